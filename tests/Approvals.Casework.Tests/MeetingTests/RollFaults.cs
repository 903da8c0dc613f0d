using Approvals.Casework.Meetings;
using Approvals.Casework.People;

namespace Approvals.Casework.Tests.MeetingTests;

public sealed class RollFaults
{
    [Fact]
    public void A_roll_in_order_has_none() =>
        Assert.Empty(RollCheck.Check(Rolls.Of(7).Absent(2).Aside(3).Attended("discipline-1")));

    [Fact]
    public void A_member_is_named_once() =>
        Found(RollFault.MemberTwice, Rolls.Of(3), roll => [.. roll.Members, new(new("m2"), 9)]);

    [Fact]
    public void There_is_one_main_leader() =>
        Found(
            RollFault.SecondMainLeader,
            Rolls.Of(1),
            roll => [.. roll.Members, new(new("m2"), 2) { IsMainLeader = true }]
        );

    [Fact]
    public void An_absence_has_a_reason() =>
        Found(
            RollFault.NoReasonForAbsence,
            Rolls.Of(1),
            roll => [.. roll.Members, new(new("m2"), 2) { AbsentBecause = " " }]
        );

    [Fact]
    public void A_member_is_not_in_attendance() =>
        Found(RollFault.MemberInAttendance, Rolls.Of(2).Attended("m2"));

    [Fact]
    public void Only_members_step_aside() =>
        Found(RollFault.RecusedIsNoMember, Rolls.Of(1).Aside(2));

    [Fact]
    public void Nobody_comes_back_before_leaving() =>
        Found(
            RollFault.BackBeforeLeaving,
            Rolls.Of(2) with
            {
                Recused =
                [
                    new(
                        new("m2"),
                        RecusalGroundKind.Witness,
                        Rolls.BeganAt,
                        Rolls.BeganAt.AddMinutes(-1)
                    ),
                ],
            }
        );

    private static void Found(
        RollFault fault,
        Roll roll,
        Func<Roll, System.Collections.Immutable.ImmutableArray<Member>> members
    ) => Found(fault, roll with { Members = members(roll) });

    private static void Found(RollFault fault, Roll roll) =>
        Assert.Equal([new RollComplaint(fault, new("m2"))], RollCheck.Check(roll));
}
