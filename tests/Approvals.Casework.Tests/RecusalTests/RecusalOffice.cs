using Approvals.Casework.Audit;
using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Acts;
using Approvals.Casework.Cases.Recusals;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Definitions;
using Approvals.Casework.Storage;
using Approvals.Casework.Tests.ActTests;
using Approvals.Casework.Tests.CaseTests;
using Approvals.Casework.Tests.Databases;
using Approvals.Engine;
using Approvals.Engine.Run;
using Approvals.Feel;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Tests.RecusalTests;

/// <summary>What the tests of this folder begin with: a case whose first step li has done, and whose second, an
/// approval, wang has; above wang stand head, deputy and chief.</summary>
internal static class RecusalOffice
{
    public const string Ground = "与申请人有亲属关系";

    public static readonly CaseId Case = new(1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<TestOffice> OpenAsync(
        DatabaseKind kind = DatabaseKind.Sqlite,
        string approver = "wang"
    )
    {
        var office = await TestOffice.OpenAsync(kind, "two-step");
        await PublishAsync(office);
        await ActCases.BeginAsync(office, second: approver);
        await office.CompleteAsync(Case, "first", "li");
        return office;
    }

    /// <summary>Publishes the process that the office begins with.</summary>
    public static async Task PublishAsync(TestOffice office)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "recusal");
        var files = new List<SourceFile>();
        foreach (var path in Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order())
            files.Add(new(Path.GetFileName(path), await File.ReadAllTextAsync(path, Cancel)));
        await new PublishDefinition(office.Office).RunAsync(files, "recusal", Deed.OfClock, Cancel);
    }

    public static async Task<ActAnswer> DeclineAsync(
        TestOffice office,
        string person = "wang",
        string? ground = Ground
    ) =>
        await new DeclineTask(office.Office).RunAsync(
            Case,
            await ActCases.KeyAsync(office, Case),
            TestOffice.By(person) with
            {
                Reason = ground,
            },
            Cancel
        );

    public static Task<ActAnswer> AskAsync(
        TestOffice office,
        string by,
        string person = "wang",
        string? ground = Ground
    ) =>
        new AskRecusal(office.Office).RunAsync(
            Case,
            new(person),
            TestOffice.By(by) with
            {
                Reason = ground,
            },
            Cancel
        );

    /// <summary>The one request about the case.</summary>
    public static async Task<CaseRecusalRow> RowAsync(TestOffice office)
    {
        await using var db = office.Office.Database.CreateDbContext();
        return await db.Set<CaseRecusalRow>().AsNoTracking().SingleAsync(Cancel);
    }

    /// <summary>Decides on the request, and carries out what follows.</summary>
    public static async Task<CaseAnswer> DecideAsync(
        TestOffice office,
        string outcome,
        string? substitute = null,
        string by = "head"
    )
    {
        var decision = (await RowAsync(office)).DecisionId!.Value;
        var values = new List<(string, Value)>
        {
            ("outcome", Value.Of(outcome)),
            ("opinion", Value.Of("经核实，所述情形清楚，照此决定")),
        };
        if (outcome == "granted" && substitute is not null)
            values.Add(("substitute", Value.Of(substitute)));
        var answer = await office.CompleteAsync(decision, "decide-recusal", by, [.. values]);
        await SweepAsync(office);
        return answer;
    }

    public static Task<int> SweepAsync(TestOffice office) =>
        new CarryOutRecusals(office.Office).RunAsync(Cancel);

    /// <summary>Who has the open task of the case; null for nobody.</summary>
    public static async Task<string?> HolderAsync(TestOffice office) =>
        Assert.Single((await office.StateAsync(Case)).OpenTasks).Task!.Assignee;

    /// <summary>Completes the approval.</summary>
    public static Task<CaseAnswer> ApproveAsync(TestOffice office, string person) =>
        office.CompleteAsync(Case, "second", person);

    /// <summary>Gives the task of the case to somebody, as somebody may.</summary>
    public static async Task<CaseAnswer> AssignAsync(TestOffice office, string by, string to) =>
        await ActCases.GiveAsync(
            office,
            Case,
            new Command.AssignTask(await ActCases.KeyAsync(office, Case), to),
            TestOffice.By(by)
        );
}
