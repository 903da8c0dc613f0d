using Approvals.Casework.Audit;
using Approvals.Casework.Cases.Acts;
using Approvals.Casework.Cases.Recusals;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Engine;
using Approvals.Engine.Model;
using Approvals.Engine.Run;
using Approvals.Engine.Storing;

namespace Approvals.Casework.Cases;

/// <summary>
/// The one door: everything that changes a case comes through here, whoever wants it. Load, decide, commit; where
/// somebody else was first, what is wanted is decided anew on what the case is now. One command is one transaction.
/// </summary>
public sealed class CaseRunner
{
    /// <summary>How often a command is decided before it is given up. Each time somebody else has been first, so
    /// this many would have to act on one case within a moment.</summary>
    private const int MaxAttempts = 64;

    private static readonly TimeSpan MaxPause = TimeSpan.FromMilliseconds(20);

    private readonly Office _office;

    internal CaseRunner(Office office) => _office = office;

    /// <summary>Begins a case.</summary>
    /// <param name="wanted">The case.</param>
    /// <param name="deed">Who begins it.</param>
    /// <param name="cancel">Gives up before it is written; afterwards it is too late.</param>
    public async Task<CaseAnswer> StartAsync(NewCase wanted, Deed deed, CancellationToken cancel)
    {
        var start = await _office.Loading.ReadStartAsync(wanted.Process, cancel);
        if (start.Definition is not { } definition)
            return new CaseAnswer.Missing(
                $"Expected a published definition '{wanted.Process}', but there is none. Publish it first."
            );
        var process = await _office.Catalog.GetAsync(definition, cancel);
        var snapshot = await _office.Snapshots.GetAsync(start.Stamp, cancel);
        var now = _office.Clock.Now();
        wanted = wanted with { Kind = KindOf(process, wanted.Kind) };
        if (
            !wanted.IsAuthorized
            && snapshot.Authority.MayStart(process, wanted, deed, now)
                is { IsAllowed: false } refusal
        )
            return new CaseAnswer.Refused(refusal);

        var sealing = new Sealing(_office, wanted.Kind);
        var command = new Command.StartCase(
            sealing.Into(wanted.Variables, wanted.Restricted),
            wanted.StartEvent,
            wanted.Definition
        )
        {
            By = deed.Seat?.Value,
            Reason = deed.Reason,
        };
        var moment = snapshot.At(wanted.UnitId, now) with
        {
            Staffing = snapshot.Authority.StaffOf(wanted, deed, now),
        };
        var decision = Decider.Decide(process, CaseState.New, command, moment);
        if (decision.Rejection is { } rejection)
            return new CaseAnswer.Rejected(rejection, null);
        var concerned = Concerned.Of(process, CaseState.New, command, decision, moment);
        var named = Concerned.Ask(
            snapshot.Directory,
            concerned,
            () => snapshot.Authority.SubjectOf(wanted, deed, now),
            deed,
            snapshot.CalendarOf(wanted.UnitId).DateOf(now)
        );
        if (named.Answer is { } wrong)
            return wrong;

        var before = wanted.Row(await _office.Numbers.NextAsync(cancel), definition, now);
        var change = new CaseChange(
            before,
            CaseState.New,
            process,
            command,
            decision,
            deed,
            now,
            snapshot.CalendarOf(wanted.UnitId).Version
        )
        {
            Concerned = named.Persons,
        };
        var statements = new Projection(_office.Tables, change).Statements(_office.Seals);
        sealing.AddTo(statements, change);
        AddPersons(statements, change, wanted);
        if (wanted.Along is { } along)
            statements.Add(along(before.Id));
        if (await CommitAsync(statements, cancel))
            return Done(change);
        return await CaseReads.FindAsync(_office.Database, wanted, cancel) is { } first
            ? new CaseAnswer.Exists(first)
            : new CaseAnswer.Busy();
    }

    // A definition may say that its cases are more than ordinary ones; it never makes one less than whoever begins it.
    private static RecordKind KindOf(CompiledProcess process, RecordKind wanted) =>
        wanted == RecordKind.OrdinaryMeasure
        && VisibilityClass.KindOf(process.Visibility) is { } kind
            ? kind
            : wanted;

