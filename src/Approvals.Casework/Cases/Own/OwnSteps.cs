using System.Text;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Storage;
using Approvals.Engine.Model;
using Approvals.Engine.Run;
using Approvals.Engine.Storing;

namespace Approvals.Casework.Cases.Own;

/// <summary>What people did in a case, by its journal.</summary>
/// <param name="process">The definition of the case.</param>
/// <param name="journal">Its journal, the first row first.</param>
internal sealed class OwnSteps(CompiledProcess process, IReadOnlyList<CaseJournalRow> journal)
{
    private readonly Dictionary<int, string> _names = NamesIn(process, journal);

    /// <summary>What a task or an action was called; null where there was none of that key.</summary>
    public string? NameOf(int? key) => key is { } k ? _names.GetValueOrDefault(k) : null;

    /// <summary>What somebody did, himself or by a substitute, the first first.</summary>
    public IEnumerable<OwnDeed> By(PersonId person) =>
        from row in journal
        where row.ActingForId is { } seat ? seat == person : row.ActorId == person
        select new OwnDeed(row.At, row.Command, NameOf(KeyIn(row)));

    private static int? KeyIn(CaseJournalRow row) =>
        FactsOf(row)
            .Select(fact =>
                fact switch
                {
                    CaseEvent.TaskCompleted f => f.Key,
                    CaseEvent.TaskClaimed f => f.Key,
                    CaseEvent.TaskReleased f => f.Key,
                    CaseEvent.TaskPrepared f => f.Key,
                    CaseEvent.MessageReceived f => f.Key,
                    _ => (int?)null,
                }
            )
            .FirstOrDefault(key => key is not null);

    private static Dictionary<int, string> NamesIn(
        CompiledProcess process,
        IEnumerable<CaseJournalRow> journal
    )
    {
        var names = new Dictionary<int, string>();
        foreach (var fact in journal.SelectMany(FactsOf))
        {
            if (fact is CaseEvent.TaskOpened opened)
                names[opened.Key] = opened.Task.Name;
            else if (fact is CaseEvent.WaitStarted { Wait: Wait.Message wait })
                names[wait.Key] =
                    process.Elements.TryGetValue(wait.Element, out var element)
                    && element.Name.Length > 0
                        ? element.Name
                        : wait.Element;
        }
        return names;
    }

    private static IEnumerable<CaseEvent> FactsOf(CaseJournalRow row) =>
        FactJson.ReadAll(Encoding.UTF8.GetBytes(row.Facts));
}
