using System.Collections.Immutable;

namespace Approvals.Casework.Meetings;

/// <summary>From which amount on a payment is large funds (大额度资金), for some time; set by the unit's own
/// rules.</summary>
/// <param name="FromOn">The first day.</param>
/// <param name="UntilOn">The last day; null for until further notice.</param>
/// <param name="Yuan">The amount, itself included; more than 0.</param>
public sealed record LargeFundsLine(DateOnly FromOn, DateOnly? UntilOn, decimal Yuan);

/// <summary>Whether a payment is large funds.</summary>
public static class LargeFunds
{
    /// <summary>The line in force on a day: of several the one that began last; null where there is none.</summary>
    public static LargeFundsLine? LineOn(ImmutableArray<LargeFundsLine> lines, DateOnly on) =>
        lines
            .Where(line => line.FromOn <= on && (line.UntilOn is not { } until || on <= until))
            .MaxBy(line => line.FromOn);

    /// <summary>Whether a payment is large funds on a day. Without a line any is: the stricter reading.</summary>
    public static bool Is(decimal? yuan, ImmutableArray<LargeFundsLine> lines, DateOnly on) =>
        yuan > 0m && yuan >= (LineOn(lines, on)?.Yuan ?? 0m);
}
