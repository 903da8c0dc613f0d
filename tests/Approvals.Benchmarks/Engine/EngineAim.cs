using System.Globalization;

namespace Approvals.Benchmarks.Engine;

/// <summary>What is aimed at with the engine.</summary>
internal static class EngineAim
{
    public static Aim<Figures> MinElementsPerSecond(int least) =>
        new(Told($"at least {least:N0} elements/s"), f => f.ElementsPerSecond >= least);

    public static Aim<Figures> MinInstancesPerSecond(int least) =>
        new(Told($"at least {least:N0} instances/s"), f => f.InstancesPerSecond >= least);

    public static Aim<Figures> MaxBytes(int most) =>
        new(Told($"below {most:N0} bytes"), f => f.BytesPerInstance < most);

    private static string Told(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
