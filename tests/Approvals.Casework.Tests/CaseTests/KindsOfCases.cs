using Approvals.Casework.Audit;
using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Definitions;
using Approvals.Casework.People;
using Approvals.Casework.Tests.Databases;
using Approvals.Feel;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Tests.CaseTests;

/// <summary>What kind of record a case is: its definition may say more than whoever begins it, and never
/// less.</summary>
public sealed class KindsOfCases
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("talking", RecordKind.OrdinaryMeasure, RecordKind.TalkRecord)]
    [InlineData("talking", RecordKind.PenaltyFile, RecordKind.PenaltyFile)]
    [InlineData("reminded", RecordKind.ClawbackList, RecordKind.ClawbackList)]
    [InlineData("reminded", RecordKind.OrdinaryMeasure, RecordKind.OrdinaryMeasure)]
    public async Task A_case_is_of_the_kind_that_its_definition_says_unless_more_is_said(
        string process,
        RecordKind wanted,
        RecordKind expected
    )
    {
        await using var office = await TestOffice.OpenAsync(DatabaseKind.Sqlite, process);

        var begun = Assert.IsType<CaseAnswer.Done>(
            await office.Office.Cases.StartAsync(
                new(TestOffice.Bureau, process, process)
                {
                    DepartmentId = new("all"),
                    Kind = wanted,
                },
                TestOffice.By("office"),
                Cancel
            )
        );

        await using var db = office.Office.Database.CreateDbContext();
        var kind = await db.Set<CaseRow>()
            .Where(c => c.Id == begun.Id)
            .Select(c => c.Kind)
            .SingleAsync(Cancel);
        Assert.Equal(expected, kind);
    }

    [Fact]
    public async Task A_case_that_a_message_begins_is_of_the_kind_and_department_of_the_one_that_sent_it()
    {
        await using var office = await TestOffice.OpenAsync(DatabaseKind.Sqlite);
        await office.PublishAsync("asking", "asking");
        await office.PublishAsync("asking", "answering");
        await office.Office.Cases.StartAsync(
            new(TestOffice.Bureau, "asking", "asking")
            {
                DepartmentId = new("all"),
                Kind = RecordKind.ClawbackList,
                Variables = Value.Context.Of(("number", Value.Of(7m))),
            },
            TestOffice.By("office"),
            Cancel
        );

        await new DeliverMessages(office.Office).RunAsync(Cancel);

        await using var db = office.Office.Database.CreateDbContext();
        var cases = await db.Set<CaseRow>()
            .Select(c => new { c.Kind, c.DepartmentId })
            .ToListAsync(Cancel);
        Assert.Equal(2, cases.Count);
        Assert.Single(cases.Distinct());
    }

    [Theory]
    [InlineData("clue-content", RecordKind.ClueContent)]
    [InlineData("talk-record", RecordKind.TalkRecord)]
    [InlineData("ordinary-measure", RecordKind.ClawbackList)]
    public async Task Unless_its_own_definition_says_more(string visibility, RecordKind expected)
    {
        await using var office = await TestOffice.OpenAsync(DatabaseKind.Sqlite);
        await office.PublishAsync("asking", "asking");
        await PublishAnsweringAsync(office, visibility);
        await office.Office.Cases.StartAsync(
            new(TestOffice.Bureau, "asking", "asking")
            {
                DepartmentId = new("all"),
                Kind = RecordKind.ClawbackList,
                Variables = Value.Context.Of(("number", Value.Of(7m))),
            },
            TestOffice.By("office"),
            Cancel
        );

        await new DeliverMessages(office.Office).RunAsync(Cancel);

        await using var db = office.Office.Database.CreateDbContext();
        var kind = await db.Set<CaseRow>()
            .Where(c => c.Title == "办理来函")
            .Select(c => c.Kind)
            .SingleAsync(Cancel);
        Assert.Equal(expected, kind);
    }

    private static async Task PublishAnsweringAsync(TestOffice office, string visibility)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "definitions", "asking.bpmn");
        var text = await File.ReadAllTextAsync(path, Cancel);
        var said = $"""id="answering" approvals:visibility="{visibility}" """;
        var published = await new PublishDefinition(office.Office).RunAsync(
            [new("asking.bpmn", text.Replace("id=\"answering\" ", said, StringComparison.Ordinal))],
            "answering",
            Deed.OfClock,
            Cancel
        );
        Assert.IsType<Publication.Published>(published);
    }
}
