using Approvals.Casework.Audit;
using Approvals.Casework.Cases.Own;
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
    /// <summary>The kind of the entries that say that a text was read.</summary>
    internal const string Entry = "restricted-read";

    /// <summary>Reads a text.</summary>
    /// <param name="id">The case, or one that asks for the correction of the text.</param>
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
        var found = await TextVersions.FindAsync(db, id, bytes, cancel);
        if (found is null || await office.Loading.ReadAsync(id, cancel) is not { } loaded)
            return new RestrictedAnswer.Missing();
        var (text, home) = found;
        var snapshot = await office.Snapshots.LatestAsync(cancel);
        var process = await office.Catalog.GetAsync(loaded.Row.DefinitionId, cancel);
        var state = Stored.ReadState(loaded.Row.State);
        var now = office.Clock.Now();
        var verdict = snapshot.Authority.MayReadText(loaded, process, state, text, deed, now);
        if (!verdict.IsAllowed)
            return new RestrictedAnswer.Refused(verdict);
        if (deed.By is { } by && await Withholding.FindAsync(db, home, by, cancel) is { } withheld)
            return new RestrictedAnswer.Refused(Withholding.Answer(withheld));
        if (text.Cipher is null)
            return new RestrictedAnswer.Destroyed(text.DestroyedAt!.Value);
        var versions = await TextVersions.OfAsync(db, home, bytes, cancel);
        // First that it is read, then the text: nobody reads unseen.
        await new OfficeJournal(office).EnterAsync(
            new(Entry)
            {
                UnitId = loaded.Row.UnitId,
                Subject = home.ToString(),
                Details = new()
                {
                    ["seal"] = seal,
                    ["purpose"] = purpose,
                    ["through"] = id.Value,
                },
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
                    v.CaseId,
                    v.Number,
                    TextOf(v),
                    IsCorrected: v != versions[^1]
                )),
            ],
        };
    }

    private string? TextOf(RestrictedTextRow row) =>
        row.Cipher is { } cipher ? office.Keys.Decrypt(cipher, row.Class, row.Seal) : null;

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
/// <param name="CaseId">The case that brought it: that of the record, or that of a request for correction.</param>
/// <param name="Number">The number of the row of its journal that brought it.</param>
/// <param name="Text">The text; null where it was destroyed.</param>
/// <param name="IsCorrected">Whether another has taken its place.</param>
public sealed record TextVersion(
    string Seal,
    CaseId CaseId,
    int Number,
    string? Text,
    bool IsCorrected
);

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
