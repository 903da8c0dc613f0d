using Approvals.Casework.Cases;
using Approvals.Casework.Tests.Databases;
using Approvals.Casework.Wording;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Casework.Tests.CaseTests;

/// <summary>What the due date of an open task says of itself. It is Monday, 5 January 2026; no notice is in force.
/// </summary>
public sealed class DueDatesOfTasks
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_date_says_in_one_sentence_how_it_came_about()
    {
        await using var office = await OfficeWithTaskAsync();

        var due = (await ReadAsync(office)).Due!;

        Assert.Contains("4个工作日", due.Explain(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_in_a_year_without_a_notice_is_marked_as_provisional()
    {
        await using var office = await OfficeWithTaskAsync();

        Assert.True((await ReadAsync(office)).Due!.IsProvisional);
    }

    [Fact]
    public async Task A_date_that_was_set_by_hand_has_nothing_to_explain()
    {
        await using var office = await OfficeWithTaskAsync();
        var task = (await office.StateAsync(new(1))).OpenTasks.Single().Key;
        await office.RunAsync(
            new(1),
            new Command.ChangeDue(task, office.Clock.GetUtcNow().AddDays(9))
        );

        Assert.Null((await ReadAsync(office)).Due);
    }

    private static async Task<TestOffice> OfficeWithTaskAsync()
    {
        var office = await TestOffice.OpenAsync(DatabaseKind.Sqlite, "two-step");
        await office.StartAsync(
            "two-step",
            ("first", Value.Of("li")),
            ("second", Value.Of("wang"))
        );
        return office;
    }

    private static async Task<TaskView> ReadAsync(TestOffice office) =>
        Assert.Single((await new ReadCase(office.Office).RunAsync(new(1), Cancel))!.Tasks);
}
