using Approvals.Casework.Audit;
using Approvals.Casework.Cases;
using Approvals.Casework.Meetings;
using Approvals.Casework.People;
using Approvals.Casework.Sessions.Rows;
using Approvals.Casework.Storage;
using Approvals.Engine.Run;
using Approvals.Engine.Storing;
using Approvals.Feel;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Sessions;

/// <summary>
/// Hands in the paper of a member in a secret vote. The journal learns that he has voted; what the paper says goes into
/// the urn, and nowhere else. Both are written together, or neither.
/// </summary>
public sealed class CastBallot(Office office)
{
    /// <summary>Casts it.</summary>
    /// <param name="id">The meeting.</param>
    /// <param name="key">The open task of the member in it.</param>
    /// <param name="view">What the paper says.</param>
    /// <param name="deed">Who casts it: the member himself.</param>
    /// <param name="cancel">Gives up before it is written.</param>
    /// <returns>As for any command; that the case "exists" says that there is a paper of the member already.</returns>
    public async Task<CaseAnswer> RunAsync(
        CaseId id,
        int key,
        StatedView view,
        Deed deed,
        CancellationToken cancel
    )
    {
        if (deed.ActingFor is not null || deed.EnteredBy is not null)
            return new CaseAnswer.Refused(
                Verdict.Refuse("never-substituted", ("duty", StoredCode.Of(Duty.Voter)))
            );
        var command = new Command.CompleteTask(key, SecretTask.Values);
        if (await office.Loading.ReadAsync(id, cancel) is not { } loaded)
            return CaseRunner.NoCase(id);
        var state = Stored.ReadState(loaded.Row.State);
        if (state.Find(key) is not { Task: not null })
            return await office.Cases.RunAsync(id, command, deed, cancel); // Which says why not.
        var process = await office.Catalog.GetAsync(loaded.Row.DefinitionId, cancel);
        if (
            !SecretTask.IsOne(process, state, key)
            || deed.By is not { } voter
            || Find(state, key, SecretTask.Vote) is not Value.Number { Amount: var number }
        )
            return new CaseAnswer.Missing(
                $"Expected a secret vote at task {key} of case {id}, but it is another thing. Use `approvals complete`."
            );
        if (Find(state, key, SecretTask.Member) is not Value.String { Text: var member })
            return new CaseAnswer.Missing(
                $"Expected task {key} of case {id} to say whose paper it is, but it does not."
            );
        if (member != voter.Value) // However the task came to somebody else.
            return new CaseAnswer.Refused(
                Verdict.Refuse("never-substituted", ("duty", StoredCode.Of(Duty.Voter)))
            );
        return await office.Cases.RunAsync(
            id,
            command,
            deed,
            [],
            Paper(loaded.Row.UnitId, id, (int)number, voter, view),
            cancel
        );
    }

    private Once Paper(UnitId unit, CaseId id, int vote, PersonId voter, StatedView view) =>
        new(
            office.Sessions.BallotVoters.Insert(
                new()
                {
                    CaseId = id,
                    Vote = vote,
                    PersonId = voter,
                    UnitId = unit,
                }
            ),
            async cancel =>
            {
                await using var db = office.Database.CreateDbContext();
                return await db.Set<BallotVoterRow>()
                    .AnyAsync(v => v.CaseId == id && v.Vote == vote && v.PersonId == voter, cancel);
            }
        )
        {
            IsBallot = true,
            // Read after the case was: a paper that came since then has changed the case, too, and this one is put
            // in anew.
            BesideAsync = cancel => new Ballots(office).PutInAsync(id, vote, view, cancel),
        };

    private static Value? Find(CaseState state, int key, string name) =>
        state
            .VariablesAt(key)
            .Select(scope => scope.TryGet(name, out var value) ? value : null)
            .FirstOrDefault(value => value is not null);
}
