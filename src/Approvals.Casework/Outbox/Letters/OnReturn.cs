namespace Approvals.Casework.Outbox.Letters;

/// <summary>All that waits for who is back from leave (返岗摘要).</summary>
internal sealed class OnReturn() : DigestLetter(LetterCode.OnReturn, version: 1, withLater: true);
