using System.Collections.Immutable;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Ledger.Past;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.People;
using Approvals.Casework.Plans;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Ledger;

/// <summary>The ledger of a plan as one person may see it, with what everything stands at today.</summary>
public sealed class LedgerView(Office office)
{
    /// <summary>Reads it.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="plan">The code of its plan; null for the only one.</param>
    /// <param name="viewer">Who looks; null for the program itself, which sees all.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The ledger; null where there is no such plan.</returns>
    public async Task<LedgerPage?> RunAsync(
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
        if (await EntryReads.PlanAsync(db, unit, plan, cancel) is not { } row)
            return null;
        var loaded = await LedgerLoading.ReadAsync(db, row, sight.Calendar, sight.Today, cancel);
        var beside = await LedgerBeside.ReadAsync(db, row, viewer, cancel);
        var rights = loaded
            .Select(e =>
                (Entry: e, Right: sight.Of(viewer, e.Row, beside.DutiesIn(e, sight.Calendar)))
            )
            .Where(e => e.Right is not null)
            .ToList();
        var seen = rights.Select(e => e.Entry.Row.Number).ToHashSet();
        var problems = await ProblemsAsync(
            db,
            row,
            loaded,
            seen,
            p => p.ConfirmedOn is not null,
            cancel
        );
        var lines = rights
            .Select(e =>
                LineOf(e.Entry, e.Right!.Value, problems[e.Entry.Row.Problem], beside, sight)
            )
            .ToImmutableArray();
        return PageOf(row, sight, lines, problems, viewer is null) with
        {
            Hidden = loaded.Count - lines.Length,
        };
    }

    /// <summary>
    /// Reads it as it was before an instant, with what everything stood at on the last day before: from the journals
    /// and from rows that are only added, so that it is the same whenever it is asked for. Of restricted measures it
    /// has number, status, dates and counts alone.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="until">The instant.</param>
    /// <param name="cancel">Gives up.</param>
    internal async Task<LedgerPage> RunPastAsync(
        OfficeDb db,
        PlanRow plan,
        DateTimeOffset until,
        CancellationToken cancel
    )
    {
        var snapshot = await office.Snapshots.LatestAsync(cancel);
        var sight = new LedgerSight(snapshot, plan.UnitId, until.AddMilliseconds(-1));
        var entries = await PastEntries.ReadAsync(db, plan, until, cancel);
        var loaded = await LedgerLoading.ReadPastAsync(
            db,
            plan,
            entries,
            until,
            sight.Calendar,
            cancel
        );
        var beside = await LedgerBeside.ReadAsync(db, plan, null, cancel, until);
        var looks = await PastLookBacks.ReadAsync(db, plan, until, cancel);
        var confirmed = await PastConfirmations.ReadAsync(db, plan, entries, until, cancel);
        var all = loaded.Select(e => e.Row.Number).ToHashSet();
        var problems = await ProblemsAsync(
            db,
            plan,
            loaded,
            all,
            p => confirmed.Contains(p.No),
            cancel
        );
        var lines = loaded.Select(e =>
            LineOf(e, RightInReport(e.Row), problems[e.Row.Problem], beside, sight) with
            {
                LookBack = looks.Of(e),
                Assisting = beside.AssistingOf(e.Row, sight.Directory, entries),
            }
        );
        return PageOf(plan, sight, [.. lines], problems, true);
    }

    private static Right RightInReport(EntryRow entry) =>
        entry.Visibility == MeasureVisibility.Ordinary ? Right.Read : Right.Metadata;

    private static LedgerPage PageOf(
        PlanRow plan,
        LedgerSight sight,
        ImmutableArray<LedgerLine> lines,
        Dictionary<int, LedgerProblem> problems,
        bool isWhole
    ) =>
        new(plan.Key, plan.FeedbackOn, plan.ShiftedWeeks, sight.Today, lines)
        {
            // Whoever sees no measure of a problem does not see the problem either.
            Problems =
            [
                .. problems.Values.Where(p => isWhole || !p.Measures.IsEmpty).OrderBy(p => p.No),
            ],
        };

    private static async Task<Dictionary<int, LedgerProblem>> ProblemsAsync(
        OfficeDb db,
        PlanRow plan,
        IReadOnlyList<LoadedEntry> loaded,
        HashSet<int> seen,
        Func<ProblemRow, bool> isConfirmed,
        CancellationToken cancel
    )
    {
        var rows = await db.Set<ProblemRow>()
            .AsNoTracking()
            .Where(p => p.UnitId == plan.UnitId && p.Plan == plan.Key)
            .OrderBy(p => p.No)
            .ToListAsync(cancel);
        var measures = loaded.ToLookup(e => e.Row.Problem);
        return rows.ToDictionary(
            p => p.No,
            p => new LedgerProblem(
                p.No,
                p.Aspect,
                p.AspectTitle,
                p.Title,
                p.Text,
                p.RootCause,
                ProblemRules.StatusOf(
                    [
                        .. measures[p.No]
                            .Select(e =>
                                (e.Standing.Status, e.Row.Class, e.Row.ExternalOwner is not null)
                            ),
                    ],
                    isConfirmed(p)
                ),
                [.. measures[p.No].Select(e => e.Row.Number).Where(seen.Contains)]
            )
        );
    }

