using Approvals.Casework.Rehearsal;
using Approvals.Cli.OfficeVerbs;

namespace Approvals.Cli.LedgerVerbs;

/// <summary>A bar that says how far a rehearsal is, where a person watches.</summary>
internal sealed class DayProgress : IProgress<RehearsalProgress>
{
    private const int Width = 30;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Speech _speech;
    private readonly TimeProvider _clock;
    private long _last;
    private bool _hasSpoken;

    private DayProgress(Speech speech, TimeProvider clock)
    {
        _speech = speech;
        _clock = clock;
        _last = clock.GetTimestamp();
    }

    /// <summary>What says so; null where nobody watches.</summary>
    public static DayProgress? For(Speech speech, TimeProvider clock) =>
        Console.IsErrorRedirected ? null : new(speech, clock);

    public void Report(RehearsalProgress value)
    {
        if (_clock.GetElapsedTime(_last) < Pause)
            return;
        _last = _clock.GetTimestamp();
        _hasSpoken = true;
        var full = value.All == 0 ? 0 : Width * value.Over / value.All;
        var bar = $"{new string('#', full)}{new string('.', Width - full)}";
        _speech.Error.Write(
            $"\r[{bar}] {_speech.Say("rehearse.progress", DayText.Of(value.On), value.Over, value.All)}"
        );
    }

    /// <summary>Ends the line, where there is one.</summary>
    public void End()
    {
        if (_hasSpoken)
            _speech.Error.WriteLine();
    }
}
