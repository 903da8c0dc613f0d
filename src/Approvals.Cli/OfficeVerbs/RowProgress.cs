namespace Approvals.Cli.OfficeVerbs;

/// <summary>Says how many rows are done, where it takes long and a person watches.</summary>
internal sealed class RowProgress : IProgress<long>, IProgress<int>
{
    private readonly Speech _speech;
    private readonly ProgressLine _line;

    private RowProgress(Speech speech, ProgressLine line) => (_speech, _line) = (speech, line);

    /// <summary>What says so; null where nobody watches.</summary>
    public static RowProgress? For(Speech speech, TimeProvider clock) =>
        ProgressLine.For(speech, clock) is { } line ? new(speech, line) : null;

    public void Report(long value) => _line.Say(() => _speech.Say("progress", value));

    public void Report(int value) => Report((long)value);

    /// <summary>Ends the line, where there is one.</summary>
    public void End() => _line.End();
}
