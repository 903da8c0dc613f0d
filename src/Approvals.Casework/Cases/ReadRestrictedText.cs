using Approvals.Casework.Audit;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Engine.Storing;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Cases;

/// <summary>Lets somebody read a restricted text; that it was read, and for what, is entered into the office's
/// chain.</summary>
public sealed class ReadRestrictedText(Office office)
{
    /// <summary>Reads a text.</summary>
    /// <param name="id">The case.</param>
    /// <param name="seal">The seal by which the case knows it, in hexadecimal digits.</param>
    /// <param name="purpose">For what it is read.</param>
    /// <param name="deed">Who reads it.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<RestrictedAnswer> RunAsync(
        CaseId id,
        string seal,
        string purpose,
        Deed deed,
        CancellationToken cancel
    )
    {
        await using var db = office.Database.CreateDbContext();
        var bytes = Convert.FromHexString(seal);
        var text = await db.Set<RestrictedTextRow>()
            .AsNoTracking()
            .SingleOrDefaultAsync(t => t.CaseId == id && t.Seal == bytes, cancel);
        if (text is null || await office.Loading.ReadAsync(id, cancel) is not { } loaded)
            return new RestrictedAnswer.Missing();
        var snapshot = await office.Snapshots.LatestAsync(cancel);
        var process = await office.Catalog.GetAsync(loaded.Row.DefinitionId, cancel);
        var state = Stored.ReadState(loaded.Row.State);
        var now = office.Clock.Now();
        var verdict = snapshot.Authority.MayReadText(loaded, process, state, text, deed, now);
        if (!verdict.IsAllowed)
            return new RestrictedAnswer.Refused(verdict);
        if (text.Cipher is null)
            return new RestrictedAnswer.Destroyed(text.DestroyedAt!.Value);
        var versions = await VersionsAsync(db, text, cancel);
        // First that it is read, then the text: nobody reads unseen.
        await new OfficeJournal(office).EnterAsync(
            new("restricted-read")
            {
                UnitId = loaded.Row.UnitId,
                Subject = id.ToString(),
                Details = new() { ["seal"] = seal, ["purpose"] = purpose },
            },
            deed,
            cancel
        );
        return new RestrictedAnswer.Read(TextOf(text)!)
        {
            Versions =
            [
                .. versions.Select(v => new TextVersion(
                    Seal.Text(v.Seal),
                    v.Number,
                    TextOf(v),
                    IsCorrected: v != versions[^1]
                )),
            ],
        };
    }

    private string? TextOf(RestrictedTextRow row) =>
        row.Cipher is { } cipher ? office.Keys.Decrypt(cipher, row.Class, row.Seal) : null;

    // Those of one class only: who may read the one may read the others.
    private static async Task<List<RestrictedTextRow>> VersionsAsync(
        OfficeDb db,
        RestrictedTextRow text,
        CancellationToken cancel
    )
    {
        var all = await db.Set<RestrictedTextRow>()
            .AsNoTracking()
            .Where(t => t.CaseId == text.CaseId && t.Class == text.Class)
            .OrderBy(t => t.Number)
            .ToListAsync(cancel);
        var first = text;
        while (all.Find(t => IsOf(t.Seal, first.Supersedes)) is { } earlier)
            first = earlier;
        var versions = new List<RestrictedTextRow> { first };
        // A text that two have corrected has two after it.
        for (var i = 0; i < versions.Count; i++)
            versions.AddRange(all.Where(t => IsOf(versions[i].Seal, t.Supersedes)));
        return [.. versions.OrderBy(v => v.Number)];
    }

    private static bool IsOf(byte[] seal, byte[]? other) =>
        other is not null && seal.AsSpan().SequenceEqual(other);

    /// <summary>Destroys a text for good, as the rules of retention ask for. The chain stays whole: it holds the
    /// seal.</summary>
    /// <param name="id">The case.</param>
    /// <param name="seal">The seal by which the case knows it, in hexadecimal digits.</param>
    /// <param name="deed">Who destroys it: the office, with a reason and the word of those who must agree.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<RestrictedAnswer> DestroyAsync(
        CaseId id,
        string seal,
        Deed deed,
        CancellationToken cancel
    )
    {
        var bytes = Convert.FromHexString(seal);
        if (await office.Loading.ReadAsync(id, cancel) is not { } loaded)
            return new RestrictedAnswer.Missing();
        var snapshot = await office.Snapshots.LatestAsync(cancel);
        var verdict = snapshot.Authority.MayDestroy(loaded, deed, office.Clock.Now());
        if (!verdict.IsAllowed)
            return new RestrictedAnswer.Refused(verdict);
        var now = office.Clock.Now();
        return await new OfficeJournal(office).WriteAsync(
            async db =>
            {
                var destroyed = await db.Set<RestrictedTextRow>()
                    .Where(t => t.CaseId == id && t.Seal == bytes && t.DestroyedAt == null)
                    .ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(t => t.Cipher, (byte[]?)null)
                                .SetProperty(t => t.DestroyedAt, now),
                        cancel
                    );
                if (destroyed == 0)
                    return (new RestrictedAnswer.Missing(), null);
                var entry = new OfficeEntry("restricted-destroyed")
                {
                    UnitId = loaded.Row.UnitId,
                    Subject = id.ToString(),
                    Details = new() { ["seal"] = seal },
                };
                return ((RestrictedAnswer)new RestrictedAnswer.Destroyed(now), entry);
            },
            deed,
            cancel
        );
    }
}

/// <summary>A restricted text as it was at a time.</summary>
/// <param name="Seal">The seal by which the case knows it, in hexadecimal digits.</param>
/// <param name="Number">The number of the row of the journal that brought it.</param>
/// <param name="Text">The text; null where it was destroyed.</param>
/// <param name="IsCorrected">Whether another has taken its place.</param>
public sealed record TextVersion(string Seal, int Number, string? Text, bool IsCorrected);

/// <summary>What came of asking for a restricted text.</summary>
public abstract record RestrictedAnswer
{
    private RestrictedAnswer() { } // Closed: these kinds and no others.

    /// <summary>The text.</summary>
    /// <param name="Text">It.</param>
    public sealed record Read(string Text) : RestrictedAnswer
    {
        /// <summary>It, what was corrected by it, and what has corrected it since; the oldest first.</summary>
        public IReadOnlyList<TextVersion> Versions { get; init; } = [];
    }

    /// <summary>It was destroyed by the rules of retention.</summary>
    /// <param name="At">When.</param>
    public sealed record Destroyed(DateTimeOffset At) : RestrictedAnswer;

    /// <summary>It is not for whoever asks.</summary>
    /// <param name="Why">Why.</param>
    public sealed record Refused(Verdict Why) : RestrictedAnswer;

    /// <summary>There is no such text.</summary>
    public sealed record Missing : RestrictedAnswer;
}
