using System.Globalization;

namespace Approvals.Casework.People;

/// <summary>How many of a body are there for one item.</summary>
/// <param name="Members">All who belong to the body.</param>
/// <param name="Recused">Those of them who stepped aside for this item.</param>
/// <param name="Absent">Those of the others who are away.</param>
public sealed record Attendance(int Members, int Recused, int Absent);

/// <summary>What becomes of an item after some have stepped aside from it.</summary>
public enum QuorumOutcome
{
    /// <summary>Enough are present: it is decided here.</summary>
    Met,

    /// <summary>It would be enough if more came: another time.</summary>
    Postponed,

    /// <summary>It would not be enough even if all came: the superior body decides.</summary>
    Raised,
}

/// <summary>Whether a body can decide an item after some have stepped aside.</summary>
public static class RecusalQuorum
{
    /// <summary>
    /// Allowed where enough are present. Refused otherwise: <c>raise-to-superior-body</c> where it would not be
    /// enough
    /// even if all came, and <c>postpone-until-more-are-present</c> where it would.
    /// </summary>
    public static Verdict Check(Attendance attendance, AuthoritySettings settings)
    {
        var counted = CountedFrom(attendance, settings.RecusedStillCount);
        var able = attendance.Members - attendance.Recused;
        (string, string)[] values =
        [
            ("present", (able - attendance.Absent).ToString(CultureInfo.InvariantCulture)),
            ("needed", Needed(counted, settings.Quorum).ToString(CultureInfo.InvariantCulture)),
            ("able", able.ToString(CultureInfo.InvariantCulture)),
        ];
        return OutcomeOf(attendance, settings.Quorum, settings.RecusedStillCount) switch
        {
            QuorumOutcome.Met => Verdict.Allow("quorum-met", values),
            QuorumOutcome.Raised => Verdict.Refuse("raise-to-superior-body", values),
            _ => Verdict.Refuse("postpone-until-more-are-present", values),
        };
    }

    /// <summary>What becomes of the item.</summary>
    public static QuorumOutcome OutcomeOf(
        Attendance attendance,
        QuorumRule rule,
        bool recusedStillCount
    )
    {
        var able = attendance.Members - attendance.Recused;
        var needed = Needed(CountedFrom(attendance, recusedStillCount), rule);
        var present = able - attendance.Absent;
        return present >= needed && present > 0 ? QuorumOutcome.Met
            : able < needed || able == 0 ? QuorumOutcome.Raised
            : QuorumOutcome.Postponed;
    }

    /// <summary>From how many is counted what is needed: with those who stepped aside, or without.</summary>
    public static int CountedFrom(Attendance attendance, bool recusedStillCount) =>
        recusedStillCount ? attendance.Members : attendance.Members - attendance.Recused;

    /// <summary>How many must be present of those who should attend.</summary>
    public static int Needed(int shouldAttend, QuorumRule rule) =>
        rule switch
        {
            QuorumRule.Half => (shouldAttend + 1) / 2,
            QuorumRule.MoreThanHalf => shouldAttend / 2 + 1,
            _ => (2 * shouldAttend + 2) / 3,
        };
}
