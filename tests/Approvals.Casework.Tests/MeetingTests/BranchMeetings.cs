using Approvals.Casework.Tests.Databases;

namespace Approvals.Casework.Tests.MeetingTests;

/// <summary>Assemblies of a branch, which vote on members in secret.</summary>
public sealed class BranchMeetings
{
    /// <summary>Of five three are there: two agree, and so does the written view of the day before: three of
    /// five.</summary>
    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task The_written_view_of_an_absentee_counts_on_membership(DatabaseKind kind)
    {
        await using var office = await MeetingOffice.OpenAsync(kind);
        var meeting = await HoldAsync(office, hour: -15);

        await office.AnnounceAsync(meeting, "passed");

        Assert.Contains(
            "其中书面意见1票",
            (await office.VariableAsync(meeting, "minutes")).ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_written_view_that_came_when_the_meeting_had_begun_does_not_count()
    {
        await using var office = await MeetingOffice.OpenAsync(DatabaseKind.Sqlite);
        var meeting = await HoldAsync(office, hour: 1);

        await office.AnnounceAsync(meeting, "not-passed");

        Assert.Contains(
            "其中书面意见0票",
            (await office.VariableAsync(meeting, "minutes")).ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Who_has_no_vote_gets_no_paper()
    {
        await using var office = await MeetingOffice.OpenAsync(DatabaseKind.Sqlite);
        await office.SubmitAsync(body: "branch-assembly", itemClass: "personnel");
        var meeting = await office.SummonAsync("branch-assembly", ["item-1"], "b1", "b3");
        await office.CallRollAsync(meeting, "b1");
        await office.DeclareAsync(meeting);

        await office.DiscussAsync(meeting, "b1", "secret-ballot");

        Assert.Equal(["b1", "b2", "b4", "b5"], await office.AssigneesAsync(meeting, "cast-ballot"));
    }

    private static async Task<Storage.CaseId> HoldAsync(MeetingOffice office, int hour)
    {
        await office.SubmitAsync(body: "branch-assembly", itemClass: "personnel");
        var meeting = await office.SummonAsync("branch-assembly", ["item-1"], "b1");
        await office.CallRollAsync(
            meeting,
            "b1",
            MeetingOffice.Rows(MeetingOffice.Absent("b4"), MeetingOffice.Absent("b5")),
            MeetingOffice.Rows(MeetingOffice.View("item-1", "b4", "agree", hour))
        );
        await office.DeclareAsync(meeting);
        await office.DiscussAsync(meeting, "b1", "secret-ballot");
        await SecretVote.CastAllAsync(office, meeting, SecretVote.AllBut("b3"));
        return meeting;
    }
}
