using Approvals.Casework.Audit;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Ledger.Assignment;

/// <summary>Says who is responsible for which measure and until when: many at once by field of work, or one by
/// one.</summary>
public sealed class AssignMeasures(Office office)
{
    /// <summary>What follows for each measure, the gaps included; nothing is changed.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="plan">The code of its plan; null for the only one.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The proposals in the order of the numbers; null where there is no such plan.</returns>
    public async Task<IReadOnlyList<AssignmentProposal>?> ProposeAsync(
        UnitId unit,
        string? plan,
        CancellationToken cancel
    )
    {
        var sight = await SightAsync(unit, cancel);
        await using var db = office.Database.CreateDbContext();
        return await EntryReads.PlanAsync(db, unit, plan, cancel) is { } row
            ? [.. (await ProposeAsync(db, row, sight, cancel)).Select(p => p.Proposal)]
            : null;
    }

    /// <summary>Fills what is missing with what is proposed; what is set stays.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="plan">The code of its plan; null for the only one.</param>
    /// <param name="deed">Who: the leading-group's office; the program itself, for the seeds.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<LedgerAnswer> FillAsync(
        UnitId unit,
        string? plan,
        Deed deed,
        CancellationToken cancel
    )
    {
        var sight = await SightAsync(unit, cancel);
        return await new OfficeJournal(office).WriteAsync(
            async db =>
            {
                if (sight.MayWrite(deed) is { IsAllowed: false } refusal)
                    return (new LedgerAnswer.Forbidden(refusal), null);
                if (await EntryReads.PlanAsync(db, unit, plan, cancel) is not { } row)
                    return (new LedgerAnswer.Refused("which-plan"), null);
                var all = await ProposeAsync(db, row, sight, cancel);
                var helpers = await HelpersAsync(db, row, cancel);
                var filled = new List<int>();
                foreach (var (entry, proposal) in all.Where(p => p.Entry.WithdrawnOn is null))
                {
                    var wanted = Wanted(entry, proposal, helpers[entry.Id].Any());
                    if (Set(db, entry, wanted, helpers, deed))
                        filled.Add(entry.Number);
                }
                return Answer(unit, row.Key, filled);
            },
            deed,
            cancel
        );
    }

    /// <summary>Sets what is given for some measures; null leaves what is there.</summary>
    /// <param name="wanted">Which, and what.</param>
    /// <param name="deed">Who: the leading-group's office.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<LedgerAnswer> SetAsync(
        WantedAssignment wanted,
        Deed deed,
        CancellationToken cancel
    )
    {
        var sight = await SightAsync(wanted.UnitId, cancel);
        return await new OfficeJournal(office).WriteAsync(
            async db =>
            {
                if (sight.MayWrite(deed) is { IsAllowed: false } refusal)
                    return (new LedgerAnswer.Forbidden(refusal), null);
                if (wanted.Unknown(sight.Directory) is { } unknown)
                    return (new LedgerAnswer.Refused("unknown-code", unknown), null);
                var plan = await EntryReads.PlanAsync(db, wanted.UnitId, wanted.Plan, cancel);
                if (plan is null)
                    return (new LedgerAnswer.Refused("which-plan"), null);
                var entries = await EntryReads.LatestAsync(db, wanted.UnitId, plan.Key, cancel);
                var chosen = entries.Where(e => wanted.Numbers.Contains(e.Number)).ToList();
                if (wanted.Numbers.Except(chosen.Select(e => e.Number)).ToList() is [var none, ..])
                    return (new LedgerAnswer.Refused("no-measure", $"{none}"), null);
                var ids = chosen.Select(e => e.Id).ToList();
                var opened = await db.Set<EntryCaseRow>()
                    .Where(c => ids.Contains(c.EntryId))
                    .Select(c => c.EntryId)
                    .ToListAsync(cancel);
                if (wanted.ChangesWork && chosen.Find(e => opened.Contains(e.Id)) is { } open)
                    return (new LedgerAnswer.Refused("already-open", $"{open.Number}"), null);
                var helpers = await HelpersAsync(db, plan, cancel);
                var changed = new List<int>();
                foreach (var entry in chosen)
                {
                    if (Set(db, entry, wanted, helpers, deed))
                        changed.Add(entry.Number);
                }
                return Answer(wanted.UnitId, plan.Key, changed);
            },
            deed,
            cancel
        );
    }

    private async Task<LedgerSight> SightAsync(UnitId unit, CancellationToken cancel) =>
        new(await office.Snapshots.LatestAsync(cancel), unit, office.Clock.Now());

    private static (LedgerAnswer, OfficeEntry?) Answer(
        UnitId unit,
        string plan,
        List<int> numbers
    ) =>
        (
            new LedgerAnswer.Done([.. numbers]),
            numbers.Count == 0
                ? null
                : new OfficeEntry("measures-assigned")
                {
                    UnitId = unit,
                    Subject = plan,
                    Details = new() { ["measures"] = string.Join(' ', numbers) },
                }
        );

    private static async Task<
        IReadOnlyList<(EntryRow Entry, AssignmentProposal Proposal)>
    > ProposeAsync(OfficeDb db, PlanRow plan, LedgerSight sight, CancellationToken cancel)
    {
        var words = await db.Set<AssignmentWord>()
            .AsNoTracking()
            .Where(w => w.UnitId == plan.UnitId)
            .ToListAsync(cancel);
        var problems = await db.Set<ProblemRow>()
            .AsNoTracking()
            .Where(p => p.UnitId == plan.UnitId && p.Plan == plan.Key)
            .ToDictionaryAsync(p => p.No, p => p.Text, cancel);
        var rules = new AssignmentRules(sight.Directory, words, plan, sight.Calendar, sight.Today);
        var entries = await EntryReads.LatestAsync(db, plan.UnitId, plan.Key, cancel);
        return [.. entries.Select(e => (e, rules.Of(e, problems[e.Problem])))];
    }

    private static WantedAssignment Wanted(
        EntryRow entry,
        AssignmentProposal proposal,
        bool isHelped
    ) =>
        entry.ExternalOwner is not null
            ? new(entry.UnitId, [entry.Number])
            : new(entry.UnitId, [entry.Number])
            {
                Leader = proposal.Leader?.Value,
                Department = proposal.Department?.Value,
                Field = proposal.Field?.Value,
                Assisting = isHelped ? null : proposal.Assisting,
                StartsOn = proposal.StartsOn,
                DueOn = proposal.DueOn?.Value,
            };

    private static async Task<ILookup<long, EntryAssistanceRow>> HelpersAsync(
        OfficeDb db,
        PlanRow plan,
        CancellationToken cancel
    )
    {
        var ids = EntryReads.IdsOf(db, plan.UnitId, plan.Key);
        var rows = await db.Set<EntryAssistanceRow>()
            .Where(a => ids.Contains(a.EntryId))
            .ToListAsync(cancel);
        return rows.ToLookup(a => a.EntryId);
    }

    private bool Set(
        OfficeDb db,
        EntryRow entry,
        WantedAssignment wanted,
        ILookup<long, EntryAssistanceRow> helpers,
        Deed deed
    )
    {
        var at = office.Clock.Now();
        var changes = AssignedField.Set(entry, wanted);
        if (wanted.Assisting is { } assisting)
        {
            var known = helpers[entry.Id].ToList();
            var (old, now) = (known.Select(a => a.DepartmentId).ToHashSet(), assisting.ToHashSet());
            if (!old.SetEquals(now))
            {
                db.RemoveRange(known.Where(a => !now.Contains(a.DepartmentId)));
                db.AddRange(now.Except(old).Select(d => Assistance(entry, d)));
                changes = changes.Add(new("assisting", Codes(old), Codes(now), false));
            }
        }
        db.AddRange(
            changes.Select(c => EntryChange.Of(entry, EntryChangeKind.Assigned, c, deed, at))
        );
        if (changes.IsEmpty)
            return false;
        entry.Version++;
        return true;
    }

    private static EntryAssistanceRow Assistance(EntryRow entry, DepartmentId department) =>
        new()
        {
            EntryId = entry.Id,
            UnitId = entry.UnitId,
            DepartmentId = department,
        };

    private static string? Codes(IEnumerable<DepartmentId> departments) =>
        string.Join(' ', departments.Select(d => d.Value).Order(StringComparer.Ordinal))
            is { Length: > 0 } codes
            ? codes
            : null;
}
