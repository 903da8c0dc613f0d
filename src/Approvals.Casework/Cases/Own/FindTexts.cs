using Approvals.Casework.Audit;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Storage;
using Approvals.Engine.Storing;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Cases.Own;

/// <summary>Tells which restricted texts of a case somebody may read now, without what they say: so that they can be
/// asked for by their seals.</summary>
public sealed class FindTexts(Office office)
{
    /// <summary>Lists them, the first first; the last of several versions stands for all.</summary>
    /// <param name="id">The case.</param>
    /// <param name="deed">Who asks.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The texts, none for whoever may read none; null where there is no such case.</returns>
    public async Task<IReadOnlyList<TextLine>?> RunAsync(
        CaseId id,
        Deed deed,
        CancellationToken cancel
    )
    {
        if (await office.Loading.ReadAsync(id, cancel) is not { } loaded)
            return null;
        await using var db = office.Database.CreateDbContext();
        var groups = await TextVersions.GroupsAsync(db, id, cancel);
        var request = await db.Set<RecordCorrectionRow>()
            .AsNoTracking()
            .SingleOrDefaultAsync(c => c.CaseId == id, cancel);
        if (request is not null)
            groups.Insert(0, await TextVersions.OfAsync(db, request.AboutId, request.Seal, cancel));
        if (
            deed.By is { } by
            && await Withholding.FindAsync(db, request?.AboutId ?? id, by, cancel) is not null
        )
            return [];
        var process = await office.Catalog.GetAsync(loaded.Row.DefinitionId, cancel);
        var snapshot = await office.Snapshots.GetAsync(loaded.Stamp, cancel);
        var state = Stored.ReadState(loaded.Row.State);
        var now = office.Clock.Now();
        return
        [
            .. from versions in groups
            let text = versions[^1]
            where snapshot.Authority.MayReadText(loaded, process, state, text, deed, now).IsAllowed
            select new TextLine(
                Seal.Text(text.Seal),
                text.Class,
                versions.Count,
                text.DestroyedAt is not null
            ),
        ];
    }
}

/// <summary>A restricted text, without what it says.</summary>
/// <param name="Seal">The seal by which it is asked for, in hexadecimal digits.</param>
/// <param name="Class">The class of record that it belongs to, such as <c>talk-record</c>.</param>
/// <param name="Versions">How many versions there are, those that were corrected among them.</param>
/// <param name="IsDestroyed">Whether it was destroyed by the rules of retention.</param>
public sealed record TextLine(string Seal, string Class, int Versions, bool IsDestroyed);
