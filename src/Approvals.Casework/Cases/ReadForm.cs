using System.Collections.Immutable;
using Approvals.Casework.Audit;
using Approvals.Casework.Cases.Acts;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Engine;
using Approvals.Engine.Run;
using Approvals.Engine.Run.Forms;
using Approvals.Engine.Storing;
using Approvals.Feel;

namespace Approvals.Casework.Cases;

/// <summary>Shows the form of an open task, or of an action that a case offers, to whoever may do it.</summary>
public sealed class ReadForm(Office office)
{
    /// <summary>Reads it.</summary>
    /// <param name="id">The case.</param>
    /// <param name="key">The key of the task or action in it.</param>
    /// <param name="given">What was filled in so far; empty at the beginning.</param>
    /// <param name="deed">Who looks.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<FormAnswer> RunAsync(
        CaseId id,
        int key,
        Value.Context given,
        Deed deed,
        CancellationToken cancel
    )
    {
        if (await office.Loading.ReadAsync(id, cancel) is not { } loaded)
            return new FormAnswer.None();
        var process = await office.Catalog.GetAsync(loaded.Row.DefinitionId, cancel);
        var snapshot = await office.Snapshots.GetAsync(loaded.Stamp, cancel);
        var state = Stored.ReadState(loaded.Row.State);
        var now = office.Clock.Now();
        var moment = snapshot.At(loaded.Row.UnitId, now);
        var action = CaseActions.Of(process, state, moment).FirstOrDefault(a => a.Key == key);
        var name = action?.Label ?? state.Find(key)?.Task?.Name;
        if (name is null)
            return new FormAnswer.None();
        var task = state.Find(key);
        Command command =
            action is not null
                ? new Command.DeliverMessage(key, action.CorrelationKey, Value.Context.Empty)
            : task?.Task?.Delegation is { } delegation && delegation.Person == deed.Seat?.Value
                ? new Command.PrepareTask(key, Value.Context.Empty)
            : new Command.CompleteTask(key, Value.Context.Empty);
        var verdict = snapshot.Authority.MayRun(loaded, process, state, command, deed, now);
        if (!verdict.IsAllowed)
            return new FormAnswer.Refused(verdict);
        if (
            deed.By is { } by
            && state.Find(key)?.Task?.Assignee is { } holder
            && holder == deed.Seat?.Value
            && !await Openings.NoteAsync(office, id, key, by, cancel)
        )
            return new FormAnswer.None();
        var at = state.FindWait(key)?.Owner ?? key;
        var setting = new FormSetting(state.VariablesAt(at), moment, deed.Seat?.Value);
        return new FormAnswer.Shown(
            name,
            FormFacts.FormOf(process, state, key, moment) is { } form
                ? FormView.Of(form, WithDraft(task, given), setting)
                : null
        );
    }

    // What somebody prepared stands in the form until something else is filled in.
    private static Value.Context WithDraft(Instance? task, Value.Context given)
    {
        var filled = task?.Draft?.Values ?? Value.Context.Empty;
        foreach (var (name, value) in given.Entries)
            filled = filled.With(name, value);
        return filled;
    }
}

/// <summary>What came of asking for a form.</summary>
public abstract record FormAnswer
{
    private FormAnswer() { } // Closed: these kinds and no others.

    /// <summary>The form.</summary>
    /// <param name="Task">The name of the task or action.</param>
    /// <param name="Lines">What it shows; null where the task has no form and takes any values.</param>
    public sealed record Shown(string Task, ImmutableArray<FormLine>? Lines) : FormAnswer;

    /// <summary>Whoever asks may not do it.</summary>
    /// <param name="Why">Why.</param>
    public sealed record Refused(Verdict Why) : FormAnswer;

    /// <summary>There is no such case, and no such task or action is open in it.</summary>
    public sealed record None : FormAnswer;
}
