namespace Approvals.Benchmarks.Engine;

/// <summary>
/// The ten script tasks as a program written for nothing else would do them: an array of kinds, an array of what comes
/// next, a switch. Nothing is kept.
/// </summary>
internal sealed class Walk
{
    private enum Kind : byte
    {
        Start,
        Script,
        End,
    }

    private readonly Kind[] _kinds =
    [
        Kind.Start,
        .. Enumerable.Repeat(Kind.Script, Processes.ScriptTasks),
        Kind.End,
    ];

    private readonly int[] _next = [.. Enumerable.Range(1, Processes.ScriptTasks + 1), -1];

    public int Elements => _kinds.Length;

    public bool Run()
    {
        var n = 0;
        for (var at = 0; at >= 0; at = _next[at])
        {
            switch (_kinds[at])
            {
                case Kind.Script:
                    n++;
                    break;
                case Kind.Start:
                case Kind.End:
                    break;
            }
        }
        return n == Processes.ScriptTasks;
    }
}
