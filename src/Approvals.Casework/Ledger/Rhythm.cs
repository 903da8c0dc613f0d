using System.Collections.Immutable;
using System.Globalization;
using Approvals.Casework.Plans;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Ledger;

/// <summary>How often a long-term measure comes back.</summary>
/// <param name="Unit">The unit of its periods.</param>
/// <param name="Interval">How many units a period has; at least 1.</param>
public readonly record struct Rhythm(PeriodUnit Unit, int Interval)
{
    /// <summary>Its code, such as <c>quarter</c> or <c>week/2</c>.</summary>
    public override string ToString() =>
        Interval == 1
            ? StoredCode.Of(Unit)
            : string.Create(CultureInfo.InvariantCulture, $"{StoredCode.Of(Unit)}/{Interval}");

    /// <summary>Rhythms as they are stored.</summary>
    internal static string Write(IEnumerable<Rhythm> rhythms) =>
        string.Join(' ', rhythms.Distinct());

    /// <summary>Rhythms of a stored text.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    internal static ImmutableArray<Rhythm> Read(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ReadOne)];

    /// <summary>The rhythms of a text that people typed, such as <c>quarter week/2</c>; null where it is
    /// none.</summary>
    internal static ImmutableArray<Rhythm>? TryRead(string text)
    {
        var parts = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        var read = parts.Select(TryReadOne).ToList();
        return read.Any(r => r is null) ? null : [.. read.Select(r => r!.Value)];
    }

    private static Rhythm ReadOne(string code) =>
        TryReadOne(code)
        ?? throw new FormatException($"Expected a rhythm such as 'quarter', but found '{code}'.");

    private static Rhythm? TryReadOne(string code)
    {
        var parts = code.Split('/');
        if (!StoredCode.TryRead<PeriodUnit>(parts[0], out var unit))
            return null;
        if (parts.Length == 1)
            return new(unit, 1);
        return
            parts.Length == 2
            && int.TryParse(
                parts[1],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var interval
            )
            && interval is >= 1 and <= 100
            ? new(unit, interval)
            : null;
    }
}
