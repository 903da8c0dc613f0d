using Approvals.Casework.Audit;
using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Own;
using Approvals.Casework.Definitions;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Casework.Tests.CaseTests;
using Approvals.Casework.Tests.Databases;
using Approvals.Casework.Tests.PeopleTests;
using Approvals.Engine;
using Approvals.Feel;

namespace Approvals.Casework.Tests.OwnTests;

/// <summary>What the tests of this folder begin with: a talk that concerns wang, proposed by li with a text about
/// him.</summary>
internal static class TalkCases
{
    public const string Facts = "迟到三次，已查实";
    public const string Proposed = "迟到两次，一次请假";
    public const string Wrong = "其中一次是请假";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<TestOffice> OpenAsync(DatabaseKind kind)
    {
        var office = await TestOffice.OpenAsync(kind);
        await office.PublishFilesAsync("talk", "talk.bpmn", "propose.form", "prepare.form");
        return office;
    }

    /// <summary>The same, with the process by which records are corrected.</summary>
    public static async Task<TestOffice> OpenCorrectingAsync(DatabaseKind kind)
    {
        var office = await OpenAsync(kind);
        var folder = Path.Combine(Seeds.Root, "workflows", "record-correction");
        var files = Directory
            .GetFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".bpmn" or ".form")
            .Select(path => new SourceFile(Path.GetFileName(path), File.ReadAllText(path)))
            .ToList();
        Assert.IsType<Publication.Published>(
            await new PublishDefinition(office.Office).RunAsync(
                files,
                AskForCorrection.Process,
                Deed.OfClock,
                Cancel
            )
        );
        return office;
    }

    /// <summary>Begins the talk.</summary>
    /// <param name="office">The office.</param>
    /// <param name="persons">Who else is what in it.</param>
    public static async Task<CaseId> ProposedAsync(
        TestOffice office,
        params (PersonId, Duty)[] persons
    )
    {
        var begun = Assert.IsType<CaseAnswer.Done>(
            await office.Office.Cases.StartAsync(
                new(TestOffice.Bureau, "talk", "谈话")
                {
                    DepartmentId = new("all"),
                    Persons = persons,
                },
                TestOffice.By("office"),
                Cancel
            )
        );
        Assert.IsType<CaseAnswer.Done>(
            await office.CompleteAsync(
                begun.Id,
                "propose",
                "li",
                ("persons", Value.Of([Value.Of("wang")])),
                ("facts", Value.Of(Facts))
            )
        );
        return begun.Id;
    }

    /// <summary>Begins the talk, and lets the deputy hold and record it.</summary>
    public static async Task<CaseId> RecordedAsync(TestOffice office)
    {
        var id = await ProposedAsync(office);
        await office.CompleteAsync(id, "prepare", "office");
        var facts = (await office.StateAsync(id)).Variables.Entries["facts"];
        Assert.IsType<CaseAnswer.Done>(
            await office.CompleteAsync(id, "record", "deputy", ("facts", facts))
        );
        return id;
    }

    /// <summary>The seal of the text about wang.</summary>
    public static async Task<string> SealAsync(TestOffice office, CaseId id) =>
        SealReference.SealOf((await office.StateAsync(id)).Variables.Entries["facts"])!;

    /// <summary>What somebody's records are.</summary>
    public static async Task<IReadOnlyList<OwnRecord>> RecordsAsync(
        TestOffice office,
        string person = "wang"
    ) => (await new ReadOwnRecords(office.Office).RunAsync(TestOffice.By(person), Cancel))!;

    /// <summary>Reads a text by its seal.</summary>
    public static Task<RestrictedAnswer> ReadAsync(
        TestOffice office,
        CaseId id,
        string seal,
        string person
    ) =>
        new ReadRestrictedText(office.Office).RunAsync(
            id,
            seal,
            "核对",
            TestOffice.By(person),
            Cancel
        );

    /// <summary>Gives a role to somebody.</summary>
    public static async Task GrantAsync(TestOffice office, string person, Role role)
    {
        var verdict = await new GrantRole(office.Office).RunAsync(
            new()
            {
                UnitId = TestOffice.Bureau,
                PersonId = new(person),
                Role = role,
                FromOn = new(2026, 1, 1),
                GrantedBy = new("security"),
                ApprovedBy = new("chief"),
                Document = "测试授权单9号",
            },
            TestOffice.By("security"),
            Cancel
        );
        Assert.True(verdict.IsAllowed, verdict.Reason);
    }

    /// <summary>Asks for a text to be corrected.</summary>
    public static async Task<CaseAnswer> AskAsync(
        TestOffice office,
        CaseId id,
        string person = "wang",
        string? seal = null,
        string proposed = Proposed
    ) =>
        await new AskForCorrection(office.Office).RunAsync(
            id,
            seal ?? await SealAsync(office, id),
            new(Wrong, proposed),
            TestOffice.By(person),
            Cancel
        );

    /// <summary>Asks, and has it decided.</summary>
    /// <returns>The case of the request.</returns>
    public static async Task<CaseId> DecidedAsync(
        TestOffice office,
        CaseId id,
        string outcome,
        string proposed = Proposed,
        string decider = "deputy",
        params (string, Value)[] more
    )
    {
        var asked = Assert.IsType<CaseAnswer.Done>(await AskAsync(office, id, proposed: proposed));
        Assert.IsType<CaseAnswer.Done>(
            await office.CompleteAsync(
                asked.Id,
                "decide-correction",
                decider,
                [
                    ("outcome", Value.Of(outcome)),
                    ("opinion", Value.Of("已核对考勤和请假登记，情况清楚")),
                    .. more,
                ]
            )
        );
        await WorkAsync(office);
        return asked.Id;
    }

    /// <summary>Does what cases ask the program for.</summary>
    public static Task<int> WorkAsync(TestOffice office) =>
        new RunFunctions(office.Office, OfficeFunctions.Of(office.Office)).RunAsync(Cancel);
}
