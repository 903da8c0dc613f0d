using System.Diagnostics;

namespace Approvals.Casework.Tests.CrashTests;

/// <summary>Sees the commits of the flow in which it was made, and of those that come of it; of no other
/// test.</summary>
internal sealed class CommitWatch : IDisposable
{
    private readonly AsyncLocal<bool> _isMine = new();
    private readonly ActivityListener _listener;
    private readonly Func<Task>? _beforeFirst;
    private int _begun;
    private int _lost;

    /// <summary>Begins to look.</summary>
    /// <param name="beforeFirst">What happens when the first commit is about to begin; null for nothing.</param>
    public CommitWatch(Func<Task>? beforeFirst = null)
    {
        _beforeFirst = beforeFirst;
        _isMine.Value = true;
        _listener = new()
        {
            ShouldListenTo = source => source.Name == Tracing.SourceName,
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStarted = Started,
            ActivityStopped = Stopped,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>How many commits found that somebody else had been first.</summary>
    public int Lost => _lost;

    public void Dispose() => _listener.Dispose();

    private void Started(Activity activity)
    {
        if (!IsCommit(activity) || Interlocked.Increment(ref _begun) > 1 || _beforeFirst is null)
            return;
        // The one who is about to commit stands still meanwhile.
        Task.Run(_beforeFirst).GetAwaiter().GetResult();
    }

    private void Stopped(Activity activity)
    {
        if (IsCommit(activity) && activity.GetTagItem(Tracing.Committed) is false)
            Interlocked.Increment(ref _lost);
    }

    private bool IsCommit(Activity activity) =>
        _isMine.Value && activity.OperationName == Tracing.Commit;
}
