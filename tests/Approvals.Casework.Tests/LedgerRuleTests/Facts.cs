using Approvals.Casework.Calendar;
using Approvals.Casework.Cases;
using Approvals.Casework.Ledger;
using Approvals.Casework.Plans;
using Approvals.Engine.Run;

namespace Approvals.Casework.Tests.LedgerRuleTests;

/// <summary>Facts about entries of a ledger. The case of most tests runs from Friday, 11 August to Friday,
/// 20 October 2023: over the holidays of early October with their two make-up days.</summary>
internal static class Facts
{
    public const string Quarter3 = "2023-Q3";
    public const string Quarter4 = "2023-Q4";

    public static OfficeCalendar Calendar => CalendarTests.Seeds.Calendar;

    public static DateOnly Day(string text) => CalendarTests.Seeds.Day(text);

    public static EntryFacts Limited(params EntryCase[] cases) =>
        new()
        {
            Cycle = 1,
            Class = MeasureClass.Limited,
            StartsOn = Day("2023-08-11"),
            DueOn = Day("2023-10-20"),
            Cases = [.. cases],
        };

    public static EntryFacts LongTerm(string rhythms, params EntryCase[] cases) =>
        Limited(cases) with
        {
            Class = MeasureClass.LongTerm,
            Rhythms = Rhythm.Read(rhythms),
        };

    /// <summary>A case in which all is done and nothing was reported.</summary>
    public static EntryCase Case(
        CaseStage stage = CaseStage.InProgress,
        string period = LedgerPeriod.Once,
        string startsOn = "2023-08-11",
        string dueOn = "2023-10-20",
        int percent = 100
    ) =>
        new()
        {
            Period = period,
            StartsOn = Day(startsOn),
            DueOn = Day(dueOn),
            Status = CaseStatus.Running,
            Standing = new() { Stage = stage, Percent = percent },
        };

    public static EntryCase Mechanism(CaseStage stage = CaseStage.Closed) =>
        Case(stage, LedgerPeriod.Mechanism);

    public static EntryCase ThirdQuarter(CaseStage stage = CaseStage.Closed) =>
        Case(stage, Quarter3, "2023-07-01", "2023-09-28");

    public static EntryCase FourthQuarter(CaseStage stage = CaseStage.Closed) =>
        Case(stage, Quarter4, "2023-10-01", "2023-12-29");

    /// <summary>With a report on a day: nobody is silent then.</summary>
    public static EntryCase Reported(this EntryCase one, string on) =>
        one with
        {
            ReportedOn = Day(on),
        };

    /// <summary>With something else that its process says.</summary>
    public static EntryCase Saying(this EntryCase one, Func<CaseStanding, CaseStanding> change) =>
        one with
        {
            Standing = change(one.Standing!),
        };

    public static EntryStanding On(this EntryFacts entry, string day) =>
        LedgerRules.StandingOf(entry, Day(day), Calendar);

    /// <summary>What a light is and why, such as <c>Red overdue once 3</c>.</summary>
    public static string LightOn(this EntryFacts entry, string day)
    {
        var standing = entry.On(day);
        return $"{standing.Light}: {string.Join(", ", standing.Reasons.Select(Said))}";
    }

    private static string Said(LightReason reason) =>
        reason is { Period: "", Value: 0 }
            ? reason.Code
            : FormattableString.Invariant($"{reason.Code} {reason.Period} {reason.Value}");
}
