using Approvals.Casework.Meetings;

namespace Approvals.Casework.Tests.MeetingTests;

public sealed class AdHocCounts
{
    [Fact]
    public void They_are_counted_by_the_quarter() =>
        Assert.Equal(
            [
                new AdHocCount(Items.Day("2023-07-01"), Attempted: 3, Allowed: 1, Major: 2),
                new AdHocCount(Items.Day("2023-10-01"), Attempted: 1, Allowed: 0, Major: 1),
            ],
            AdHocCount.PerQuarter([
                Attempt("2023-10-01", ItemClass.Personnel),
                Attempt("2023-07-01", ItemClass.Ordinary),
                Attempt("2023-08-15", ItemClass.MajorProject, isAllowed: true),
                Attempt("2023-09-30", ItemClass.LargeFunds),
            ])
        );

    [Fact]
    public void What_was_not_allowed_was_refused() =>
        Assert.Equal(2, new AdHocCount(Items.Day("2023-07-01"), 3, 1, 0).Refused);

    [Fact]
    public void An_offer_in_time_is_no_attempt() => Assert.Null(Of("2023-10-08", null));

    [Fact]
    public void An_offer_for_a_meeting_that_has_been_is_none_either() =>
        Assert.Null(Of("2023-10-12", null));

    [Fact]
    public void An_offer_after_the_freezing_is_a_refused_attempt() =>
        Assert.Equal(Attempt("2023-10-09", ItemClass.MajorDecision), Of("2023-10-09", null));

    [Fact]
    public void An_emergency_is_an_allowed_attempt() =>
        Assert.Equal(
            Attempt("2023-10-10", ItemClass.MajorDecision, isAllowed: true),
            Of("2023-10-10", Items.Danger)
        );

    private static AdHocAttempt? Of(string on, Emergency? emergency) =>
        AdHocAttempt.Of(
            new(Items.Complete, Items.Day(on), emergency),
            Items.Days,
            Items.Offered(Items.Complete, on, emergency)
        );

    private static AdHocAttempt Attempt(string on, ItemClass itemClass, bool isAllowed = false) =>
        new(Items.Day(on), itemClass, isAllowed);
}