    /// <summary>Gives a command to a case.</summary>
    /// <param name="id">The case.</param>
    /// <param name="command">The command; who gives it, and why, is taken from the deed.</param>
    /// <param name="deed">Who gives it.</param>
    /// <param name="cancel">Gives up before it is written; afterwards it is too late.</param>
    public Task<CaseAnswer> RunAsync(
        CaseId id,
        Command command,
        Deed deed,
        CancellationToken cancel
    ) => RunAsync(id, command, deed, [], null, cancel);

    /// <summary>Gives a command to a case, with texts that few may read.</summary>
    /// <param name="id">The case.</param>
    /// <param name="command">The command; who gives it, and why, is taken from the deed.</param>
    /// <param name="deed">Who gives it.</param>
    /// <param name="restricted">The texts, which come to what the command gives.</param>
    /// <param name="cancel">Gives up before it is written; afterwards it is too late.</param>
    public Task<CaseAnswer> RunAsync(
        CaseId id,
        Command command,
        Deed deed,
        IReadOnlyList<RestrictedText> restricted,
        CancellationToken cancel
    ) => RunAsync(id, command, deed, restricted, null, cancel);

    /// <summary>Gives a command to a case, and writes along with it that it was given.</summary>
    /// <param name="once">A receipt: where it is there already, the command was given before.</param>
    internal async Task<CaseAnswer> RunAsync(
        CaseId id,
        Command command,
        Deed deed,
        IReadOnlyList<RestrictedText> restricted,
        Once? once,
        CancellationToken cancel
    )
    {
        var given = command with { By = deed.Seat?.Value, Reason = deed.Reason };
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            if (await LoadAsync(id, cancel) is not { } loaded)
                return NoCase(id);
            if (given is Command.WithdrawStep)
                loaded = await _office.Loading.WithOpeningsAsync(loaded, cancel);
            var process = await _office.Catalog.GetAsync(loaded.Row.DefinitionId, cancel);
            var snapshot = await _office.Snapshots.GetAsync(loaded.Stamp, cancel);
            var state = Stored.ReadState(loaded.Row.State);
            var now = _office.Clock.Now();
            var moment = snapshot.At(loaded.Row.UnitId, now) with
            {
                Staffing = snapshot.Authority.StaffOf(loaded, now),
            };
            var sealing = new Sealing(_office, loaded.Row.Kind);
            var wanted = sealing.Into(
                given,
                restricted,
                FormFacts.RestrictingFormOf(process, state, given, moment),
                FormFacts.SettingOf(state, given, moment)
            );
            var verdict = snapshot.Authority.MayRun(loaded, process, state, wanted, deed, now);
            var decision = Decider.Decide(process, state, wanted, moment);
            if (!verdict.IsAllowed)
                return await WhyNotAsync(loaded, decision, wanted, deed, verdict, snapshot, cancel);
            if (
                (
                    decision.Rejection
                    ?? SecretTask.WhyNot(process, state, wanted, once)
                    ?? WhyNotFilled(process, state, wanted, decision, sealing, snapshot, moment)
                ) is
                { } rejection
            )
                return new CaseAnswer.Rejected(rejection, null);
            var named = Concerned.Ask(
                snapshot.Directory,
                Concerned.Of(process, state, wanted, decision, moment),
                () => snapshot.Authority.SubjectOf(loaded),
                deed,
                snapshot.CalendarOf(loaded.Row.UnitId).DateOf(now)
            );
            if (named.Answer is { } wrong)
                return wrong;

            var change = new CaseChange(
                loaded.Row,
                state,
                process,
                wanted,
                decision,
                deed,
                now,
                snapshot.CalendarOf(loaded.Row.UnitId).Version
            )
            {
                Concerned = named.Persons,
            };
            var statements = new Projection(_office.Tables, change).Statements(_office.Seals);
            sealing.AddTo(statements, change);
            statements.AddRange(
                DrawnRecusals.Write(_office.Tables, loaded, change, snapshot.Directory, moment)
            );
            if (wanted is Command.WithdrawStep)
                statements.AddRange(Openings.TakenBack(_office.Tables, change, loaded.Openings));
            if (once is not null)
                statements.Add(once.Receipt);
            if (once?.BesideAsync is { } beside)
                statements.Add(await beside(cancel));
            if (await CommitAsync(statements, cancel))
                return Done(change);
            if (once is not null && await once.WasGivenAsync(cancel))
                return new CaseAnswer.Exists(id);
            await PauseAsync(attempt, cancel);
        }
        return new CaseAnswer.Busy();
    }

    private async Task<LoadedCase?> LoadAsync(CaseId id, CancellationToken cancel)
    {
        using var activity = Tracing.Source.StartActivity(Tracing.Load);
        return await _office.Loading.ReadAsync(id, cancel);
    }

    private async Task<bool> CommitAsync(List<Statement> statements, CancellationToken cancel)
    {
        using var activity = Tracing.Source.StartActivity(Tracing.Commit);
        activity?.SetTag("statements", statements.Count);
        var isCommitted = await _office.Database.TryCommitAsync(statements, cancel);
        activity?.SetTag(Tracing.Committed, isCommitted);
        return isCommitted;
    }

    // Those who meet on one case part again: each waits a little, and not all the same. It is no time of the office's,
    // so it is not told by its clock.
    private static Task PauseAsync(int attempt, CancellationToken cancel)
    {
        var most = Math.Min(MaxPause.TotalMilliseconds, attempt);
        var pause = TimeSpan.FromMilliseconds(Random.Shared.NextDouble() * most);
        return Task.Delay(pause, TimeProvider.System, cancel);
    }

    private void AddPersons(List<Statement> statements, CaseChange change, NewCase wanted)
    {
        var persons = wanted.Persons.ToList();
        if (change.Deed.By is { } starter)
            persons.Add((starter, Duty.Starter));
        foreach (var (person, duty) in persons.Distinct())
        {
            statements.Add(
                _office.Tables.Persons.Insert(
                    new()
                    {
                        CaseId = change.Before.Id,
                        PersonId = person,
                        Duty = duty,
                        UnitId = change.Before.UnitId,
                        Since = change.At,
                    }
                )
            );
        }
    }

    // What was filled in, as the engine took it: of a task, or of an action.
    private Rejection? WhyNotFilled(
        CompiledProcess process,
        CaseState state,
        Command command,
        Decision decision,
        Sealing sealing,
        OfficeSnapshot snapshot,
        Moment now
    )
    {
        var (key, filled) = command switch
        {
            Command.CompleteTask c => (
                c.Key,
                decision.Facts.OfType<CaseEvent.TaskCompleted>().First().Values
            ),
            Command.PrepareTask c => (
                c.Key,
                decision.Facts.OfType<CaseEvent.TaskPrepared>().First().Values
            ),
            Command.DeliverMessage { By: not null } c => (
                c.Key,
                decision.Facts.OfType<CaseEvent.MessageReceived>().First().Payload
            ),
            _ => (0, null),
        };
        return filled is not null && FormFacts.FormOf(process, state, key, now) is { } form
            ? FormFacts.WhyNot(
                form,
                filled,
                person => snapshot.Directory.Find(new PersonId(person)) is not null,
                _office.HasFile,
                seal => sealing.Has(seal) || FormFacts.Stands(state, command, seal, now)
            )
            : null;
    }

    // Who was there first is told to those who might have done it, and to nobody else.
    private async Task<CaseAnswer> WhyNotAsync(
        LoadedCase loaded,
        Decision decision,
        Command command,
        Deed deed,
        Verdict verdict,
        OfficeSnapshot snapshot,
        CancellationToken cancel
    )
    {
        if (
            decision.Rejection is { Reason: not RejectionReason.Forbidden } rejection
            && CaseAuthority.KeyOf(command) is { } key
            && await PastTask.FindAsync(_office.Database, loaded.Row.Id, key, cancel) is { } past
            && snapshot.Authority.MightHave(loaded, past.Opened, deed, _office.Clock.Now())
        )
            return new CaseAnswer.Rejected(rejection, past.End);
        return new CaseAnswer.Refused(verdict);
    }

    private static CaseAnswer.Done Done(CaseChange change) =>
        new(change.Before.Id, change.Number, change.Decision.Facts, change.StateAfter);

    internal static CaseAnswer.Missing NoCase(CaseId id) =>
        new($"Expected a case {id}, but there is none.");
}
