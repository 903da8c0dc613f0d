using Approvals.Casework.Audit;
using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Definitions;
using Approvals.Casework.Storage;
using Approvals.Casework.Tests.CaseTests;
using Approvals.Casework.Tests.Databases;
using Approvals.Casework.Tests.PeopleTests;
using Approvals.Engine;
using Approvals.Feel;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Tests.OwnTests;

/// <summary>What was said in a talk, by the process that an office begins with: wang was talked to by the deputy, and
/// li wrote it down.</summary>
public sealed class ShippedTalk
{
    private const string Said = "工作疏忽，没有按规定存放";

    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task What_was_said_stands_in_no_journal(DatabaseKind kind)
    {
        await using var office = await TestOffice.OpenAsync(kind);

        var id = await RecordedAsync(office);

        await using var db = office.Office.Database.CreateDbContext();
        var journal = await db.Set<CaseJournalRow>()
            .Where(j => j.CaseId == id)
            .Select(j => j.Facts)
            .ToListAsync(Cancel);
        Assert.DoesNotContain(Said, string.Join('\n', journal), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_was_talked_to_reads_it(DatabaseKind kind)
    {
        await using var office = await TestOffice.OpenAsync(kind);
        var id = await RecordedAsync(office);

        var read = await TalkCases.ReadAsync(office, id, await SealAsync(office, id), "wang");

        Assert.Equal(Said, Assert.IsType<RestrictedAnswer.Read>(read).Text);
    }

    private static async Task<string> SealAsync(TestOffice office, CaseId id) =>
        SealReference.SealOf((await office.StateAsync(id)).Variables.Entries["explanation"])!;

    private static async Task<CaseId> RecordedAsync(TestOffice office)
    {
        await PublishAsync(office);
        var begun = await office.StartAsync(
            "talk-meeting",
            ("entry", Value.Context.Of(("number", Value.Of("9")))),
            ("people", Value.Of([Value.Of("wang")])),
            ("person", Value.Of("wang")),
            ("isGroup", Value.Of(false)),
            ("talker", Value.Of("deputy")),
            ("recorder", Value.Of("li")),
            ("knownBy", Value.Of([Value.Of("wang")])),
            ("noShows", Value.Of(0)),
            ("at", Value.Of("2026-01-13T10:00"))
        );
        Assert.IsType<CaseAnswer.Done>(
            await office.CompleteAsync(
                begun.Id,
                "acknowledge",
                "wang",
                ("receipt", Value.Of(true)),
                ("answer", Value.Of("come"))
            )
        );
        office.Clock.Advance(TimeSpan.FromDays(3));
        await new FireDueTimers(office.Office).RunAsync(Cancel);
        Assert.IsType<CaseAnswer.Done>(
            await office.CompleteAsync(
                begun.Id,
                "hold",
                "li",
                ("outcome", Value.Of("held")),
                ("startedAt", Value.Of("2026-01-13T10:00")),
                ("endedAt", Value.Of("2026-01-13T11:00")),
                ("present", Value.Of([Value.Of("deputy"), Value.Of("li"), Value.Of("wang")])),
                ("factsTold", Value.Of("文件存放不当")),
                ("explanation", Value.Of(Said)),
                ("demands", Value.Of("立即整改")),
                ("promise", Value.Of("不再发生")),
                ("promiseOn", Value.Of("2026-01-31"))
            )
        );
        return begun.Id;
    }

    private static async Task PublishAsync(TestOffice office)
    {
        var folder = Path.Combine(Seeds.Root, "workflows", "talk");
        var files = Directory
            .GetFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".bpmn" or ".form" or ".dmn")
            .Select(path => new SourceFile(Path.GetFileName(path), File.ReadAllText(path)))
            .ToList();
        Assert.IsType<Publication.Published>(
            await new PublishDefinition(office.Office).RunAsync(
                files,
                "talk-meeting",
                Deed.OfClock,
                Cancel
            )
        );
    }
}
