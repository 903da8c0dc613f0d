using Approvals.Casework.Cases;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Casework.Tests.Databases;
using Approvals.Engine.Reading;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Casework.Tests.CaseTests;

/// <summary>Steps for which nobody is found, or only whoever began the case: in an office without a legal
/// reviewer.</summary>
public sealed class Staffed
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Where_nobody_holds_a_role_the_leader_in_charge_decides()
    {
        await using var office = await OpenAsync();

        var task = await OpenedAsync(office, "raised");

        Assert.Equal(("deputy", StaffingReason.NobodyFound), (task.Assignee, task.Why));
    }

    [Fact]
    public async Task It_is_kept_whom_a_raised_step_was_for()
    {
        await using var office = await OpenAsync();

        Assert.Equal("legal-reviewer", (await OpenedAsync(office, "raised")).InsteadOf);
    }

    [Fact]
    public async Task Whoever_began_the_case_does_not_decide_in_it_but_who_stands_above()
    {
        await using var office = await OpenAsync();

        var task = await OpenedAsync(office, "own");

        Assert.Equal(("head", StaffingReason.ApproverIsStarter), (task.Assignee, task.Why));
    }

    [Fact]
    public async Task What_nobody_is_found_for_is_offered_to_the_office_of_the_leading_group()
    {
        await using var office = await OpenAsync();

        Assert.Equal(
            ["leading-group-office"],
            (await OpenedAsync(office, "handed")).CandidateGroups
        );
    }

    [Fact]
    public async Task Who_is_to_hand_a_step_on_does_not_do_it()
    {
        await using var office = await OpenAsync();
        var begun = await BeginAsync(office, "handed");

        var answer = await office.CompleteAsync(begun.Id, "handed", "lgo");

        Assert.Equal("to-hand-on", Assert.IsType<CaseAnswer.Refused>(answer).Why.Reason);
    }

    [Fact]
    public async Task To_whom_it_is_handed_on_does_it()
    {
        await using var office = await OpenAsync();
        var begun = await BeginAsync(office, "handed");
        var key = begun.State.OpenTasks.Single().Key;
        await office.Office.Cases.RunAsync(
            begun.Id,
            new Command.AssignTask(key, "zhao"),
            TestOffice.By("lgo"),
            Cancel
        );

        Assert.IsType<CaseAnswer.Done>(await office.CompleteAsync(begun.Id, "handed", "zhao"));
    }

    [Fact]
    public async Task Where_a_step_waits_for_somebody_the_case_has_an_incident()
    {
        await using var office = await OpenAsync();
        var begun = await BeginAsync(office, "waits");

        Assert.Equal(
            IncidentKind.Nobody,
            Assert
                .Single(begun.State.Instances.ToArray(), i => i.Incident is not null)
                .Incident!.Kind
        );
    }

    [Fact]
    public void The_classes_that_a_definition_may_name_are_the_kinds_of_record() =>
        Assert.Equal(
            Enum.GetValues<RecordKind>()
                .Where(kind => kind != RecordKind.AuditLog) // No case is one.
                .Select(StoredCode.Of),
            OfficeExtension.VisibilityClasses
        );

    private static Task<TestOffice> OpenAsync() =>
        TestOffice.OpenAsync(DatabaseKind.Sqlite, "staffed");

    private static async Task<OpenTask> OpenedAsync(TestOffice office, string step) =>
        (await BeginAsync(office, step)).State.OpenTasks.Single().Task!;

    private static Task<CaseAnswer.Done> BeginAsync(TestOffice office, string step) =>
        office.StartAsync("staffed", ("step", Value.Of(step)), ("starter", Value.Of("office")));
}
