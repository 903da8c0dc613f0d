using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Outbox;
using Approvals.Casework.Storage;
using Approvals.Casework.Tests.CaseTests;
using Approvals.Casework.Tests.Databases;
using Approvals.Engine.Run;
using Approvals.Feel;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Tests.CrashTests;

/// <summary>What is left of one who decided on a case, and was not the first to commit: nothing.</summary>
public sealed class LoserRows
{
    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    /// <summary>Both databases, and where among the statements the one stands that fails.</summary>
    public static TheoryData<DatabaseKind, int> Positions =>
        new MatrixTheoryData<DatabaseKind, int>(
            [DatabaseKind.Sqlite, DatabaseKind.Postgres],
            [0, 1, 2]
        );

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task The_loser_of_a_race_leaves_no_row_behind(DatabaseKind kind)
    {
        await using var office = await TestOffice.OpenAsync(kind, "reminded");
        var begun = await office.StartAsync("reminded", ("group", Value.Of("handler")));
        IReadOnlyList<string> whenTheWinnerWasDone = [];
        using var watch = new CommitWatch(async () =>
        {
            Assert.IsType<CaseAnswer.Done>(await CompleteAsync(office, begun, "work", "li"));
            whenTheWinnerWasDone = await TableText.OfAsync(office.Office, Cancel);
        });

        await CompleteAsync(office, begun, "work", "wang");

        Assert.Equal(1, watch.Lost);
        Assert.Equal(whenTheWinnerWasDone, await TableText.OfAsync(office.Office, Cancel));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_loses_a_race_that_both_can_win_is_decided_again_on_what_is_now(
        DatabaseKind kind
    )
    {
        await using var office = await TestOffice.OpenAsync(kind, "two-parallel");
        var begun = await office.StartAsync(
            "two-parallel",
            ("left", Value.Of("li")),
            ("right", Value.Of("wang"))
        );
        using var watch = new CommitWatch(() => CompleteAsync(office, begun, "left", "li"));

        await CompleteAsync(office, begun, "right", "wang");

        await using var db = office.Office.Database.CreateDbContext();
        var actors = await db.Set<CaseJournalRow>()
            .Where(j => j.CaseId == begun.Id)
            .OrderBy(j => j.Number)
            .Select(j => j.ActorId)
            .ToListAsync(Cancel);
        Assert.Equal([new("office"), new("li"), new("wang")], actors.Select(a => a!.Value));
    }

    [Theory, MemberData(nameof(Positions))]
    public async Task A_key_that_exists_undoes_all_statements_around_it(
        DatabaseKind kind,
        int place
    )
    {
        await using var office = await TestOffice.OpenAsync(kind, "reminded");
        await office.StartAsync("reminded", ("group", Value.Of("handler")));
        var statements = new List<Statement> { LetterTo(office, "one"), LetterTo(office, "two") };
        statements.Insert(place, await ExistingAsync(office));
        var before = await TableText.OfAsync(office.Office, Cancel);

        var isCommitted = await office.Office.Database.TryCommitAsync(statements, Cancel);

        Assert.False(isCommitted);
        Assert.Equal(before, await TableText.OfAsync(office.Office, Cancel));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task One_that_fails_takes_nobody_along_who_commits_at_the_same_moment(
        DatabaseKind kind
    )
    {
        await using var office = await TestOffice.OpenAsync(kind, "reminded");
        await office.StartAsync("reminded", ("group", Value.Of("handler")));
        var existing = await ExistingAsync(office);
        var database = office.Office.Database;

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 30)
                .Select(i =>
                    database.TryCommitAsync(
                        i % 3 == 1
                            ? [LetterTo(office, $"p{i}"), existing]
                            : [LetterTo(office, $"p{i}")],
                        Cancel
                    )
                )
        );

        await using var db = database.CreateDbContext();
        var written = await db.Set<OutboxRow>().Select(o => o.UniqueKey).ToListAsync(Cancel);
        Assert.Equal(
            answers
                .Select((isCommitted, i) => (i, isCommitted))
                .Where(a => a.isCommitted)
                .Select(a => $"p{a.i}")
                .Order(),
            written.Order()
        );
        Assert.Equal(20, written.Count);
    }

    private static Task<CaseAnswer> CompleteAsync(
        TestOffice office,
        CaseAnswer.Done begun,
        string element,
        string person
    ) =>
        office.Office.Cases.RunAsync(
            begun.Id,
            new Command.CompleteTask(
                begun.State.OpenTasks.Single(t => t.Element == element).Key,
                Value.Context.Of(("opinion", Value.Of(person)))
            ),
            TestOffice.By(person),
            [new RestrictedText("record", $"谈话记录，{person}", "talk-record")],
            Cancel
        );

    private static Statement LetterTo(TestOffice office, string key) =>
        office.Office.Tables.Outbox.Insert(
            new()
            {
                UnitId = TestOffice.Bureau,
                UniqueKey = key,
                Letter = LetterCode.TaskOpened,
                ReceiverId = new("li"),
                CreatedAt = office.Clock.GetUtcNow(),
                TryAt = office.Clock.GetUtcNow(),
            }
        );

    private static async Task<Statement> ExistingAsync(TestOffice office)
    {
        await using var db = office.Office.Database.CreateDbContext();
        return office.Office.Tables.Journal.Insert(
            await db.Set<CaseJournalRow>().AsNoTracking().SingleAsync(Cancel)
        );
    }
}
