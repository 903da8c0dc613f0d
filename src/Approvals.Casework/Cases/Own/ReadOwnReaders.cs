using System.Globalization;
using System.Text.Json.Nodes;
using Approvals.Casework.Audit;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Cases.Own;

/// <summary>Shows a person who has read restricted texts about him: when, in which post, and for what. Names are not
/// shown.</summary>
public sealed class ReadOwnReaders(Office office)
{
    /// <summary>Reads it.</summary>
    /// <param name="deed">The person; nobody asks for another.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The readings, the first first; null where there is no such person.</returns>
    public async Task<IReadOnlyList<OwnReader>?> RunAsync(Deed deed, CancellationToken cancel)
    {
        var snapshot = await office.Snapshots.LatestAsync(cancel);
        if (
            deed is not { By: { } person, ActingFor: null }
            || snapshot.Directory.Find(person) is null
        )
            return null;
        await using var db = office.Database.CreateDbContext();
        var units = new Dictionary<string, UnitId>(StringComparer.Ordinal);
        foreach (var loaded in await OwnCases.OfAsync(db, office, snapshot, person, cancel))
        {
            // To whom the record is refused, it does not say who reads it either.
            if (await Withholding.FindAsync(db, loaded.Row.Id, person, cancel) is null)
                units.Add(loaded.Row.Id.ToString(), loaded.Row.UnitId);
        }
        var subjects = units.Keys.ToList();
        var entries = await db.Set<OfficeJournalRow>()
            .AsNoTracking()
            .Where(j => j.Kind == ReadRestrictedText.Entry && subjects.Contains(j.Subject!))
            .OrderBy(j => j.Number)
            .ToListAsync(cancel);
        return
        [
            .. entries.Select(entry => new OwnReader(
                new(long.Parse(entry.Subject!, CultureInfo.InvariantCulture)),
                entry.At,
                PostNames.Of(
                    snapshot.Directory,
                    entry.ActorId!.Value,
                    snapshot.CalendarOf(units[entry.Subject!]).DateOf(entry.At)
                ),
                (string?)JsonNode.Parse(entry.Details)?["purpose"] ?? ""
            )),
        ];
    }
}
