using System.Globalization;

namespace Approvals.Casework.Reports;

/// <summary>The month of a report (handbook on the ledger, section 10). What happened after its cut-off day belongs to
/// the next one.</summary>
/// <param name="Year">The year.</param>
/// <param name="Month">The month, 1 to 12.</param>
public readonly record struct ReportMonth(int Year, int Month)
{
    private const string Format = "yyyy-MM";

    /// <summary>The month before.</summary>
    public ReportMonth Previous => Of(FirstOn.AddMonths(-1));

    /// <summary>The month after.</summary>
    public ReportMonth Next => Of(FirstOn.AddMonths(1));

    /// <summary>Its first day.</summary>
    public DateOnly FirstOn => new(Year, Month, 1);

    /// <summary>Its last day.</summary>
    public DateOnly LastOn => FirstOn.AddMonths(1).AddDays(-1);

    /// <summary>The month that a day lies in.</summary>
    public static ReportMonth Of(DateOnly day) => new(day.Year, day.Month);

    /// <summary>The month whose report is the first to tell what happens on a day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="cutOffDay">The day of the month up to which a report tells, 1 to 31.</param>
    public static ReportMonth Telling(DateOnly day, int cutOffDay)
    {
        var month = Of(day);
        return day <= month.CutOffOn(cutOffDay) ? month : month.Next;
    }

    /// <summary>The month of a text such as <c>2023-09</c>; null where it is none.</summary>
    public static ReportMonth? Read(string text) =>
        DateOnly.TryParseExact(
            text,
            Format,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var first
        )
            ? Of(first)
            : null;

    /// <summary>The last day that its report tells of: the given one, or the last of a shorter month.</summary>
    /// <param name="day">The day of the month, 1 to 31.</param>
    public DateOnly CutOffOn(int day) => day < LastOn.Day ? new(Year, Month, day) : LastOn;

    /// <summary>Whether it comes before another.</summary>
    public bool IsBefore(ReportMonth other) => FirstOn < other.FirstOn;

    /// <summary>Its name, such as <c>2023-09</c>.</summary>
    public override string ToString() => FirstOn.ToString(Format, CultureInfo.InvariantCulture);
}
