namespace Approvals.Cli.OfficeVerbs;

/// <summary>One line that says how far something is, where it takes long and a person watches: written again at most
/// once a second.</summary>
internal sealed class ProgressLine
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Speech _speech;
    private readonly TimeProvider _clock;
    private long _last;
    private bool _hasSpoken;

    private ProgressLine(Speech speech, TimeProvider clock)
    {
        _speech = speech;
        _clock = clock;
        _last = clock.GetTimestamp();
    }

    /// <summary>The line; null where nobody watches.</summary>
    public static ProgressLine? For(Speech speech, TimeProvider clock) =>
        Console.IsErrorRedirected ? null : new(speech, clock);

    /// <summary>Says it, unless it was said just now.</summary>
    /// <param name="text">What is said; asked for only then.</param>
    public void Say(Func<string> text)
    {
        if (_clock.GetElapsedTime(_last) < Pause)
            return;
        _last = _clock.GetTimestamp();
        _hasSpoken = true;
        _speech.Error.Write($"\r{text()}");
    }

    /// <summary>Ends the line, where there is one.</summary>
    public void End()
    {
        if (_hasSpoken)
            _speech.Error.WriteLine();
    }
}
