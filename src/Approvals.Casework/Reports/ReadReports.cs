using System.Collections.Immutable;
using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Ledger;
using Approvals.Casework.People;
using Approvals.Casework.Reports.Rows;
using Approvals.Casework.Storage;
using Approvals.Engine.Run;
using Approvals.Engine.Storing;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Reports;

/// <summary>The reports of a unit, for those who may read them: who reads the whole ledger by the visibility matrix,
/// and who has a duty in the case of a report.</summary>
public sealed class ReadReports(Office office)
{
    /// <summary>Lists the reports of a plan, by month.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="plan">The code of its plan; null for the only one.</param>
    /// <param name="viewer">Who looks; null for the program itself.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Those that the viewer may read.</returns>
    public async Task<IReadOnlyList<ReportLine>> ListAsync(
        UnitId unit,
        string? plan,
        PersonId? viewer,
        CancellationToken cancel
    )
    {
        var snapshot = await office.Snapshots.LatestAsync(cancel);
        var sight = new LedgerSight(snapshot, unit, office.Clock.Now());
        await using var db = office.Database.CreateDbContext();
        await using var moment = await office.Database.BeginSnapshotAsync(db, cancel);
        var rows = await db.Set<ReportRow>()
            .AsNoTracking()
            .Where(r => r.UnitId == unit && (plan == null || r.Plan == plan))
            .Join(
                db.Set<CaseRow>(),
                r => r.CaseId,
                c => c.Id,
                (r, c) =>
                    new
                    {
                        Report = r,
                        c.Status,
                        c.State,
                    }
            )
            .OrderBy(r => r.Report.Plan)
            .ThenBy(r => r.Report.Number)
            .ToListAsync(cancel);
        var circles = await CirclesAsync(db, rows.Select(r => r.Report.CaseId), sight, cancel);
        return
        [
            .. rows.Where(r => May(sight, viewer, [.. circles[r.Report.CaseId]]).IsAllowed)
                .Select(r => LineOf(r.Report, r.Status, Stored.ReadState(r.State))),
        ];
    }

