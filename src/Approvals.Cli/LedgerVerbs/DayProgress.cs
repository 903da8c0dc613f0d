using Approvals.Casework.Rehearsal;
using Approvals.Cli.OfficeVerbs;

namespace Approvals.Cli.LedgerVerbs;

/// <summary>A bar that says how far a rehearsal is, where a person watches.</summary>
internal sealed class DayProgress : IProgress<RehearsalProgress>
{
    private const int Width = 30;

    private readonly Speech _speech;
    private readonly ProgressLine _line;

    private DayProgress(Speech speech, ProgressLine line) => (_speech, _line) = (speech, line);

    /// <summary>What says so; null where nobody watches.</summary>
    public static DayProgress? For(Speech speech, TimeProvider clock) =>
        ProgressLine.For(speech, clock) is { } line ? new(speech, line) : null;

    public void Report(RehearsalProgress value) => _line.Say(() => TextOf(value));

    /// <summary>Ends the line, where there is one.</summary>
    public void End() => _line.End();

    private string TextOf(RehearsalProgress value)
    {
        var full = value.All == 0 ? 0 : Width * value.Over / value.All;
        var bar = $"{new string('#', full)}{new string('.', Width - full)}";
        return $"[{bar}] {_speech.Say("rehearse.progress", DayText.Of(value.On), value.Over, value.All)}";
    }
}
