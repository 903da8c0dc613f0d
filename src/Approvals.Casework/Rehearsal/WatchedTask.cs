using Approvals.Casework.Cases;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Rehearsal;

/// <summary>A task of a rehearsal, from when it opens until it is done.</summary>
/// <param name="task">The task, as it opened.</param>
/// <param name="turn">Which of the tasks of that element in that case, from 1.</param>
internal sealed class WatchedTask(WaitingTask task, int turn)
{
    /// <summary>The task, as it is now.</summary>
    public WaitingTask Task { get; set; } = task;

    /// <summary>Which of the tasks of that element in that case, from 1.</summary>
    public int Turn { get; } = turn;

    /// <summary>What names it in every rehearsal of the same plan, whatever else happens: draws are about it.</summary>
    public string Name { get; } =
        FormattableString.Invariant($"{task.Title}/{task.Element}/{turn}");

    /// <summary>The measure that the case belongs to; null for none.</summary>
    public int? Measure { get; init; }

    /// <summary>Whose turn it is; null while nobody can take it.</summary>
    public PersonId? Doer { get; set; }

    /// <summary>When somebody was last looked for who can take it; null for never.</summary>
    public DateOnly? LookedOn { get; set; }

    /// <summary>On which day they mean to act; null for never.</summary>
    public DateOnly? ActOn { get; set; }

    /// <summary>On which day it was done, or went away; null while it is open.</summary>
    public DateOnly? EndedOn { get; set; }

    /// <summary>Who did it; null while nobody has.</summary>
    public PersonId? DoneBy { get; set; }

    /// <summary>How often it was tried in vain.</summary>
    public int Tries { get; set; }

    /// <summary>Why it could not be done the last time; null where it was not tried, or went well.</summary>
    public string? Problem { get; set; }
}
