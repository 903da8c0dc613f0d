using System.Globalization;

namespace Approvals.Casework.People;

/// <summary>How many of a body are there for one item.</summary>
/// <param name="Members">All who belong to the body.</param>
/// <param name="Recused">Those of them who stepped aside for this item.</param>
/// <param name="Absent">Those of the others who are away.</param>
public sealed record Attendance(int Members, int Recused, int Absent);

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
        var able = attendance.Members - attendance.Recused;
        var needed = Needed(
            settings.RecusedStillCount ? attendance.Members : able,
            settings.Quorum
        );
        var present = able - attendance.Absent;
        (string, string)[] values =
        [
            ("present", present.ToString(CultureInfo.InvariantCulture)),
            ("needed", needed.ToString(CultureInfo.InvariantCulture)),
            ("able", able.ToString(CultureInfo.InvariantCulture)),
        ];
        if (present >= needed && present > 0)
            return Verdict.Allow("quorum-met", values);

        return able < needed || able == 0
            ? Verdict.Refuse("raise-to-superior-body", values)
            : Verdict.Refuse("postpone-until-more-are-present", values);
    }

    /// <summary>How many must be present of those who should attend.</summary>
    public static int Needed(int shouldAttend, QuorumRule rule) =>
        rule switch
        {
            QuorumRule.Half => (shouldAttend + 1) / 2,
            QuorumRule.MoreThanHalf => shouldAttend / 2 + 1,
            _ => (2 * shouldAttend + 2) / 3,
        };
}
