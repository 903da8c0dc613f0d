using Approvals.Casework.Cases;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Rehearsal;

/// <summary>The inboxes of people at one moment, each read once and only where somebody looks into it.</summary>
internal sealed class Inboxes(Stage stage)
{
    private readonly Dictionary<PersonId, Dictionary<(CaseId, int), InboxLine>> _read = [];

    /// <summary>What a person finds in the own inbox.</summary>
    public async Task<IReadOnlyDictionary<(CaseId Case, int Key), InboxLine>> OfAsync(
        PersonId person,
        CancellationToken cancel
    )
    {
        if (_read.TryGetValue(person, out var known))
            return known;
        var lines = await new Inbox(stage.Office).RunAsync(person, Inbox.MaxLines, cancel) ?? [];
        var found = new Dictionary<(CaseId, int), InboxLine>();
        foreach (var line in lines)
            found[(line.CaseId, line.Key)] = line;
        _read.Add(person, found);
        return found;
    }
}
