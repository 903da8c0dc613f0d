using Approvals.Casework.Audit;
using Approvals.Casework.Ledger;
using Approvals.Casework.People;
using Approvals.Casework.Reports.Rows;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Reports;

/// <summary>The settings of a unit for its monthly reports: read, and set for what is frozen from then on. What is set
/// is entered into the office's chain.</summary>
public sealed class SetReports(Office office)
{
    private const int MostCutOffDay = 28; // Each month has it.

    /// <summary>What holds now.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<ReportSettings> CurrentAsync(UnitId unit, CancellationToken cancel)
    {
        await using var db = office.Database.CreateDbContext();
        return await ReadAsync(db, unit, cancel);
    }

    /// <summary>Sets what holds from now on.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="change">What is changed of that which held until now.</param>
    /// <param name="deed">Who sets it: the leading-group's office.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Whether it was set, and why not.</returns>
    public async Task<Verdict> RunAsync(
        UnitId unit,
        Func<ReportSettings, ReportSettings> change,
        Deed deed,
        CancellationToken cancel
    )
    {
        var snapshot = await office.Snapshots.LatestAsync(cancel);
        var now = office.Clock.Now();
        var sight = new LedgerSight(snapshot, unit, now);
        return await new OfficeJournal(office).WriteAsync(
            async db =>
            {
                var settings = change(await ReadAsync(db, unit, cancel));
                var verdict = WhyNot(settings) ?? sight.MayWrite(deed);
                if (!verdict.IsAllowed || deed.By is not { } by)
                    return (verdict, (OfficeEntry?)null);
                var number =
                    1 + await db.Set<ReportSettingRow>().CountAsync(s => s.UnitId == unit, cancel);
                db.Add(RowOf(unit, number, settings, by, now));
                return (verdict, EntryOf(unit, settings));
            },
            deed,
            cancel
        );
    }

    /// <summary>What holds in a database.</summary>
    internal static async Task<ReportSettings> ReadAsync(
        OfficeDb db,
        UnitId unit,
        CancellationToken cancel
    ) =>
        await db.Set<ReportSettingRow>()
            .AsNoTracking()
            .Where(s => s.UnitId == unit)
            .OrderByDescending(s => s.Number)
            .FirstOrDefaultAsync(cancel)
            is { } row
            ? new()
            {
                CutOffDay = row.CutOffDay,
                Addressee = row.Addressee,
                Copies = [.. row.Copies.Split('\n', StringSplitOptions.RemoveEmptyEntries)],
                Inspectors = row.Inspectors,
                Issuer = row.Issuer,
                HasRedHead = row.HasRedHead,
                FinalMonth = row.FinalMonth is { } month ? ReportMonth.Read(month) : null,
            }
            : new();

    private static Verdict? WhyNot(ReportSettings settings) =>
        settings.CutOffDay is < 1 or > MostCutOffDay
            ? Verdict.Refuse("report-cut-off-out-of-range", ("most", $"{MostCutOffDay}"))
        : string.IsNullOrWhiteSpace(settings.Addressee)
        || string.IsNullOrWhiteSpace(settings.Inspectors)
            ? Verdict.Refuse("report-without-addressee")
        : null;

    private static ReportSettingRow RowOf(
        UnitId unit,
        int number,
        ReportSettings settings,
        PersonId by,
        DateTimeOffset now
    ) =>
        new()
        {
            UnitId = unit,
            Number = number,
            SetAt = now,
            SetBy = by,
            CutOffDay = settings.CutOffDay,
            Addressee = settings.Addressee.Trim(),
            Copies = string.Join('\n', settings.Copies.Select(c => c.Trim())),
            Inspectors = settings.Inspectors.Trim(),
            Issuer = settings.Issuer?.Trim(),
            HasRedHead = settings.HasRedHead,
            FinalMonth = settings.FinalMonth?.ToString(),
        };

    private static OfficeEntry EntryOf(UnitId unit, ReportSettings settings) =>
        new("reports-set")
        {
            UnitId = unit,
            Subject = unit.Value,
            Details = new()
            {
                ["cutOffDay"] = settings.CutOffDay,
                ["addressee"] = settings.Addressee,
                ["copies"] = string.Join('、', settings.Copies),
                ["inspectors"] = settings.Inspectors,
                ["issuer"] = settings.Issuer,
                ["hasRedHead"] = settings.HasRedHead,
                ["finalMonth"] = settings.FinalMonth?.ToString(),
            },
        };
}
