using Approvals.Casework.Meetings;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Tests.MeetingTests;

/// <summary>Items for a meeting on Wednesday, 11 October 2023: the days before are Tuesday 10 and Monday 9, and then
/// the make-up days Sunday 8 and Saturday 7 of the long holiday.</summary>
internal static class Items
{
    public static readonly PersonId MainLeader = new("director");

    public static readonly MeetingSettings Settings = new()
    {
        LargeFundsLines = [new(CalendarTests.Seeds.Day("2023-01-01"), null, 50_000m)],
    };

    public static readonly MeetingDays Days = MeetingDays.Of(
        Day("2023-10-11"),
        Settings,
        CalendarTests.Seeds.Calendar
    );

    /// <summary>With all that its form needs.</summary>
    public static readonly AgendaItem Complete = new()
    {
        Id = new(1),
        Class = ItemClass.MajorDecision,
        Title = "title",
        Reason = "reason",
        Options = ["option"],
        LegalBasis = "basis",
        AmountYuan = 100m,
        FundsSource = "budget",
        Consulted = "nobody objects",
        Risk = "none",
        Draft = "draft",
        SecrecyMark = "internal",
        NeedsLegality = true,
        Checked = [.. Enum.GetValues<ItemCheck>()],
    };

    public static readonly Emergency Danger = new(
        EmergencyGround.ThreatToLife,
        "The roof of the home may fall in.",
        MainLeader
    )
    {
        DisciplineGroupToldAt = CalendarTests.Seeds.At("2023-10-10"),
    };

    public static DateOnly Day(string text) => CalendarTests.Seeds.Day(text);

    public static Acceptance Offered(
        AgendaItem item,
        string on = "2023-10-08",
        Emergency? emergency = null
    ) => AgendaRules.Take(new(item, Day(on), emergency), Days, MainLeader, Settings);

    public static AgendaFault[] Faults(this Acceptance acceptance) =>
        acceptance is Acceptance.Refused refused
            ? [.. refused.Problems.Select(problem => problem.Fault)]
            : [];
}
