namespace Approvals.Benchmarks.Engine;

/// <summary>
/// The same walk with what an engine cannot do without: a virtual call for each element, and an entry in a history that
/// says when.
/// </summary>
internal sealed class WalkWithHistory
{
    private readonly Node[] _nodes =
    [
        new Passed("start", 1),
        .. Enumerable.Range(1, Processes.ScriptTasks).Select(i => new Script($"count{i}", i + 1)),
        new Passed("end", -1),
    ];

    public int Elements => _nodes.Length;

    public bool Run()
    {
        var state = new State();
        for (var at = 0; at >= 0; )
        {
            var node = _nodes[at];
            at = node.Do(state);
            state.History.Add(new(node.Id, TimeProvider.System.GetUtcNow()));
        }
        return state.N == Processes.ScriptTasks && state.History.Count == _nodes.Length;
    }

    private sealed record Entry(string Id, DateTimeOffset At);

    private sealed class State
    {
        public int N { get; set; }

        public List<Entry> History { get; } = [];
    }

    private abstract class Node(string id, int next)
    {
        public string Id => id;

        protected int Next => next;

        /// <returns>What comes next; -1 for nothing.</returns>
        public abstract int Do(State state);
    }

    private sealed class Passed(string id, int next) : Node(id, next)
    {
        public override int Do(State state) => Next;
    }

    private sealed class Script(string id, int next) : Node(id, next)
    {
        public override int Do(State state)
        {
            state.N++;
            return Next;
        }
    }
}
