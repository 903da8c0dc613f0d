using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Cases.Own;

/// <summary>A restricted text, and the case whose record it is: a text that corrected another belongs to the record of
/// that one, though the request brought it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Home">The case.</param>
internal sealed record FoundText(RestrictedTextRow Text, CaseId Home);

/// <summary>Finds restricted texts, and what was corrected by what.</summary>
internal static class TextVersions
{
    /// <summary>A text that is asked for in a case: one of its own, one that corrected such a one, or, in a case that
    /// asks for a correction, the text that it is about. Null where there is none.</summary>
    public static async Task<FoundText?> FindAsync(
        OfficeDb db,
        CaseId id,
        byte[] seal,
        CancellationToken cancel
    )
    {
        var request = await db.Set<RecordCorrectionRow>()
            .AsNoTracking()
            .SingleOrDefaultAsync(c => c.CaseId == id, cancel);
        if (
            request is not null
            && await OfAsync(db, request.AboutId, request.Seal, cancel) is var about
        )
        {
            if (about.Find(t => Is(t.Seal, seal)) is { } version)
                return new(version, request.AboutId);
        }
        var own = await AllAsync(db, id, cancel);
        return own.Texts.Find(t => Is(t.Seal, seal)) is { } text ? new(text, id) : null;
    }

    /// <summary>All versions of a text, the oldest first; empty where there is none.</summary>
    /// <param name="db">The database.</param>
    /// <param name="home">The case whose record it is.</param>
    /// <param name="seal">The seal of one of them.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<List<RestrictedTextRow>> OfAsync(
        OfficeDb db,
        CaseId home,
        byte[] seal,
        CancellationToken cancel
    )
    {
        var all = await AllAsync(db, home, cancel);
        return all.Texts.Find(t => Is(t.Seal, seal)) is { } text ? all.Of(text) : [];
    }

    /// <summary>The texts of a record, each with all its versions.</summary>
    public static async Task<List<List<RestrictedTextRow>>> GroupsAsync(
        OfficeDb db,
        CaseId home,
        CancellationToken cancel
    )
    {
        var all = await AllAsync(db, home, cancel);
        return [.. all.Texts.Where(t => all.Before(t) is null).Select(all.Of)];
    }

    /// <summary>Whether two seals are the same.</summary>
    public static bool Is(byte[] seal, byte[]? other) =>
        other is not null && seal.AsSpan().SequenceEqual(other);

    private static async Task<Record> AllAsync(OfficeDb db, CaseId home, CancellationToken cancel)
    {
        var own = await db.Set<RestrictedTextRow>()
            .AsNoTracking()
            .Where(t => t.CaseId == home)
            .OrderBy(t => t.Number)
            .ToListAsync(cancel);
        var corrections = await db.Set<RecordCorrectionRow>()
            .AsNoTracking()
            .Where(c => c.AboutId == home && c.NewSeal != null)
            .OrderBy(c => c.CorrectedAt)
            .Join(
                db.Set<RestrictedTextRow>(),
                c => new { c.CaseId, Seal = c.NewSeal! },
                t => new { t.CaseId, t.Seal },
                (c, t) => new Correction(c.Seal, t)
            )
            .ToListAsync(cancel);
        return new([.. own, .. corrections.Select(c => c.By)], corrections);
    }

    private sealed record Correction(byte[] Of, RestrictedTextRow By);

    private sealed record Record(List<RestrictedTextRow> Texts, List<Correction> Corrections)
    {
        /// <summary>The text that one took the place of; null for none.</summary>
        public RestrictedTextRow? Before(RestrictedTextRow text)
        {
            var earlier = Corrections.Find(c => Is(c.By.Seal, text.Seal))?.Of ?? text.Supersedes;
            // Those of one class only: who may read the one may read the others.
            return Texts.Find(t => Is(t.Seal, earlier) && t.Class == text.Class);
        }

        /// <summary>A text with those that it took the place of, and that took its place.</summary>
        public List<RestrictedTextRow> Of(RestrictedTextRow text)
        {
            var first = text;
            while (Before(first) is { } earlier)
                first = earlier;
            var versions = new List<RestrictedTextRow> { first };
            // A text that two have corrected has two after it.
            for (var i = 0; i < versions.Count; i++)
                versions.AddRange(Texts.Where(t => Before(t) == versions[i]));
            return versions;
        }
    }
}
