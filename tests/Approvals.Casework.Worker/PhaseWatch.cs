using System.Diagnostics;

namespace Approvals.Casework.Worker;

/// <summary>Writes on the board where each hand stands, as the activities of casework tell. It dawdles a little, so
/// that what takes a microsecond can be hit as well.</summary>
internal sealed class PhaseWatch : IDisposable
{
    private const int MaxSpins = 20_000;

    private static readonly AsyncLocal<int> Hand = new();

    private readonly PhaseBoard _board;
    private readonly ActivityListener _listener;

    public PhaseWatch(PhaseBoard board)
    {
        _board = board;
        _listener = new()
        {
            ShouldListenTo = source => source.Name == Tracing.SourceName,
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStarted = activity => Stand(OfStart(activity.OperationName)),
            ActivityStopped = activity => Stand(OfStop(activity.OperationName)),
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>Which hand goes on from here.</summary>
    public static void Be(int hand) => Hand.Value = hand;

    public void Dispose() => _listener.Dispose();

    private void Stand(Phase phase)
    {
        _board[Hand.Value] = phase;
        if (phase is not (Phase.Elsewhere or Phase.Start))
            Thread.SpinWait(Random.Shared.Next(MaxSpins));
    }

    private static Phase OfStart(string activity) =>
        activity switch
        {
            Tracing.Migrate => Phase.Start,
            Tracing.Load => Phase.BeforeLoad,
            Tracing.Commit => Phase.BeforeCommit,
            Tracing.Mark => Phase.BetweenSendAndMark,
            _ => Phase.Elsewhere,
        };

    private static Phase OfStop(string activity) =>
        activity switch
        {
            Tracing.Commit => Phase.AfterCommit,
            Tracing.Send => Phase.BetweenSendAndMark,
            _ => Phase.Elsewhere,
        };
}
