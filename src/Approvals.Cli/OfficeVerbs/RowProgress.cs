namespace Approvals.Cli.OfficeVerbs;

/// <summary>Says how far something is, where it takes long and a person watches.</summary>
internal sealed class RowProgress : IProgress<long>, IProgress<int>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Speech _speech;
    private readonly TimeProvider _clock;
    private long _last;
    private bool _hasSpoken;

    private RowProgress(Speech speech, TimeProvider clock)
    {
        _speech = speech;
        _clock = clock;
        _last = clock.GetTimestamp();
    }

    /// <summary>What says so; null where nobody watches.</summary>
    public static RowProgress? For(Speech speech, TimeProvider clock) =>
        Console.IsErrorRedirected ? null : new(speech, clock);

    public void Report(long value)
    {
        if (_clock.GetElapsedTime(_last) < Pause)
            return;
        _last = _clock.GetTimestamp();
        _hasSpoken = true;
        _speech.Error.Write($"\r{_speech.Say("progress", value)}");
    }

    public void Report(int value) => Report((long)value);

    /// <summary>Ends the line, where there is one.</summary>
    public void End()
    {
        if (_hasSpoken)
            _speech.Error.WriteLine();
    }
}
