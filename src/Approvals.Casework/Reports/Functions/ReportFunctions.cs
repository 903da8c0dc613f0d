using Approvals.Casework.Cases;
using Approvals.Casework.Storage;
using Approvals.Feel;

namespace Approvals.Casework.Reports.Functions;

/// <summary>The functions that the process of monthly reports asks for.</summary>
internal sealed class ReportFunctions(Office office)
{
    /// <summary>Freezes the data of the report of the case, by its <c>plan</c> and <c>month</c>: gives
    /// <c>summary</c>, <c>unchanged</c>, <c>asOf</c> and <c>snapshot</c>, the hash of the data.</summary>
    public const string Freeze = "freeze-report";

    /// <summary>Makes the document from the texts of the case: gives <c>complaints</c>, or <c>document</c> and
    /// <c>workbook</c>, the hashes of the files. With <c>isFinal</c>, it bears number and date.</summary>
    public const string Compose = "compose-report";

    /// <summary>All of them, by their names.</summary>
    public static IEnumerable<KeyValuePair<string, CaseFunction>> Of(Office office)
    {
        var functions = new ReportFunctions(office);
        return [new(Freeze, functions.FreezeAsync), new(Compose, functions.ComposeAsync)];
    }

    private async Task<Value.Context> FreezeAsync(
        (CaseId Case, int Key) call,
        Value.Context inputs,
        CancellationToken cancel
    )
    {
        var loaded =
            await office.Loading.ReadAsync(call.Case, cancel)
            ?? throw new InvalidOperationException(
                $"Expected a case {call.Case}, but there is none."
            );
        if (
            inputs.Text("plan") is not { } plan
            || ReportMonth.Read(inputs.Text("month") ?? "") is not { } month
        )
            throw new InvalidOperationException(
                $"Expected a 'plan' and a 'month' such as 2023-09 as the inputs of '{Freeze}'."
            );
        var row = await new FreezeReport(office).RunAsync(
            new(loaded.Row.UnitId, plan, month),
            call.Case,
            cancel
        );
        var data = ReportFacts.Read(row.Data);
        return Value.Context.Of(
            ("summary", Value.Of(ReportSummary.Of(data.Figures, GatherReport.FileLanguage))),
            ("unchanged", Value.Of(data.IsUnchanged)),
            ("asOf", Value.Of(row.AsOf)),
            ("snapshot", Value.Of(row.Sha256))
        );
    }

    private async Task<Value.Context> ComposeAsync(
        (CaseId Case, int Key) call,
        Value.Context inputs,
        CancellationToken cancel
    )
    {
        var kept = await new KeepReport(office).RunAsync(
            call.Case,
            inputs.Truth("isFinal"),
            cancel
        );
        return Value.Context.Of(
            ("complaints", Value.Of(kept.Complaints.Select(c => Value.Of(c)))),
            ("document", Value.Of(kept.Version?.Document)),
            ("workbook", Value.Of(kept.Version?.Workbook))
        );
    }
}