    /// <summary>Reads the report of a month: what was frozen, or, before that, what the journals say by now.</summary>
    /// <param name="key">Which.</param>
    /// <param name="viewer">Who looks; null for the program itself.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<ReportAnswer> OneAsync(
        ReportKey key,
        PersonId? viewer,
        CancellationToken cancel
    )
    {
        var snapshot = await office.Snapshots.LatestAsync(cancel);
        var now = office.Clock.Now();
        var sight = new LedgerSight(snapshot, key.UnitId, now);
        await using var db = office.Database.CreateDbContext();
        await using var moment = await office.Database.BeginSnapshotAsync(db, cancel);
        if (await EntryReads.PlanAsync(db, key.UnitId, key.Plan, cancel) is not { } plan)
            return new ReportAnswer.Missing();
        var month = key.Month.ToString();
        var frozen = await db.Set<ReportRow>()
            .AsNoTracking()
            .SingleOrDefaultAsync(
                r => r.UnitId == key.UnitId && r.Plan == key.Plan && r.Month == month,
                cancel
            );
        var circle = frozen is null
            ? []
            : (await CirclesAsync(db, [frozen.CaseId], sight, cancel))[frozen.CaseId];
        if (May(sight, viewer, [.. circle]) is { IsAllowed: false } no)
            return new ReportAnswer.Forbidden(no);
        if (frozen is not null)
            return new ReportAnswer.Found(ReportFacts.Read(frozen.Data), frozen.Sha256)
            {
                Versions = await VersionsAsync(db, frozen, cancel),
            };
        var settings = await SetReports.ReadAsync(db, key.UnitId, cancel);
        var (first, _) = await ReportSpan.FirstAsync(
            db,
            plan,
            settings.CutOffDay,
            sight.Calendar,
            cancel
        );
        var span = await ReportSpan.OfAsync(
            db,
            plan,
            key.Month,
            settings.CutOffDay,
            sight.Calendar,
            cancel
        );
        if (key.Month.IsBefore(first) || span.Since > now)
            return new ReportAnswer.Missing();
        // Before the cut-off it is what the journals say until now.
        var until = span.Until <= now ? span.Until : now.AddMilliseconds(1);
        var data = await new GatherReport(office).RunAsync(
            db,
            plan,
            span with
            {
                Until = until,
            },
            settings,
            cancel
        );
        return new ReportAnswer.Found(data, null);
    }

    /// <summary>The files of the last version of a report, as they were kept.</summary>
    /// <param name="key">Which.</param>
    /// <param name="viewer">Who looks; null for the program itself.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The files; none where no version was made yet, or where they may not.</returns>
    /// <exception cref="IOException">A file is missing, or cannot be read.</exception>
    /// <exception cref="InvalidDataException">A file was altered.</exception>
    public async Task<IReadOnlyList<ReportFile>> FilesAsync(
        ReportKey key,
        PersonId? viewer,
        CancellationToken cancel
    )
    {
        if (
            await OneAsync(key, viewer, cancel)
            is not ReportAnswer.Found { Versions: [.., var last] }
        )
            return [];
        return
        [
            new(last.DocumentName, await BytesAsync(last.Document, cancel)),
            new(last.WorkbookName, await BytesAsync(last.Workbook, cancel)),
        ];
    }

    /// <summary>The hashes of the files of all versions of all reports: they lie in the store of evidence.</summary>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyCollection<string>> KeptFilesAsync(CancellationToken cancel)
    {
        await using var db = office.Database.CreateDbContext();
        return await KeptReportFiles.HashesAsync(db, cancel);
    }

    private async Task<byte[]> BytesAsync(string sha256, CancellationToken cancel)
    {
        await using var file = await office.Evidence.OpenReadAsync(sha256, verify: true, cancel);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }

    /// <summary>Whether somebody may read the reports of a unit.</summary>
    internal static Verdict May(
        LedgerSight sight,
        PersonId? viewer,
        IReadOnlyList<CasePerson> circle
    ) =>
        viewer is { } person
            ? Authority.MaySee(
                sight.Directory,
                person,
                new()
                {
                    Kind = RecordKind.OrdinaryMeasure,
                    UnitId = sight.Unit,
                    Circle = circle,
                },
                Right.Read,
                sight.Today
            )
            : Verdict.Allow("in-the-matrix");

    private static async Task<ILookup<CaseId, CasePerson>> CirclesAsync(
        OfficeDb db,
        IEnumerable<CaseId> cases,
        LedgerSight sight,
        CancellationToken cancel
    )
    {
        var ids = cases.ToList();
        var rows = await db.Set<CasePersonRow>()
            .AsNoTracking()
            .Where(p => ids.Contains(p.CaseId))
            .ToListAsync(cancel);
        return rows.ToLookup(p => p.CaseId, p => p.AsFact(sight.Calendar));
    }

    private static async Task<ImmutableArray<ReportVersion>> VersionsAsync(
        OfficeDb db,
        ReportRow report,
        CancellationToken cancel
    )
    {
        var rows = await db.Set<ReportVersionRow>()
            .AsNoTracking()
            .Where(v => v.UnitId == report.UnitId && v.Plan == report.Plan)
            .Where(v => v.Month == report.Month)
            .OrderBy(v => v.Version)
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(v => new ReportVersion(
                v.Version,
                v.IsFinal,
                v.At,
                v.DocumentName,
                v.Document,
                v.WorkbookName,
                v.Workbook
            )),
        ];
    }

    private static ReportLine LineOf(ReportRow row, CaseStatus status, CaseState state) =>
        new(
            row.Plan,
            row.Month,
            row.Number,
            row.Kind,
            row.CaseId,
            row.FrozenAt,
            row.Sha256,
            StageOf(status, state),
            state.Variables.Text("documentNumber"),
            state.Variables.Day("sentOn")
        );

    private static ReportStage StageOf(CaseStatus status, CaseState state) =>
        status == CaseStatus.Completed ? ReportStage.Sent
        : status != CaseStatus.Running ? ReportStage.Ended
        : state.Variables.Day("signedOn") is not null ? ReportStage.Signed
        : ReportStage.Drafted;
}
