using Approvals.Casework.Meetings;

namespace Approvals.Casework.Tests.MeetingTests;

public sealed class Invitations
{
    private static readonly DateTimeOffset At = CalendarTests.Seeds.At("2023-10-10");

    private static readonly Invitation Sent = new() { SentOn = Items.Day("2023-10-08") };

    /// <summary>One receipt a row, and what the minutes say of it.</summary>
    public static TheoryData<Receipt, InvitationStanding> Receipts =>
        new()
        {
            { new Receipt.Attends("signed", At), InvitationStanding.Attends },
            { new Receipt.SendsDeputy("deputy", "signed", At), InvitationStanding.SendsDeputy },
            { new Receipt.StaysAway("on a case", "signed", At), InvitationStanding.StaysAway },
        };

    [Fact]
    public void It_is_sent_three_working_days_before_and_asked_after_one_before() =>
        Assert.Equal(
            (Items.Day("2023-10-08"), Items.Day("2023-10-10")),
            (Items.Days.InvitesOn, Items.Days.RemindsOn)
        );

    [Theory]
    [InlineData("2023-10-07", InvitationStep.Nothing)]
    [InlineData("2023-10-08", InvitationStep.Send)]
    [InlineData("2023-10-11", InvitationStep.Send)]
    [InlineData("2023-10-12", InvitationStep.Nothing)]
    public void It_is_to_be_sent_from_its_day_until_the_meeting(string on, InvitationStep step) =>
        Assert.Equal(step, Step(new(), on));

    [Theory]
    [InlineData("2023-10-09", InvitationStep.Nothing)]
    [InlineData("2023-10-10", InvitationStep.Remind)]
    [InlineData("2023-10-11", InvitationStep.Remind)]
    [InlineData("2023-10-12", InvitationStep.Nothing)]
    public void Without_a_receipt_it_is_asked_after(string on, InvitationStep step) =>
        Assert.Equal(step, Step(Sent, on));

    [Fact]
    public void It_is_asked_after_once() =>
        Assert.Equal(
            InvitationStep.Nothing,
            Step(Sent with { RemindedOn = Items.Day("2023-10-10") }, "2023-10-11")
        );

    [Theory, MemberData(nameof(Receipts))]
    public void With_a_receipt_it_is_not_asked_after(Receipt receipt, InvitationStanding _) =>
        Assert.Equal(InvitationStep.Nothing, Step(Sent with { Receipt = receipt }, "2023-10-10"));

    [Theory, MemberData(nameof(Receipts))]
    public void The_minutes_say_what_the_receipt_says(
        Receipt receipt,
        InvitationStanding standing
    ) => Assert.Equal(standing, InvitationRules.StandingOf(Sent with { Receipt = receipt }));

    [Fact]
    public void Without_a_receipt_the_minutes_say_so() =>
        Assert.Equal(InvitationStanding.NoReceipt, InvitationRules.StandingOf(Sent));

    [Fact]
    public void Without_an_invitation_the_minutes_say_so() =>
        Assert.Equal(InvitationStanding.NotInvited, InvitationRules.StandingOf(new()));

    [Theory]
    [InlineData("2023-10-08", false)]
    [InlineData("2023-10-09", true)]
    public void It_is_late_after_its_day(string on, bool isLate) =>
        Assert.Equal(isLate, InvitationRules.IsLate(new() { SentOn = Items.Day(on) }, Items.Days));

    [Theory, MemberData(nameof(Receipts))]
    public void A_complete_receipt_lacks_nothing(Receipt receipt, InvitationStanding _) =>
        Assert.Empty(InvitationRules.Check(receipt));

    [Fact]
    public void A_receipt_is_signed() =>
        Assert.Equal([ReceiptFault.NotSigned], InvitationRules.Check(new Receipt.Attends("", At)));

    [Fact]
    public void A_deputy_is_named() =>
        Assert.Equal(
            [ReceiptFault.NoDeputy],
            InvitationRules.Check(new Receipt.SendsDeputy(" ", "signed", At))
        );

    [Fact]
    public void Who_stays_away_says_why() =>
        Assert.Equal(
            [ReceiptFault.NoReason],
            InvitationRules.Check(new Receipt.StaysAway("", "signed", At))
        );

    [Fact]
    public void The_discipline_group_has_no_vote() =>
        Assert.Equal(
            [PaperFault.NotAMember],
            VoteCounting
                .Count(
                    Rolls.Hands(
                        Rolls.PartyGroup(),
                        Rolls.Of(5).Attended("discipline-1"),
                        new NamedPaper(new(new("discipline-1")), StatedView.Disagree)
                    )
                )
                .Faults()
        );

    private static InvitationStep Step(Invitation invitation, string on) =>
        InvitationRules.StepOn(invitation, Items.Days, Items.Day(on));
}
