using System.Globalization;

namespace Approvals.Benchmarks.Engine;

/// <summary>A figure that is to be reached.</summary>
/// <param name="Text">Which.</param>
/// <param name="IsMet">Whether it is.</param>
internal sealed record Aim(string Text, Predicate<Figures> IsMet)
{
    public static Aim MinElementsPerSecond(int least) =>
        new(Told($"at least {least:N0} elements/s"), f => f.ElementsPerSecond >= least);

    public static Aim MinInstancesPerSecond(int least) =>
        new(Told($"at least {least:N0} instances/s"), f => f.InstancesPerSecond >= least);

    public static Aim MaxBytes(int most) =>
        new(Told($"below {most:N0} bytes"), f => f.BytesPerInstance < most);

    private static string Told(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
