using Approvals.Casework.Cases;
using Approvals.Casework.Meetings;
using Approvals.Casework.Sessions;
using Approvals.Casework.Sessions.Rows;
using Approvals.Casework.Storage;
using Approvals.Casework.Tests.Databases;
using Approvals.Engine.Run;
using Approvals.Feel;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Tests.MeetingTests;

/// <summary>Secret votes, cast and counted through the doors.</summary>
public sealed class SecretBallots
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task The_totals_of_the_papers_decide(DatabaseKind kind)
    {
        await using var office = await MeetingOffice.OpenAsync(kind);
        var waiting = await office.SubmitAsync(itemClass: "personnel");
        var meeting = await SecretVote.OpenAsync(office);
        await SecretVote.CastAllAsync(office, meeting, SecretVote.AllBut("vice-3"));

        await office.AnnounceAsync(meeting, "passed");
        await office.FinishAsync(meeting, "chief");

        var decision = (Value.Context)await office.VariableAsync(waiting, "decision");
        Assert.Equal("6/1", $"{decision.Entries["yes"]}/{decision.Entries["no"]}");
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_second_paper_is_refused(DatabaseKind kind)
    {
        await using var office = await MeetingOffice.OpenAsync(kind);
        await office.SubmitAsync(itemClass: "personnel");
        var meeting = await SecretVote.OpenAsync(office);
        var key = await office.KeyOfAsync(meeting, "cast-ballot", "vice-1");
        var cast = new CastBallot(office.Office);
        await cast.RunAsync(meeting, key, StatedView.Agree, MeetingOffice.By("vice-1"), Cancel);

        var again = await cast.RunAsync(
            meeting,
            key,
            StatedView.Disagree,
            MeetingOffice.By("vice-1"),
            Cancel
        );

        Assert.IsNotType<CaseAnswer.Done>(again);
    }

    /// <summary>However the task opened once more: the list of voters has one line for each.</summary>
    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task The_list_of_voters_takes_nobody_twice(DatabaseKind kind)
    {
        await using var office = await MeetingOffice.OpenAsync(kind);
        await office.SubmitAsync(itemClass: "personnel");
        var meeting = await SecretVote.OpenAsync(office);
        await using var db = office.Office.Database.CreateDbContext();
        var vote = await db.Set<BallotBoxRow>().Select(b => b.Vote).SingleAsync(Cancel);
        db.Add(
            new BallotVoterRow
            {
                CaseId = meeting,
                Vote = vote,
                PersonId = new("vice-1"),
                UnitId = MeetingOffice.Bureau,
            }
        );
        await db.SaveChangesAsync(Cancel);

        var answer = await office.CastAsync(meeting, "vice-1", StatedView.Agree);

        Assert.IsType<CaseAnswer.Exists>(answer);
    }

    [Fact]
    public async Task Two_who_cast_at_the_same_moment_both_have_a_paper_in_the_urn()
    {
        await using var office = await MeetingOffice.OpenAsync(DatabaseKind.Sqlite);
        await office.SubmitAsync(itemClass: "personnel");
        var meeting = await SecretVote.OpenAsync(office);
        var keys = new Dictionary<string, int>();
        foreach (var member in MeetingOffice.Group)
            keys[member] = await office.KeyOfAsync(meeting, "cast-ballot", member);

        var answers = await Task.WhenAll(
            keys.Select(one =>
                new CastBallot(office.Office).RunAsync(
                    meeting,
                    one.Value,
                    StatedView.Agree,
                    MeetingOffice.By(one.Key),
                    Cancel
                )
            )
        );
        await office.WorkAsync();

        Assert.All(answers, answer => Assert.IsType<CaseAnswer.Done>(answer));
        Assert.Equal(7, await AgreeAsync(office, meeting));
    }

    [Fact]
    public async Task Nobody_casts_the_paper_of_somebody_else()
    {
        await using var office = await MeetingOffice.OpenAsync(DatabaseKind.Sqlite);
        await office.SubmitAsync(itemClass: "personnel");
        var meeting = await SecretVote.OpenAsync(office);

        var answer = await office.CastAsync(
            meeting,
            "vice-1",
            StatedView.Agree,
            MeetingOffice.By("vice-2")
        );

        Assert.IsType<CaseAnswer.Refused>(answer);
    }

    [Fact]
    public async Task Nobody_casts_a_paper_standing_in_for_somebody()
    {
        await using var office = await MeetingOffice.OpenAsync(DatabaseKind.Sqlite);
        await office.SubmitAsync(itemClass: "personnel");
        var meeting = await SecretVote.OpenAsync(office);

        var answer = await office.CastAsync(
            meeting,
            "vice-1",
            StatedView.Agree,
            MeetingOffice.By("vice-2") with
            {
                ActingFor = new("vice-1"),
            }
        );

        Assert.Equal("never-substituted", Assert.IsType<CaseAnswer.Refused>(answer).Why.Reason);
    }

    [Fact]
    public async Task A_vote_is_not_handed_on()
    {
        await using var office = await MeetingOffice.OpenAsync(DatabaseKind.Sqlite);
        await office.SubmitAsync(itemClass: "personnel");
        var meeting = await SecretVote.OpenAsync(office);
        var key = await office.KeyOfAsync(meeting, "cast-ballot", "vice-1");

        var answer = await office.Office.Cases.RunAsync(
            meeting,
            new Command.AssignTask(key, "vice-2"),
            MeetingOffice.By("vice-1"),
            Cancel
        );

        Assert.IsType<CaseAnswer.Refused>(answer);
    }

    [Fact]
    public async Task A_task_does_not_say_that_a_paper_was_cast_without_one()
    {
        await using var office = await MeetingOffice.OpenAsync(DatabaseKind.Sqlite);
        await office.SubmitAsync(itemClass: "personnel");
        var meeting = await SecretVote.OpenAsync(office);

        var answer = await office.TryAsync(
            meeting,
            "cast-ballot",
            "vice-1",
            ("paper", Value.Of("cast"))
        );

        Assert.IsType<CaseAnswer.Rejected>(answer);
    }

    [Fact]
    public async Task A_task_takes_no_choice_that_would_stand_in_the_journal()
    {
        await using var office = await MeetingOffice.OpenAsync(DatabaseKind.Sqlite);
        await office.SubmitAsync(itemClass: "personnel");
        var meeting = await SecretVote.OpenAsync(office);

        var answer = await office.TryAsync(
            meeting,
            "cast-ballot",
            "vice-1",
            ("paper", Value.Of("none")),
            ("choice", Value.Of("agree"))
        );

        Assert.IsType<CaseAnswer.Rejected>(answer);
    }

    [Fact]
    public async Task Who_hands_in_no_paper_is_not_among_the_voters()
    {
        await using var office = await MeetingOffice.OpenAsync(DatabaseKind.Sqlite);
        await office.SubmitAsync(itemClass: "personnel");
        var meeting = await SecretVote.OpenAsync(office);
        await office.DoAsync(meeting, "cast-ballot", "vice-1", ("paper", Value.Of("none")));

        await SecretVote.CastAllAsync(office, meeting, SecretVote.AllBut("vice-3"));

        Assert.Equal(5, await AgreeAsync(office, meeting));
    }

    [Fact]
    public async Task Papers_and_their_key_are_gone_when_the_urn_was_opened()
    {
        await using var office = await MeetingOffice.OpenAsync(DatabaseKind.Sqlite);
        await office.SubmitAsync(itemClass: "personnel");
        var meeting = await SecretVote.OpenAsync(office);

        await SecretVote.CastAllAsync(office, meeting, SecretVote.AllBut("vice-3"));

        await using var db = office.Office.Database.CreateDbContext();
        Assert.Null((await db.Set<BallotBoxRow>().SingleAsync(Cancel)).Papers);
        Assert.Empty(Directory.GetFiles(office.Settings.BallotFolder));
    }

    [Fact]
    public async Task Papers_that_nobody_can_read_any_more_make_the_vote_void_and_it_is_held_again()
    {
        await using var office = await MeetingOffice.OpenAsync(DatabaseKind.Sqlite);
        await office.SubmitAsync(itemClass: "personnel");
        var meeting = await SecretVote.OpenAsync(office);
        foreach (var member in MeetingOffice.Group[1..])
            await office.CastAsync(meeting, member, StatedView.Agree);
        Directory.Delete(office.Settings.BallotFolder, recursive: true);

        await office.DoAsync(meeting, "cast-ballot", "chief", ("paper", Value.Of("none")));
        await office.WorkAsync();

        Assert.Equal(["chief"], await office.AssigneesAsync(meeting, "put-to-vote"));
    }

    private static async Task<int?> AgreeAsync(MeetingOffice office, CaseId meeting)
    {
        await using var db = office.Office.Database.CreateDbContext();
        return (await db.Set<BallotBoxRow>().SingleAsync(b => b.CaseId == meeting, Cancel)).Agree;
    }
}
