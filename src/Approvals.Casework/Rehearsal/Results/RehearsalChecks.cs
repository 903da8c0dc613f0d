using System.Globalization;
using Approvals.Casework.Calendar;
using Approvals.Casework.Ledger;
using Approvals.Casework.Plans;
using Approvals.Casework.Upkeep;

namespace Approvals.Casework.Rehearsal.Results;

/// <summary>What must hold after every rehearsal, whoever acted how.</summary>
internal sealed class RehearsalChecks(Stage stage, TaskBook book)
{
    /// <summary>Checks it.</summary>
    /// <param name="page">The ledger at the end.</param>
    /// <param name="until">The last day.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyList<CheckResult>> RunAsync(
        LedgerPage page,
        DateOnly until,
        CancellationToken cancel
    ) =>
        [
            await OwnedAsync(cancel),
            MailedOnce(),
            await MarkedAsync(page, until, cancel),
            await ReconciledAsync(cancel),
            await WholeAsync(cancel),
            await CountedAsync(cancel),
        ];

    private async Task<CheckResult> OwnedAsync(CancellationToken cancel)
    {
        var idle = await new FindIdleCases(stage.Office).RunAsync(cancel);
        var open = book.Open.ToList();
        return new(
            "owned",
            [
                .. idle.Select(c => $"{c.Id} {c.Title}"),
                .. open.Where(t => t.Doer is null).Select(t => t.Name),
            ],
            open.Count
        );
    }

    private CheckResult MailedOnce() =>
        new(
            "mailed-once",
            [
                .. stage
                    .Mails.All.GroupBy(m => m.Id)
                    .Where(g => g.Count() > 1)
                    .Select(g => g.Key.ToString(CultureInfo.InvariantCulture)),
            ],
            stage.Mails.All.Count
        );

    // Of measures that end once: those that never end are over period by period.
    private async Task<CheckResult> MarkedAsync(
        LedgerPage page,
        DateOnly until,
        CancellationToken cancel
    )
    {
        var snapshot = await stage.Office.Snapshots.LatestAsync(cancel);
        var calendar = snapshot.CalendarOf(stage.Unit);
        var lights = (
            await new LightLog(stage.Office).ListAsync(stage.Unit, page.Plan, cancel)
        ).ToLookup(l => l.Number, l => (On: calendar.DateOf(l.At), l.After));
        var faults = new List<string>();
        var looked = 0;
        foreach (var line in page.Lines)
        {
            if (line.Class == MeasureClass.LongTerm || line.ExternalOwner is not null)
                continue;
            if (MarkDueOn(line, calendar) is not { } on || on > until)
                continue;
            if (line.ClosedOn < on)
                continue;
            looked++;
            // Who was red already stays red: only changes are noted.
            var before = lights[line.Number].LastOrDefault(l => l.On < on).After;
            var isMarked =
                before == Light.Red
                || lights[line.Number].Any(l => l.On == on && l.After == Light.Red);
            if (!isMarked)
                faults.Add(FormattableString.Invariant($"{line.Number}: {on:yyyy-MM-dd}"));
        }
        return new("marked", faults, looked);
    }

    private static DateOnly? MarkDueOn(LedgerLine line, OfficeCalendar calendar) =>
        line.DueOn is { } due ? calendar.AddWorkingDays(calendar.OnOrBefore(due), 1) : null;

    private async Task<CheckResult> ReconciledAsync(CancellationToken cancel)
    {
        var told = await new RecoveredMoney(stage.Office).ByCaseAsync(stage.Unit, cancel);
        var paid = stage.Received;
        var faults = paid.Where(p => told.GetValueOrDefault(p.Key) != p.Value)
            .Select(p =>
                FormattableString.Invariant(
                    $"{p.Key}: {p.Value:0.00}, {told.GetValueOrDefault(p.Key):0.00}"
                )
            );
        return new("reconciled", [.. faults], paid.Count);
    }

    private async Task<CheckResult> WholeAsync(CancellationToken cancel)
    {
        var checkedAll = await new VerifyJournals(stage.Office).RunAsync([], null, cancel);
        return new(
            "chains",
            [.. checkedAll.Flaws.Select(f => $"{f.Kind} {f.Chain} {f.Number} {f.Detail}")],
            (int)checkedAll.Rows
        );
    }

    private async Task<CheckResult> CountedAsync(CancellationToken cancel)
    {
        var rows = await new CountDeeds(stage.Office).RunAsync(cancel);
        return new(
            "counted",
            rows == stage.Acts ? [] : [FormattableString.Invariant($"{stage.Acts}, {rows}")],
            rows
        );
    }
}
