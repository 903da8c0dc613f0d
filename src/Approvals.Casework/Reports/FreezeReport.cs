using System.Globalization;
using System.Reflection;
using Approvals.Casework.Audit;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.Reports.Rows;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Reports;

/// <summary>Freezes the data of a report: they are written once, in one transaction with their entry in the office's
/// chain. Who freezes again what is frozen gets it as it is.</summary>
internal sealed class FreezeReport(Office office)
{
    /// <summary>The template that makes documents of what is frozen now.</summary>
    public const string Template = "monthly-report-1";

    /// <summary>What stands in the chain.</summary>
    public const string Frozen = "report-frozen";

    /// <summary>The version of this program.</summary>
    public static string Generator { get; } =
        typeof(FreezeReport)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion.Split('+')[0]
        ?? "0";

    /// <summary>Freezes.</summary>
    /// <param name="key">Whose report, of which plan and month.</param>
    /// <param name="caseId">The case of the report.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="InvalidOperationException">There is no such plan, its cut-off is yet to come, or the case is
    /// that of another report.</exception>
    public Task<ReportRow> RunAsync(ReportKey key, CaseId caseId, CancellationToken cancel) =>
        new OfficeJournal(office).WriteAsync(
            async db =>
            {
                var month = key.Month.ToString();
                var known = await db.Set<ReportRow>()
                    .AsNoTracking()
                    .SingleOrDefaultAsync(
                        r => r.UnitId == key.UnitId && r.Plan == key.Plan && r.Month == month,
                        cancel
                    );
                if (known is not null)
                    return (
                        known.CaseId == caseId
                            ? known
                            : throw new InvalidOperationException(
                                $"Expected no other report of {month} than that of case {caseId}, but case "
                                    + $"{known.CaseId} has frozen it."
                            ),
                        (OfficeEntry?)null
                    );
                var row = await GatherAsync(db, key, caseId, cancel);
                db.Add(row);
                return (row, EntryOf(row));
            },
            Deed.OfFunction,
            cancel
        );

    private async Task<ReportRow> GatherAsync(
        OfficeDb db,
        ReportKey key,
        CaseId caseId,
        CancellationToken cancel
    )
    {
        var plan =
            await db.Set<PlanRow>()
                .AsNoTracking()
                .SingleOrDefaultAsync(p => p.UnitId == key.UnitId && p.Key == key.Plan, cancel)
            ?? throw new InvalidOperationException(
                $"Expected a plan '{key.Plan}' of '{key.UnitId}', but there is none."
            );
        var calendar = (await office.Snapshots.LatestAsync(cancel)).CalendarOf(key.UnitId);
        var settings = await SetReports.ReadAsync(db, key.UnitId, cancel);
        var span = await ReportSpan.OfAsync(
            db,
            plan,
            key.Month,
            settings.CutOffDay,
            calendar,
            cancel
        );
        var now = office.Clock.Now();
        if (span.Until > now)
            throw new InvalidOperationException(
                $"Expected the cut-off of {key.Month} to have passed, but it is {span.Until:O}."
            );
        var data = await new GatherReport(office).RunAsync(db, plan, span, settings, cancel);
        var text = data.Write();
        var earlier = await db.Set<ReportRow>()
            .CountAsync(r => r.UnitId == key.UnitId && r.Plan == key.Plan, cancel);
        return new()
        {
            UnitId = key.UnitId,
            Plan = key.Plan,
            Month = key.Month.ToString(),
            Number = earlier + 1,
            Kind = data.Kind,
            CaseId = caseId,
            AsOf = span.Until,
            FrozenAt = now,
            Data = text,
            Sha256 = ReportFacts.HashOf(text),
            Template = Template,
            Generator = Generator,
            IsAllDone = data.Figures.Problems is { UnderWay: 0, BasicallyDone: 0 },
        };
    }

    private static OfficeEntry EntryOf(ReportRow row) =>
        new(Frozen)
        {
            UnitId = row.UnitId,
            Subject = $"{row.Plan}/{row.Month}",
            Details = new()
            {
                ["case"] = row.CaseId.ToString(),
                ["number"] = row.Number,
                ["asOf"] = row.AsOf.ToString("O", CultureInfo.InvariantCulture),
                ["sha256"] = row.Sha256,
                ["template"] = row.Template,
                ["generator"] = row.Generator,
            },
        };
}

/// <summary>Which report: of a unit's plan, and of which month.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="Plan">The code of the plan.</param>
/// <param name="Month">The month.</param>
public sealed record ReportKey(UnitId UnitId, string Plan, ReportMonth Month);