    private static LedgerLine LineOf(
        LoadedEntry loaded,
        Right right,
        LedgerProblem problem,
        LedgerBeside beside,
        LedgerSight sight
    )
    {
        var (entry, directory) = (loaded.Row, sight.Directory);
        var isWhole = right != Right.Metadata;
        var newest = loaded.Cases.Select(c => c.Standing).OfType<CaseStandingRow>().ToList();
        var told = newest.Where(s => s.Progress is not null).MaxBy(s => s.ChangedAt);
        return new()
        {
            EntryId = entry.Id,
            Number = entry.Number,
            Cycle = entry.Cycle,
            Problem = problem,
            Heading = isWhole ? entry.Heading : null,
            Text = isWhole ? entry.Text : null,
            Target = isWhole ? entry.Target : null,
            Types = EntryField.Types(entry.Types),
            Class = entry.Class,
            Leader = entry.LeaderPostId is { } leader ? directory.Find(entry.UnitId, leader) : null,
            LeaderPerson = HolderOf(entry, sight),
            Department = entry.DepartmentId is { } lead ? directory.Find(entry.UnitId, lead) : null,
            FieldId = entry.FieldId,
            Assisting = beside.AssistingOf(entry, directory),
            Handler = entry.HandlerId is { } handler ? directory.Find(handler) : null,
            ExternalOwner = entry.ExternalOwner,
            StartsOn = entry.StartsOn,
            DueOn = DueOf(loaded),
            FirstDueOn = entry.FirstDueOn,
            DueText = isWhole ? entry.DueText : null,
            Rhythms = Rhythm.Read(entry.Rhythms),
            Standing = loaded.Standing,
            Cases = [.. loaded.Cases.Select(c => CaseOf(c, sight))],
            Progress = isWhole ? told?.Progress : null,
            Difficulty = isWhole ? Joined(told?.Difficulty, told?.Help) : null,
            Result = isWhole
                ? newest.Select(s => s.Result).LastOrDefault(r => r is not null)
                : null,
            Evidence = beside.EvidenceOf(entry.Id),
            RulesMade = isWhole ? [.. newest.SelectMany(s => s.RulesMade?.Split('\n') ?? [])] : [],
            PeopleDealtWith = newest.Sum(s => s.PeopleDealtWith ?? 0),
            Money = beside.MoneyOf(entry.Number),
            ClosedOn = loaded.ClosedOn(sight.Calendar),
            LookBack = beside.LookBackOf(entry.Id),
            Secrecy = entry.Secrecy,
            Visibility = entry.Visibility,
            OpenQuestions = EntryField.OpenQuestions(entry).Count,
            ChangedAt = LatestOf(beside.ChangedAt(entry.Id), newest),
        };
    }

    // Once a case stands for it, its process says until when: it may have been given more time.
    private static DateOnly? DueOf(LoadedEntry loaded) =>
        loaded
            .Cases.FirstOrDefault(c => c.Link.Period is LedgerPeriod.Once or LedgerPeriod.Mechanism)
            ?.Standing?.DueOn
        ?? loaded.Row.DueOn;

    private static Person? HolderOf(EntryRow entry, LedgerSight sight) =>
        entry.LeaderPostId is { } post
        && sight.Directory.HoldersOf(entry.UnitId, post, sight.Today) is [var holder, ..]
            ? sight.Directory.Find(holder)
            : null;

    private static LedgerCase CaseOf(LoadedEntryCase one, LedgerSight sight) =>
        new(
            one.Link.CaseId,
            one.Link.Period,
            one.Standing?.Level ?? 0,
            one.Standing?.DueOn ?? one.Link.DueOn,
            one.Link.DueOn,
            one.ClosedAt is { } at ? sight.Calendar.DateOf(at) : null
        );

    private static DateTimeOffset? LatestOf(
        DateTimeOffset? changed,
        IReadOnlyCollection<CaseStandingRow> standings
    ) => standings.Select(s => (DateTimeOffset?)s.ChangedAt).Append(changed).Max();

    private static string? Joined(string? one, string? other) =>
        one is null || other is null ? one ?? other : $"{one}；{other}";
}
