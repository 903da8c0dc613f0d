using Approvals.Casework.Storage;

namespace Approvals.Casework.People;

/// <summary>What a unit has set once, to hold from a day on.</summary>
/// <param name="Number">Counted within the unit, from 1.</param>
/// <param name="FromOn">The first day that it holds for.</param>
/// <param name="SetAt">When it was entered.</param>
/// <param name="SetBy">Who entered it.</param>
/// <param name="Document">What it rests on.</param>
/// <param name="Settings">What is set.</param>
public sealed record DatedSettings<TSettings>(
    int Number,
    DateOnly FromOn,
    DateTimeOffset SetAt,
    PersonId SetBy,
    string Document,
    TSettings Settings
);

/// <summary>What holds of all that was set.</summary>
internal static class DatedSettings
{
    /// <summary>What holds on a day: that which begins last, up to that day; the defaults where nothing is
    /// set.</summary>
    public static TSettings HoldingOn<TSettings>(
        this IEnumerable<DatedSettings<TSettings>> set,
        DateOnly day
    )
        where TSettings : class, new() =>
        set.Where(one => one.FromOn <= day).MaxBy(one => (one.FromOn, one.Number))?.Settings
        ?? new();
}
