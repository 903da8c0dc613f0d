namespace Approvals.Engine.Lint.Collaborations;

/// <summary>Whom the elements of a file belong to.</summary>
internal sealed class Pools(LintSubject file)
{
    private readonly ILookup<Node, Node> _participants = file.All("participant")
        .Select(participant =>
            (Participant: participant, Process: file.Target(participant, "processRef"))
        )
        .Where(pair => pair.Process is not null)
        .ToLookup(pair => pair.Process!, pair => pair.Participant);

    /// <summary>
    /// The participants that an end of a message flow belongs to: itself, or those that run its process.
    /// </summary>
    public IEnumerable<Node> Of(Node end) =>
        end.Is("participant") ? [end]
        : end.Process is { } process ? _participants[process]
        : [];
}
