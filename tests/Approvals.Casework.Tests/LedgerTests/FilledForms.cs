using Approvals.Casework.Cases;
using Approvals.Casework.Storage;
using Approvals.Casework.Tests.Databases;
using Approvals.Engine.Run;
using Approvals.Engine.Run.Forms;
using Approvals.Feel;

namespace Approvals.Casework.Tests.LedgerTests;

/// <summary>The forms of a case of the ledger: shown to who may fill them in, and checked where a task is
/// completed.</summary>
public sealed class FilledForms
{
    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task A_task_whose_form_is_not_filled_in_stays_open(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);
        var id = await office.CaseAsync(1);
        var before = await office.Office.Loading.ReadAsync(id, Cancel);

        var answer = await CompleteAsync(office, id, ("outcome", Value.Of("submit")));

        Assert.Equal(["milestones", "evidenceExpected"], Wrongs(answer));
        var after = await office.Office.Loading.ReadAsync(id, Cancel);
        Assert.Equal(before!.Row.Version, after!.Row.Version);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_variable_that_the_form_does_not_offer_cannot_be_given(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);
        var id = await office.CaseAsync(1);

        var answer = await CompleteAsync(
            office,
            id,
            ("outcome", Value.Of("dispute")),
            ("reason", Value.Of("属于另一科室")),
            ("handler", Value.Of("office-clerk-2"))
        );

        Assert.Equal(["handler"], Wrongs(answer));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Somebody_whom_nobody_knows_cannot_be_named(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);
        var id = await office.CaseAsync(2);

        var answer = await CompleteAsync(
            office,
            id,
            LedgerOffice.Keeper,
            ("handler", Value.Of("nobody"))
        );

        Assert.Equal(["handler"], Wrongs(answer));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_may_complete_a_task_sees_its_form(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);
        var id = await office.CaseAsync(1);

        var answer = await ReadAsync(office, id, LedgerOffice.OfFirst.Handler);

        var lines = Assert.IsType<FormAnswer.Shown>(answer).Lines!.Value;
        Assert.Equal(
            [
                "outcome",
                "reason",
                "steps",
                "milestones",
                "evidenceExpected",
                "moneyNeeded",
                "risks",
            ],
            lines.OfType<FormLine.Entry>().Select(e => e.Field.Key)
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Nobody_else_sees_it(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);
        var id = await office.CaseAsync(1);

        var answer = await ReadAsync(office, id, "deputy-director-3");

        Assert.IsType<FormAnswer.Refused>(answer);
    }

    [Fact]
    public void All_that_can_be_wrong_is_said_in_both_languages() =>
        Assert.All(
            FormComplaint
                .Codes.Append("unknown-person")
                .Append("unknown-file")
                .Append("unknown-text"),
            code => Assert.True(FormTexts.Sentences.Has(code), code)
        );

    private static Task<CaseAnswer> CompleteAsync(
        LedgerOffice office,
        CaseId id,
        params (string, Value)[] values
    ) => CompleteAsync(office, id, LedgerOffice.OfFirst.Handler, values);

    private static async Task<CaseAnswer> CompleteAsync(
        LedgerOffice office,
        CaseId id,
        string by,
        params (string, Value)[] values
    ) =>
        await office.Office.Cases.RunAsync(
            id,
            new Command.CompleteTask(await KeyAsync(office, id), Value.Context.Of(values)),
            LedgerOffice.By(by),
            Cancel
        );

    private static async Task<FormAnswer> ReadAsync(LedgerOffice office, CaseId id, string by) =>
        await new ReadForm(office.Office).RunAsync(
            id,
            await KeyAsync(office, id),
            Value.Context.Empty,
            LedgerOffice.By(by),
            Cancel
        );

    private static async Task<int> KeyAsync(LedgerOffice office, CaseId id) =>
        (await new ReadCase(office.Office).RunAsync(id, Cancel))!.Tasks[0].Key;

    private static IEnumerable<string> Wrongs(CaseAnswer answer) =>
        Assert.IsType<CaseAnswer.Rejected>(answer).Why.Complaints.Select(c => c.Path);
}
