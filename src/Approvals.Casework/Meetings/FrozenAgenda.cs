using System.Collections.Immutable;

namespace Approvals.Casework.Meetings;

/// <summary>The agenda of a meeting as it went out with the papers, and what was let onto it since.</summary>
/// <param name="Listed">Its items when it froze, in order.</param>
/// <param name="Emergencies">The emergency items, in the order in which they were let on.</param>
public sealed record FrozenAgenda(
    ImmutableArray<AgendaItemId> Listed,
    ImmutableArray<AgendaItemId> Emergencies
)
{
    /// <summary>What a meeting dealt with without its being on the agenda. While there is any, the meeting cannot be
    /// closed.</summary>
    /// <param name="dealtWith">What the meeting dealt with.</param>
    public ImmutableArray<AgendaItemId> NotOnIt(IEnumerable<AgendaItemId> dealtWith) =>
        [.. dealtWith.Except(Listed).Except(Emergencies)];

    /// <summary>Whether a meeting can be closed.</summary>
    /// <param name="dealtWith">What it dealt with.</param>
    public bool MayClose(IEnumerable<AgendaItemId> dealtWith) => NotOnIt(dealtWith).IsEmpty;
}
