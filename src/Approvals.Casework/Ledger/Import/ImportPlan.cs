using System.Globalization;
using Approvals.Casework.Audit;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.Plans;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Ledger.Import;

/// <summary>
/// Makes a plan part of the ledger, or brings an amended one into it. The number of a measure is its key: importing
/// again compares, and never makes a second ledger.
/// </summary>
public sealed class ImportPlan(Office office)
{
    /// <summary>Imports, and tells the cases that are under way what an amendment changed for them.</summary>
    /// <param name="request">What.</param>
    /// <param name="deed">Who: the leading-group's office; the program itself, for the seeds.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<ImportAnswer> RunAsync(
        ImportRequest request,
        Deed deed,
        CancellationToken cancel
    )
    {
        if (request.Reading.IsRefused)
            return new ImportAnswer.Refused("unreadable");
        var snapshot = await office.Snapshots.LatestAsync(cancel);
        var now = office.Clock.Now();
        var sight = new LedgerSight(snapshot, request.UnitId, now);
        if (snapshot.Directory.Find(request.UnitId) is null)
            return new ImportAnswer.Refused("no-unit", request.UnitId.Value);
        if (sight.MayWrite(deed) is { IsAllowed: false } refusal)
            return new ImportAnswer.Forbidden(refusal);
        var answer = await new OfficeJournal(office).WriteAsync(
            db => ImportAsync(db, request, deed, sight.Today, cancel),
            deed,
            cancel
        );
        if (answer is ImportAnswer.Done { IsFirst: false } done && !request.IsDryRun)
            await new FollowAmendments(office).RunAsync(request.UnitId, done.Plan, cancel);
        return answer;
    }

    private async Task<(ImportAnswer, OfficeEntry?)> ImportAsync(
        OfficeDb db,
        ImportRequest request,
        Deed deed,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var reading = request.Reading;
        var plans = await db.Set<PlanRow>()
            .Where(p => p.UnitId == request.UnitId)
            .ToListAsync(cancel);
        if (KeyOf(request, plans) is not { } key)
            return (new ImportAnswer.Refused("which-plan", [.. plans.Select(p => p.Key)]), null);
        if (plans.Find(p => p.Key == key) is not { } plan)
            return First(db, request, key, deed);

        var imports = await db.Set<PlanImportRow>()
            .AsNoTracking()
            .Where(i => i.UnitId == request.UnitId && i.Plan == key)
            .OrderByDescending(i => i.Number)
            .ToListAsync(cancel);
        List<PlanReading> before = [.. imports.Select(i => PlanJson.Read(i.Reading))];
        if (!PlanMerge.IsSamePlan(before[0], reading))
            return (new ImportAnswer.Refused("other-plan", key), null);
        var entries = await EntryReads.LatestAsync(db, request.UnitId, key, cancel);
        var problems = await db.Set<ProblemRow>()
            .Where(p => p.UnitId == request.UnitId && p.Plan == key)
            .ToListAsync(cancel);
        var done = new ImportAnswer.Done(
            key,
            false,
            PlanMerge.Of(before, entries, reading),
            PlanMerge.OtherWordings(problems, reading)
        )
        {
            ChangesFrame =
                PlanFrame.IsOther(plan.Frame, reading)
                || reading.Problems.Any(p => problems.TrueForAll(known => known.No != p.No)),
        };
        if (request.IsDryRun || !done.ChangesAnything)
            return (done, null);
        if (request.Document is null)
            return (new ImportAnswer.Refused("no-document", key), null);
        AddProblems(db, request, key, problems);
        plan.Frame = PlanFrame.Write(reading);
        plan.ShiftedWeeks = reading.Source.ShiftedWeeks;
        plan.FeedbackOn = reading.Source.FeedbackOn ?? plan.FeedbackOn;
        Unconfirm(problems, done, reading);
        var number = imports[0].Number + 1;
        Amend(db, request, entries, done, number, deed, today);
        db.Add(ImportOf(request, key, number, deed));
        return (done, EntryFor("plan-amended", request, key, done));
    }

    // The key that was given; else the only plan there is; else, for the first, the year.
    private static string? KeyOf(ImportRequest request, List<PlanRow> plans) =>
        request.Plan
        ?? plans.Count switch
        {
            0 => request.Reading.Source.PlanYear?.ToString(CultureInfo.InvariantCulture) ?? "1",
            1 => plans[0].Key,
            _ => null,
        };

    private (ImportAnswer, OfficeEntry?) First(
        OfficeDb db,
        ImportRequest request,
        string key,
        Deed deed
    )
    {
        var reading = request.Reading;
        var done = new ImportAnswer.Done(
            key,
            true,
            [.. reading.Measures.Select(m => new MeasureChange(m.No, MeasureChangeKind.Added, []))],
            []
        );
        if (request.IsDryRun)
            return (done, null);
        db.Add(
            new PlanRow
            {
                UnitId = request.UnitId,
                Key = key,
                FeedbackOn = reading.Source.FeedbackOn,
                ApprovedOn = request.ApprovedOn ?? PlanFrame.CarriedOutFrom(reading),
                ShiftedWeeks = reading.Source.ShiftedWeeks,
                Frame = PlanFrame.Write(reading),
            }
        );
        AddProblems(db, request, key, []);
        db.Add(ImportOf(request, key, 1, deed));
        db.AddRange(reading.Measures.Select(m => NewEntry.Of(request.UnitId, key, m, 1)));
        return (done, EntryFor("plan-imported", request, key, done));
    }

    private void Amend(
        OfficeDb db,
        ImportRequest request,
        IReadOnlyCollection<EntryRow> entries,
        ImportAnswer.Done done,
        int import,
        Deed deed,
        DateOnly today
    )
    {
        var ours = entries.ToDictionary(e => e.Number);
        var theirs = request.Reading.Measures.ToDictionary(m => m.No);
        foreach (var change in done.Measures)
        {
            switch (change.Kind)
            {
                case MeasureChangeKind.Added when ours.TryGetValue(change.Number, out var entry):
                    entry.WithdrawnOn = null; // It is in the plan again.
                    Log(entry, EntryChangeKind.Amended, new("withdrawn", "yes", null, false));
                    Change(entry, theirs[change.Number], change.Fields);
                    break;
                case MeasureChangeKind.Added:
                    db.Add(NewEntry.Of(request.UnitId, done.Plan, theirs[change.Number], import));
                    break;
                case MeasureChangeKind.Withdrawn:
                    ours[change.Number].WithdrawnOn = today;
                    ours[change.Number].Version++;
                    Log(ours[change.Number], EntryChangeKind.Withdrawn, null);
                    break;
                case MeasureChangeKind.Changed:
                    Change(ours[change.Number], theirs[change.Number], change.Fields);
                    break;
            }
        }

        void Change(EntryRow entry, PlanMeasure measure, IReadOnlyList<FieldChange> fields)
        {
            foreach (var change in fields.Where(f => !f.IsConflict))
            {
                EntryField.All.Single(f => f.Code == change.Field).Set(entry, change.After);
                Log(entry, EntryChangeKind.Amended, change);
            }
            entry.Questions = EntryField.QuestionsOf(measure);
            entry.Version++;
        }

        void Log(EntryRow entry, EntryChangeKind kind, FieldChange? field) =>
            db.Add(EntryChange.Of(entry, kind, field, deed, office.Clock.Now(), request.Document));
    }

    // What was confirmed as cured is so no more where it has new measures.
    private static void Unconfirm(
        List<ProblemRow> problems,
        ImportAnswer.Done done,
        PlanReading reading
    )
    {
        var added = done
            .Measures.Where(m => m.Kind == MeasureChangeKind.Added)
            .Select(m => m.Number)
            .ToHashSet();
        var again = reading
            .Measures.Where(m => added.Contains(m.No))
            .Select(m => m.Problem)
            .ToHashSet();
        foreach (var problem in problems.Where(p => again.Contains(p.No)))
            (problem.ConfirmedOn, problem.ConfirmedBy) = (null, null);
    }

    private static void AddProblems(
        OfficeDb db,
        ImportRequest request,
        string key,
        IEnumerable<ProblemRow> known
    )
    {
        var numbers = known.Select(p => p.No).ToHashSet();
        db.AddRange(
            PlanFrame
                .ProblemsOf(request.UnitId, key, request.Reading)
                .Where(p => !numbers.Contains(p.No))
        );
    }

    private PlanImportRow ImportOf(ImportRequest request, string key, int number, Deed deed) =>
        new()
        {
            UnitId = request.UnitId,
            Plan = key,
            Number = number,
            Name = request.Reading.Source.Name,
            Sha256 = request.Reading.Source.Sha256,
            At = office.Clock.Now(),
            ById = deed.By,
            Document = request.Document,
            Reading = PlanJson.Write(request.Reading),
        };

    private static OfficeEntry EntryFor(
        string kind,
        ImportRequest request,
        string key,
        ImportAnswer.Done done
    ) =>
        new(kind)
        {
            UnitId = request.UnitId,
            Subject = key,
            Details = new()
            {
                ["name"] = request.Reading.Source.Name,
                ["sha256"] = request.Reading.Source.Sha256,
                ["document"] = request.Document,
                ["added"] = done.Count(MeasureChangeKind.Added),
                ["changed"] = done.Count(MeasureChangeKind.Changed),
                ["withdrawn"] = done.Count(MeasureChangeKind.Withdrawn),
            },
        };
}
