namespace Approvals.Casework.Outbox.Letters;

/// <summary>Says that something waits, and nothing else.</summary>
internal sealed class BareBell() : LetterKind("bell", version: 1, LetterSubject.News)
{
    public override Task<LetterFacts> ReadAsync(
        LetterReading reading,
        OutboxRow row,
        CancellationToken cancel
    ) => Task.FromResult(new LetterFacts(row, BareOf(reading.ViewOf(row))));

    public override DropReason? WhyDropped(LetterFacts facts) => null;

    /// <summary>A view without anything about who gets it or what it is about.</summary>
    public static LetterView BareOf(LetterView view) =>
        new() { Office = view.Office, Today = view.Today };
}
