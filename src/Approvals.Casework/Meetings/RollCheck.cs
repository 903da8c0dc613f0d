using System.Collections.Immutable;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Meetings;

/// <summary>What is wrong with a roll.</summary>
public enum RollFault
{
    /// <summary>A member is named twice.</summary>
    MemberTwice,

    /// <summary>A member is absent, and the roll does not say why.</summary>
    NoReasonForAbsence,

    /// <summary>A member is also named as in attendance.</summary>
    MemberInAttendance,

    /// <summary>Who stepped aside is no member.</summary>
    RecusedIsNoMember,

    /// <summary>Who stepped aside came back before he left.</summary>
    BackBeforeLeaving,

    /// <summary>A second member is named as the main leader.</summary>
    SecondMainLeader,
}

/// <summary>One thing wrong with a roll.</summary>
/// <param name="Fault">What.</param>
/// <param name="Person">With whom.</param>
public sealed record RollComplaint(RollFault Fault, PersonId Person);

/// <summary>Whether a roll can be counted: by it all numbers of a meeting are.</summary>
public static class RollCheck
{
    /// <summary>What is wrong; empty for nothing.</summary>
    public static ImmutableArray<RollComplaint> Check(Roll roll) =>
        [
            .. roll
                .Members.GroupBy(member => member.Id)
                .Where(same => same.Count() > 1)
                .Select(same => new RollComplaint(RollFault.MemberTwice, same.Key)),
            .. roll
                .Members.Where(member =>
                    member.AbsentBecause is { } why && string.IsNullOrWhiteSpace(why)
                )
                .Select(member => new RollComplaint(RollFault.NoReasonForAbsence, member.Id)),
            .. roll
                .Guests.Where(guest => IsMember(roll, guest.Id))
                .Select(guest => new RollComplaint(RollFault.MemberInAttendance, guest.Id)),
            .. roll
                .Recused.Where(aside => !IsMember(roll, aside.Member))
                .Select(aside => new RollComplaint(RollFault.RecusedIsNoMember, aside.Member)),
            .. roll
                .Recused.Where(aside => aside.BackAt < aside.LeftAt)
                .Select(aside => new RollComplaint(RollFault.BackBeforeLeaving, aside.Member)),
            .. roll
                .Members.Where(member => member.IsMainLeader)
                .Skip(1)
                .Select(member => new RollComplaint(RollFault.SecondMainLeader, member.Id)),
        ];

    private static bool IsMember(Roll roll, PersonId person) =>
        roll.Members.Any(member => member.Id == person);
}
