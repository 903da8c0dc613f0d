using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Storage;
using Approvals.Casework.Tests.CaseTests;
using Approvals.Casework.Tests.Databases;
using Approvals.Engine.Run;
using Approvals.Feel;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Tests.CrashTests;

/// <summary>Who decided on a case that has changed meanwhile leaves nothing behind: the database itself
/// refuses.</summary>
public sealed class Losers
{
    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task What_a_loser_would_have_written_is_not_there(DatabaseKind kind)
    {
        await using var office = await TestOffice.OpenAsync(kind, "two-step");
        var begun = await BeginAsync(office);
        var stale = await office.Office.Loading.ReadAsync(begun.Id, Cancel);
        await office.CompleteAsync(begun.Id, "first", "li");
        var before = await RowsAsync(office);

        var isWritten = await office.Office.Database.TryCommitAsync(
            [
                // The last of several fails: those before it must go too.
                office.Office.Tables.Outbox.Insert(Letter(begun.Id)),
                office.Office.Tables.UpdateCase(stale!.Row),
                office.Office.Tables.Journal.Insert(
                    await JournalRowAsync(office, begun.Id, number: 2)
                ),
            ],
            Cancel
        );

        Assert.Equal((false, before), (isWritten, await RowsAsync(office)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_command_that_met_another_one_is_decided_anew(DatabaseKind kind)
    {
        await using var office = await TestOffice.OpenAsync(kind, "two-parallel");
        var begun = await office.StartAsync(
            "two-parallel",
            ("left", Value.Of("li")),
            ("right", Value.Of("wang"))
        );
        using var meeting = new CommitWatch(beforeFirst: () =>
            office.CompleteAsync(begun.Id, "right", "wang") // After the other has decided.
        );

        var answer = await office.CompleteAsync(begun.Id, "left", "li");

        Assert.Equal(CaseStatus.Completed, Assert.IsType<CaseAnswer.Done>(answer).State.Status);
    }

    private static Task<CaseAnswer.Done> BeginAsync(TestOffice office) =>
        office.StartAsync("two-step", ("first", Value.Of("li")), ("second", Value.Of("wang")));

    private static Outbox.OutboxRow Letter(CaseId id) =>
        new()
        {
            UnitId = TestOffice.Bureau,
            UniqueKey = "of-the-loser",
            Letter = "task-opened",
            ReceiverId = new("li"),
            CaseId = id,
            CreatedAt = DateTimeOffset.UnixEpoch,
            TryAt = DateTimeOffset.UnixEpoch,
        };

    private static async Task<CaseJournalRow> JournalRowAsync(
        TestOffice office,
        CaseId id,
        int number
    )
    {
        await using var db = office.Office.Database.CreateDbContext();
        return await db.Set<CaseJournalRow>()
            .AsNoTracking()
            .SingleAsync(j => j.CaseId == id && j.Number == number, Cancel);
    }

    private static async Task<(int, int, int, int)> RowsAsync(TestOffice office)
    {
        await using var db = office.Office.Database.CreateDbContext();
        return (
            await db.Set<CaseJournalRow>().CountAsync(Cancel),
            await db.Set<TaskRow>().CountAsync(Cancel),
            await db.Set<Outbox.OutboxRow>().CountAsync(Cancel),
            await db.Set<CaseRow>().SumAsync(c => c.Version, Cancel)
        );
    }
}
