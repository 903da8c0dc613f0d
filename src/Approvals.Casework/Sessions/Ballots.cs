using System.Security.Cryptography;
using Approvals.Casework.Meetings;
using Approvals.Casework.Sessions.Rows;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Sessions;

/// <summary>The urns of secret votes: set up, filled paper by paper, opened once.</summary>
internal sealed class Ballots(Office office)
{
    private const string Purpose = "ballot-box";

    private readonly BallotKeys _keys = new(office.Settings.BallotFolder, office.Settings.Chance);

    /// <summary>Sets up the urn of a vote; where it is there already, nothing happens.</summary>
    /// <param name="unit">Whose meeting it is.</param>
    /// <param name="id">The meeting.</param>
    /// <param name="vote">The vote in it.</param>
    /// <param name="voters">How many may vote; 1 and up.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task SetUpAsync(
        UnitId unit,
        CaseId id,
        int vote,
        int voters,
        CancellationToken cancel
    )
    {
        if (await FindAsync(id, vote, cancel) is not null)
            return;
        _keys.Make(id, vote);
        var row = new BallotBoxRow
        {
            CaseId = id,
            Vote = vote,
            UnitId = unit,
            Papers = Sealed(BallotBag.New(voters), KeyOf(id, vote)),
        };
        await office.Database.TryCommitAsync(
            [office.Sessions.BallotBoxes.InsertIfNew(row)],
            cancel
        );
    }

    /// <summary>The statement that writes the urn anew, with one paper more.</summary>
    /// <exception cref="InvalidOperationException">The urn is not open.</exception>
    public async Task<Statement> PutInAsync(
        CaseId id,
        int vote,
        StatedView view,
        CancellationToken cancel
    )
    {
        if (await FindAsync(id, vote, cancel) is not { Papers: { } papers } box)
            throw new InvalidOperationException(
                $"Expected an open urn for vote {vote} of case {id}, but there is none."
            );
        var key = KeyOf(id, vote);
        var bag = office.Keys.DecryptWith(papers, key, Purpose);
        return office.Sessions.UpdatePapers(
            new()
            {
                CaseId = id,
                Vote = vote,
                UnitId = box.UnitId,
                Papers = Sealed(BallotBag.With(bag, view, office.Settings.Chance), key),
            }
        );
    }

    /// <summary>
    /// Opens the urn: counts its papers, and destroys them and their key. When it was opened before, the totals are
    /// what they were. Papers that nobody can read any more count as none, so that the vote is void and held again.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is no such urn.</exception>
    public async Task<Ballot.Secret> OpenAsync(CaseId id, int vote, CancellationToken cancel)
    {
        if (await FindAsync(id, vote, cancel) is not { } box)
            throw new InvalidOperationException(
                $"Expected an urn for vote {vote} of case {id}, but there is none."
            );
        if (box.Papers is { } papers)
        {
            box = Opened(box, TallyOf(papers, id, vote));
            // What lay in the row is written over before it goes; what copies there are goes with the key.
            var blank = new BallotBoxRow
            {
                CaseId = id,
                Vote = vote,
                UnitId = box.UnitId,
                Papers = office.Settings.Chance.Bytes(papers.Length),
            };
            await office.Database.TryCommitAsync([office.Sessions.UpdatePapers(blank)], cancel);
            await office.Database.TryCommitAsync(
                [office.Sessions.UpdateOpenedBox(box)],
                CancellationToken.None
            );
        }
        _keys.Destroy(id, vote);
        var totals = new Tally(
            box.Agree!.Value,
            box.Disagree!.Value,
            box.Abstain!.Value,
            box.Postpone!.Value
        );
        return new(totals, [.. await VotersAsync(id, vote, cancel)]);
    }

    private async Task<List<Casting>> VotersAsync(CaseId id, int vote, CancellationToken cancel)
    {
        await using var db = office.Database.CreateDbContext();
        return await db.Set<BallotVoterRow>()
            .Where(v => v.CaseId == id && v.Vote == vote)
            .OrderBy(v => v.PersonId)
            .Select(v => new Casting(v.PersonId))
            .ToListAsync(cancel);
    }

    private async Task<BallotBoxRow?> FindAsync(CaseId id, int vote, CancellationToken cancel)
    {
        await using var db = office.Database.CreateDbContext();
        return await db.Set<BallotBoxRow>()
            .AsNoTracking()
            .SingleOrDefaultAsync(b => b.CaseId == id && b.Vote == vote, cancel);
    }

    private Tally TallyOf(byte[] papers, CaseId id, int vote)
    {
        if (_keys.Read(id, vote) is not { } key)
            return Tally.None;
        try
        {
            return BallotBag.Count(office.Keys.DecryptWith(papers, key, Purpose));
        }
        catch (CryptographicException)
        {
            return Tally.None; // Somebody altered them.
        }
    }

    private byte[] KeyOf(CaseId id, int vote) =>
        _keys.Read(id, vote)
        ?? throw new InvalidOperationException(
            $"Expected the key of vote {vote} of case {id} in '{office.Settings.BallotFolder}', but it is not there. "
                + "The vote has to be held again."
        );

    private byte[] Sealed(byte[] bag, byte[] key) => office.Keys.EncryptWith(bag, key, Purpose);

    private static BallotBoxRow Opened(BallotBoxRow box, Tally totals) =>
        new()
        {
            CaseId = box.CaseId,
            Vote = box.Vote,
            UnitId = box.UnitId,
            Agree = totals.Agree,
            Disagree = totals.Disagree,
            Abstain = totals.Abstain,
            Postpone = totals.Postpone,
        };
}
