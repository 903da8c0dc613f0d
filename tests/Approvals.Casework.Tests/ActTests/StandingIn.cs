using Approvals.Casework.Audit;
using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Acts;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Casework.Tests.CaseTests;
using Approvals.Casework.Tests.Databases;
using Approvals.Engine.Run;
using Approvals.Feel;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Tests.ActTests;

/// <summary>
/// What waits for who is away: for a leader without a standing substitute it is the main leader who stands in, after
/// three working days. It is Monday, 5 January 2026.
/// </summary>
public sealed class StandingIn
{
    private static readonly CaseId Case = new(1);

    private static readonly DateOnly Monday = new(2026, 1, 5);

    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task It_is_offered_to_who_stands_in(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);

        await AwayAsync(office, days: 4);

        Assert.Equal(
            ("deputy", "two-step"),
            Assert.Single(await InboxAsync(office, "chief")) is { For: { } other, Title: var title }
                ? (other.Value, title)
                : default
        );
    }

    [Fact]
    public async Task It_stays_with_who_is_away_for_three_days()
    {
        await using var office = await OpenAsync();

        await AwayAsync(office, days: 3);

        Assert.Empty(await InboxAsync(office, "chief"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_standing_substitute_is_offered_it_from_the_first_day(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);
        await NameSubstituteAsync(office);

        await AwayAsync(office, days: 1);

        Assert.Equal(new("deputy"), Assert.Single(await InboxAsync(office, "chief")).For);
    }

    [Fact]
    public async Task What_must_be_done_in_person_is_offered_to_nobody()
    {
        await using var office = await TestOffice.OpenAsync(DatabaseKind.Sqlite, "voting");
        await office.StartAsync("voting");

        await AwayAsync(office, days: 9);

        Assert.Empty(await InboxAsync(office, "chief"));
    }

    [Fact]
    public async Task When_he_is_back_it_is_offered_to_nobody_else()
    {
        await using var office = await OpenAsync();
        await AwayAsync(office, days: 4);

        office.Clock.Advance(TimeSpan.FromDays(4));

        Assert.Empty(await InboxAsync(office, "chief"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_was_away_sees_what_was_done_for_him(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);
        await AwayAsync(office, days: 4);

        await DoAsync(office);

        var done = Assert.Single(
            (await new DoneForMe(office.Office).RunAsync(new("deputy"), 10, Cancel))!
        );
        Assert.Equal(("初审", "chief"), (done.Task, done.By.Value));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_substitute_is_told_once(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);
        await AwayAsync(office, days: 4);
        var first = await new TellSubstitutes(office.Office).RunAsync(Cancel);

        var second = await new TellSubstitutes(office.Office).RunAsync(Cancel);

        Assert.Equal((1, 0), (first, second));
    }

    [Fact]
    public async Task The_leader_in_charge_of_a_clerk_is_told()
    {
        await using var office = await OpenAsync(first: "head");
        await NameSubstituteAsync(office, "head", "aide");

        await ActCases.AwayAsync(office, "head", Monday, Monday);
        await new TellSubstitutes(office.Office).RunAsync(Cancel);

        Assert.Equal(
            ["aide", "deputy"],
            (await ActCases.LettersAsync(office))
                .Where(l => l.Notice.Contains("离岗", StringComparison.Ordinal))
                .Select(l => l.Receiver)
                .Order()
        );
    }

    [Fact]
    public async Task Where_nothing_waits_nobody_is_told()
    {
        await using var office = await TestOffice.OpenAsync(DatabaseKind.Sqlite);
        await AwayAsync(office, days: 4);

        Assert.Equal(0, await new TellSubstitutes(office.Office).RunAsync(Cancel));
    }

    private static async Task<TestOffice> OpenAsync(
        DatabaseKind kind = DatabaseKind.Sqlite,
        string first = "deputy"
    )
    {
        var office = await TestOffice.OpenAsync(kind, "two-step");
        await ActCases.BeginAsync(office, first);
        return office;
    }

    private static Task AwayAsync(TestOffice office, int days) =>
        ActCases.AwayAsync(office, "deputy", Monday, Monday.AddDays(days - 1));

    private static async Task NameSubstituteAsync(
        TestOffice office,
        string post = "deputy",
        string substitute = "chief"
    )
    {
        await using var db = office.Office.Database.CreateDbContext();
        db.Add(
            new Substitute
            {
                UnitId = TestOffice.Bureau,
                PostId = new(post),
                SubstitutePostId = new(substitute),
                Kind = SubstituteKind.Standing,
                FromOn = new(2020, 1, 1),
                Document = "测试AB岗文件1号",
            }
        );
        await db.SaveChangesAsync(Cancel);
    }

    private static async Task DoAsync(TestOffice office) =>
        Assert.IsType<CaseAnswer.Done>(
            await ActCases.GiveAsync(
                office,
                Case,
                new Command.CompleteTask(
                    await ActCases.KeyAsync(office, Case),
                    Value.Context.Empty
                ),
                new Deed(Channel.Console) { By = new("chief"), ActingFor = new("deputy") }
            )
        );

    private static async Task<IReadOnlyList<InboxLine>> InboxAsync(
        TestOffice office,
        string person
    ) => (await new Inbox(office.Office).RunAsync(new(person), 10, Cancel))!;
}
