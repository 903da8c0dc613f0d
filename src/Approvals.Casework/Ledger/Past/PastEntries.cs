using System.Globalization;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Ledger.Past;

/// <summary>The entries of a plan as they were before an instant: what was changed since is taken back, the last change
/// first. Changes are only added, so an instant that has passed gives the same entries whenever it is asked.</summary>
internal sealed class PastEntries
{
    private const string Assisting = "assisting";

    private readonly Dictionary<long, string?> _assisting = [];

    private PastEntries(IReadOnlyList<EntryRow> latest) => Latest = latest;

    /// <summary>The latest cycle of each measure, in the order of the numbers.</summary>
    public IReadOnlyList<EntryRow> Latest { get; }

    /// <summary>Who helped with an entry.</summary>
    /// <param name="entry">Its key.</param>
    /// <param name="now">Who helps now.</param>
    public IEnumerable<DepartmentId> AssistingOf(long entry, IEnumerable<DepartmentId> now) =>
        _assisting.TryGetValue(entry, out var codes)
            ? (codes ?? "")
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(code => new DepartmentId(code))
            : now;

    /// <summary>Reads them.</summary>
    /// <param name="db">The database; nothing in it is changed.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="until">The instant.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<PastEntries> ReadAsync(
        OfficeDb db,
        PlanRow plan,
        DateTimeOffset until,
        CancellationToken cancel
    )
    {
        var rows = await db.Set<EntryRow>()
            .AsNoTracking()
            .Where(e => e.UnitId == plan.UnitId && e.Plan == plan.Key)
            .ToListAsync(cancel);
        var imports = await db.Set<PlanImportRow>()
            .Where(i => i.UnitId == plan.UnitId && i.Plan == plan.Key && i.At < until)
            .Select(i => i.Number)
            .ToHashSetAsync(cancel);
        var ids = EntryReads.IdsOf(db, plan.UnitId, plan.Key);
        var changes = await db.Set<EntryChangeRow>()
            .AsNoTracking()
            .Where(c => ids.Contains(c.EntryId) && c.At >= until)
            .OrderByDescending(c => c.Id)
            .ToListAsync(cancel);
        var byId = rows.ToDictionary(e => e.Id);
        var later = new HashSet<(int Number, int Cycle)>();
        foreach (var change in changes.Where(c => c.Kind == EntryChangeKind.Reopened))
        {
            var reopened = byId[change.EntryId];
            later.Add((reopened.Number, reopened.Cycle + 1));
        }
        var latest = rows.Where(e => imports.Contains(e.Import))
            .Where(e => !later.Contains((e.Number, e.Cycle)))
            .GroupBy(e => e.Number)
            .OrderBy(cycles => cycles.Key)
            .Select(cycles => cycles.MaxBy(e => e.Cycle)!);
        var past = new PastEntries([.. latest]);
        foreach (var change in changes)
            past.TakeBack(byId[change.EntryId], change);
        return past;
    }

    private void TakeBack(EntryRow entry, EntryChangeRow change)
    {
        switch (change)
        {
            case { Kind: EntryChangeKind.Withdrawn }:
                entry.WithdrawnOn = null;
                break;
            case { Field: "withdrawn" }:
                entry.WithdrawnOn = entry.StartsOn ?? DateOnly.MinValue; // When is told by an earlier change.
                break;
            case { Field: Assisting }:
                _assisting[entry.Id] = change.Before;
                break;
            case { Field: { } field }:
                Set(entry, field, change.Before);
                break;
        }
    }

    // The fields that people assign; all others come from the plan.
    private static void Set(EntryRow entry, string field, string? value)
    {
        switch (field)
        {
            case "leader":
                entry.LeaderPostId = value is null ? null : new PostId(value);
                break;
            case "department":
                entry.DepartmentId = value is null ? null : new DepartmentId(value);
                break;
            case "field":
                entry.FieldId = value is null ? null : new FieldId(value);
                break;
            case "handler":
                entry.HandlerId = value is null ? null : new PersonId(value);
                break;
            case "starts-on":
                entry.StartsOn = DayOf(value);
                break;
            case "suspended-until":
                entry.SuspendedUntil = DayOf(value);
                break;
            case "target":
                entry.Target = value;
                break;
            default:
                EntryField.All.Single(f => f.Code == field).Set(entry, value);
                break;
        }
    }

    private static DateOnly? DayOf(string? value) =>
        value is null ? null : DateOnly.ParseExact(value, "O", CultureInfo.InvariantCulture);
}
