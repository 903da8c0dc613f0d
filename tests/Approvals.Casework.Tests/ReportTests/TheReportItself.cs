using Approvals.Casework.Cases;
using Approvals.Casework.Ledger;
using Approvals.Casework.Reports;
using Approvals.Casework.Tests.Databases;
using Approvals.Casework.Tests.LedgerTests;
using Approvals.Feel;

namespace Approvals.Casework.Tests.ReportTests;

/// <summary>From the frozen data to a report that is signed, numbered and sent.</summary>
public sealed class TheReportItself
{
    private const string Number = "民党组〔2026〕3号";

    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task It_is_drafted_checked_signed_numbered_and_sent_on_the_last_working_day(
        DatabaseKind kind
    )
    {
        await using var office = await ReportOffice.OpenAsync(kind);
        office.GoTo(2026, 1, 26);
        var id = await office.FreezeAsync();
        await office.FinishAsync(id, Number);
        Assert.Empty(await office.OpenTasksAsync(id));

        office.GoTo(2026, 1, 30);
        await office.WorkAsync();
        await office.SendAsync(id, new(2026, 1, 30));

        var line = Assert.Single(await ListAsync(office));
        Assert.Equal(
            (ReportStage.Sent, Number, new DateOnly(2026, 1, 30)),
            (line.Stage, line.DocumentNumber, line.SentOn)
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Signed_late_it_is_sent_at_once_and_the_delay_explained(DatabaseKind kind)
    {
        await using var office = await ReportOffice.OpenAsync(kind);
        office.GoTo(2026, 1, 26);
        var id = await office.FreezeAsync();
        await office.DraftAsync(id);
        await office.CheckAsync(id);
        office.GoTo(2026, 2, 3);
        await office.WorkAsync();

        await office.SignAsync(id);
        await office.NumberAsync(id, Number);

        Assert.Equal(["explain-delay", "send"], await office.OpenTasksAsync(id));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_text_that_names_a_person_concerned_goes_back_to_the_draft(DatabaseKind kind)
    {
        await using var office = await ReportOffice.OpenAsync(kind);
        var name = await NameOfConcernedAsync(office, "social-affairs-clerk-2");
        office.GoTo(2026, 1, 26);
        var id = await office.FreezeAsync();

        await office.DraftAsync(id, ("difficulties", Value.Of($"{name}尚未作出说明。")));

        Assert.Equal(["draft"], await office.OpenTasksAsync(id));
        Assert.Empty(await office.VersionsAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_request_in_a_report_goes_back_to_the_draft(DatabaseKind kind)
    {
        await using var office = await ReportOffice.OpenAsync(kind);
        office.GoTo(2026, 1, 26);
        var id = await office.FreezeAsync();

        await office.DraftAsync(id, ("difficulties", Value.Of("经费不足，妥否，请批示。")));

        Assert.Equal(["draft"], await office.OpenTasksAsync(id));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_number_that_another_report_bears_is_not_taken(DatabaseKind kind)
    {
        await using var office = await ReportOffice.OpenAsync(kind);
        office.GoTo(2026, 1, 26);
        await office.FinishAsync(await office.FreezeAsync(), Number);
        office.GoTo(2026, 2, 26);
        var second = await office.FreezeAsync();

        await office.FinishAsync(second, Number);

        Assert.Equal(["number"], await office.OpenTasksAsync(second));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task It_is_rebuilt_byte_for_byte_whatever_happens_later(DatabaseKind kind)
    {
        await using var office = await ReportOffice.OpenAsync(kind);
        office.GoTo(2026, 1, 26);
        var id = await office.FreezeAsync();
        await office.FinishAsync(id, Number);

        office.GoTo(2026, 3, 2);
        await office.Ledger.WalkAsync(await office.Ledger.CaseAsync(1), LedgerOffice.OfFirst);
        await new AmendMeasure(office.Office).RunAsync(
            LedgerOffice.Measure(4),
            "due-on",
            "2026-06-30",
            "党组会议纪要4号",
            LedgerOffice.By(LedgerOffice.Keeper),
            Cancel
        );

        var (rebuilt, _) = await new RebuildReport(office.Office).RunAsync(
            ReportOffice.Of(2026, 1),
            null,
            Cancel
        );
        Assert.True(rebuilt!.IsSame);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Frozen_again_after_a_crash_it_is_what_it_was(DatabaseKind kind)
    {
        await using var office = await ReportOffice.OpenAsync(kind);
        office.GoTo(2026, 1, 26);
        var id = await office.FreezeAsync();
        var frozen = Assert.Single(await office.RowsAsync());
        office.GoTo(2026, 1, 27);

        var again = await new FreezeReport(office.Office).RunAsync(
            ReportOffice.Of(2026, 1),
            id,
            Cancel
        );

        Assert.Equal(
            (frozen.Sha256, frozen.FrozenAt, frozen.Data),
            (again.Sha256, again.FrozenAt, again.Data)
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Composed_again_after_a_crash_it_has_no_second_version(DatabaseKind kind)
    {
        await using var office = await ReportOffice.OpenAsync(kind);
        office.GoTo(2026, 1, 26);
        var id = await office.FreezeAsync();
        await office.DraftAsync(id);
        var first = Assert.Single(await office.VersionsAsync());

        var kept = await new KeepReport(office.Office).RunAsync(id, isFinal: false, Cancel);

        Assert.Equal(first.Document, kept.Version!.Document);
        Assert.Single(await office.VersionsAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Each_draft_and_the_final_one_are_kept_as_versions(DatabaseKind kind)
    {
        await using var office = await ReportOffice.OpenAsync(kind);
        office.GoTo(2026, 1, 26);
        var id = await office.FreezeAsync();
        await office.DraftAsync(id);
        await office.CompleteAsync(
            id,
            "check",
            ReportOffice.Checker,
            ("outcome", Value.Of("return")),
            ("opinion", Value.Of("请补充下月安排的具体内容。"))
        );
        await office.DraftAsync(id, ("corrections", Value.Of("上月报告第二部分有误，现予更正。")));
        await office.CheckAsync(id);
        await office.SignAsync(id);
        await office.NumberAsync(id, Number);

        Assert.Equal([false, false, true], (await office.VersionsAsync()).Select(v => v.IsFinal));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_does_not_read_the_whole_ledger_does_not_read_it(DatabaseKind kind)
    {
        await using var office = await ReportOffice.OpenAsync(kind);
        office.GoTo(2026, 1, 26);
        await office.FreezeAsync();

        async Task<ReportAnswer> AskAsync(string person) =>
            await new ReadReports(office.Office).OneAsync(
                ReportOffice.Of(2026, 1),
                new(person),
                Cancel
            );

        Assert.IsType<ReportAnswer.Forbidden>(await AskAsync("social-affairs-clerk-1"));
        Assert.IsType<ReportAnswer.Forbidden>(await AskAsync("audit-admin"));
        Assert.IsType<ReportAnswer.Found>(await AskAsync("director"));
        Assert.IsType<ReportAnswer.Found>(await AskAsync("office-clerk-1"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Its_data_cannot_be_frozen_before_the_cut_off(DatabaseKind kind)
    {
        await using var office = await ReportOffice.OpenAsync(kind);
        var id = await office.Ledger.CaseAsync(1);

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            new FreezeReport(office.Office).RunAsync(ReportOffice.Of(2026, 1), id, Cancel)
        );
    }

    private static Task<IReadOnlyList<ReportLine>> ListAsync(ReportOffice office) =>
        new ReadReports(office.Office).ListAsync(LedgerOffice.Bureau, null, null, Cancel);

    // Begins a case that concerns somebody, and gives the name.
    private static async Task<string> NameOfConcernedAsync(ReportOffice office, string person)
    {
        Assert.IsType<CaseAnswer.Done>(
            await office.Office.Cases.StartAsync(
                new(LedgerOffice.Bureau, "talk-request", "谈话")
                {
                    Kind = Casework.People.RecordKind.TalkRecord,
                    Persons = [(new(person), Casework.People.Duty.PersonConcerned)],
                },
                Casework.Audit.Deed.OfClock,
                Cancel
            )
        );
        var snapshot = await office.Office.Snapshots.LatestAsync(Cancel);
        return snapshot.Directory.NameOf(new(person));
    }
}
