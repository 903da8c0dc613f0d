using System.Globalization;

namespace Approvals.Casework.Plans;

/// <summary>How days are written where they are text, in answers as in changes: <c>2024-01-20</c>.</summary>
internal static class PlanDay
{
    private const string Format = "yyyy-MM-dd";

    /// <summary>The day in words.</summary>
    public static string Written(DateOnly day) =>
        day.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>The day in words; null where there is none.</summary>
    public static string? Written(DateOnly? day) => day is { } some ? Written(some) : null;

    /// <summary>The day that words are; null where they are none.</summary>
    public static DateOnly? Of(string? words) =>
        DateOnly.TryParseExact(
            words,
            Format,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;
}
