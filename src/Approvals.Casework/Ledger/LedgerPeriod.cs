using Approvals.Casework.Calendar;
using Approvals.Casework.Plans;

namespace Approvals.Casework.Ledger;

/// <summary>A period of a long-term measure: what a case of its own is opened for.</summary>
/// <param name="Label">Its name, such as <c>2023-Q3</c>: the same for all measures with that rhythm.</param>
/// <param name="FirstOn">Its first day.</param>
/// <param name="LastOn">Its last day.</param>
public readonly record struct LedgerPeriod(string Label, DateOnly FirstOn, DateOnly LastOn)
{
    /// <summary>The label of a case that stands for a whole measure.</summary>
    public const string Once = "once";

    /// <summary>The label of the case in which what the periods rest on is set up.</summary>
    public const string Mechanism = "mechanism";

    /// <summary>The period of a rhythm that a day lies in.</summary>
    /// <remarks>
    /// A duty of every day, week or second week is followed by the month: its records are many, its proof is
    /// one. So a case more often than monthly is never opened. Longer intervals count from January of year 1, so that
    /// they are the same for everybody.
    /// </remarks>
    public static LedgerPeriod Of(Rhythm rhythm, DateOnly day)
    {
        var months = rhythm.Unit switch
        {
            PeriodUnit.Day or PeriodUnit.Week => 1,
            PeriodUnit.Month => rhythm.Interval,
            PeriodUnit.Quarter => 3 * rhythm.Interval,
            PeriodUnit.HalfYear => 6 * rhythm.Interval,
            _ => 12 * rhythm.Interval,
        };
        var index = (day.Year - 1) * 12 + day.Month - 1;
        var first = index - index % months;
        var firstOn = new DateOnly(first / 12 + 1, first % 12 + 1, 1);
        return new(LabelOf(firstOn, months), firstOn, firstOn.AddMonths(months).AddDays(-1));
    }

    /// <summary>The period after this one.</summary>
    public LedgerPeriod Next(Rhythm rhythm) => Of(rhythm, LastOn.AddDays(1));

    /// <summary>The day on which its case opens: its first working day (domain handbook, standing rhythm).</summary>
    public DateOnly OpensOn(OfficeCalendar calendar) => calendar.OnOrAfter(FirstOn);

    /// <summary>The day on which its case is due: its last working day.</summary>
    public DateOnly DueOn(OfficeCalendar calendar) => calendar.OnOrBefore(LastOn);

    private static string LabelOf(DateOnly first, int months) =>
        months switch
        {
            1 => FormattableString.Invariant($"{first:yyyy-MM}"),
            3 => FormattableString.Invariant($"{first:yyyy}-Q{(first.Month + 2) / 3}"),
            6 => FormattableString.Invariant($"{first:yyyy}-H{(first.Month + 5) / 6}"),
            12 => FormattableString.Invariant($"{first:yyyy}"),
            _ => FormattableString.Invariant($"{first:yyyy-MM}+{months}"),
        };
}
