using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Reports;
using Approvals.Casework.Reports.Rows;
using Approvals.Casework.Storage;
using Approvals.Casework.Tests.Databases;
using Approvals.Casework.Tests.LedgerTests;
using Approvals.Casework.Tests.PeopleTests;
using Approvals.Casework.Upkeep;
using Approvals.Feel;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Tests.ReportTests;

/// <summary>An office with a plan that is under way since the fifth of January 2026, for tests of its
/// reports.</summary>
internal sealed class ReportOffice : IAsyncDisposable
{
    public const string Drafter = "government-services-head";
    public const string Checker = "party-group-member";
    public const string Signer = "director";
    public const string Registrar = "office-clerk-2";

    private ReportOffice(LedgerOffice ledger) => Ledger = ledger;

    public LedgerOffice Ledger { get; }

    public Office Office => Ledger.Office;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<ReportOffice> OpenAsync(DatabaseKind kind) =>
        new(await LedgerOffice.WithCasesAsync(kind));

    /// <summary>Opens an office with the plan that comes with the program.</summary>
    public static async Task<ReportOffice> WithWholePlanAsync()
    {
        var ledger = await LedgerOffice.OpenAsync(DatabaseKind.Sqlite);
        var plans = Path.Combine(Seeds.Root, "seeds", "plan");
        await new LoadPlans(ledger.Office).RunAsync(plans, keepsDates: false, Cancel);
        await ledger.OpenCasesAsync();
        return new(ledger);
    }

    /// <summary>The report of a month of the only plan.</summary>
    public static ReportKey Of(int year, int month) =>
        new(LedgerOffice.Bureau, "2026", new(year, month));

    /// <summary>Sets the clock of the office, at nine in the morning where nothing is said.</summary>
    public void GoTo(int year, int month, int day, int hour = 9) =>
        Ledger.Clock.SetUtcNow(
            new DateTimeOffset(year, month, day, hour, 0, 0, TimeSpan.FromHours(8))
        );

    public Task<IReadOnlyList<CaseId>> SweepAsync() => new OpenDueReports(Office).RunAsync(Cancel);

    /// <summary>Does what cases ask of the program, and fires what is due.</summary>
    public async Task WorkAsync()
    {
        for (var round = 0; round < 4; round++)
        {
            await new FireDueTimers(Office).RunAsync(Cancel);
            await new RunFunctions(Office, OfficeFunctions.Of(Office)).RunAsync(Cancel);
        }
    }

    /// <summary>Opens and freezes the only report that is due.</summary>
    public async Task<CaseId> FreezeAsync()
    {
        var id = Assert.Single(await SweepAsync());
        await WorkAsync();
        return id;
    }

    /// <summary>What is said of a month; it must be to be had.</summary>
    public async Task<ReportAnswer.Found> ReadAsync(int year, int month) =>
        Assert.IsType<ReportAnswer.Found>(
            await new ReadReports(Office).OneAsync(Of(year, month), null, Cancel)
        );

    public async Task DraftAsync(CaseId id, params (string Name, Value Value)[] others)
    {
        await CompleteAsync(
            id,
            "draft",
            Drafter,
            [
                ("leaderWork", Value.Of("主要负责人两次到现场督办。")),
                ("nextMonth", Value.Of("继续推进未完成的措施。")),
                .. others,
            ]
        );
        await WorkAsync();
    }

    public Task CheckAsync(CaseId id) =>
        CompleteAsync(id, "check", Checker, ("outcome", Value.Of("agree")));

    public Task SignAsync(CaseId id) =>
        CompleteAsync(
            id,
            "sign",
            Signer,
            ("outcome", Value.Of("sign")),
            ("signer", Value.Of(Signer))
        );

    public async Task NumberAsync(CaseId id, string number)
    {
        await CompleteAsync(id, "number", Registrar, ("documentNumber", Value.Of(number)));
        await WorkAsync();
    }

    public Task SendAsync(CaseId id, DateOnly on) =>
        CompleteAsync(
            id,
            "send",
            Registrar,
            ("sentOn", Value.Of(on)),
            ("sentBy", Value.Of("confidential-exchange")),
            ("receiptNo", Value.Of("回执1号"))
        );

    /// <summary>Takes a report from its draft to its number.</summary>
    public async Task FinishAsync(CaseId id, string number)
    {
        await DraftAsync(id);
        await CheckAsync(id);
        await SignAsync(id);
        await NumberAsync(id, number);
    }

    public Task CompleteAsync(
        CaseId id,
        string element,
        string person,
        params (string Name, Value Value)[] values
    ) => Ledger.CompleteAsync(id, element, person, values);

    public Task<List<string>> OpenTasksAsync(CaseId id) =>
        Ledger.InDatabaseAsync(db =>
            db.Set<TaskRow>()
                .Where(t => t.CaseId == id)
                .Select(t => t.Element)
                .OrderBy(e => e)
                .ToListAsync(Cancel)
        );

    public Task<List<ReportRow>> RowsAsync() =>
        Ledger.InDatabaseAsync(db =>
            db.Set<ReportRow>().AsNoTracking().OrderBy(r => r.Number).ToListAsync(Cancel)
        );

    public Task<List<ReportVersionRow>> VersionsAsync() =>
        Ledger.InDatabaseAsync(db =>
            db.Set<ReportVersionRow>().AsNoTracking().OrderBy(v => v.Version).ToListAsync(Cancel)
        );

    public ValueTask DisposeAsync() => Ledger.DisposeAsync();
}
