namespace Approvals.Casework.Outbox.Letters;

/// <summary>What is overdue, due or returned, for one person, each working day (每日摘要).</summary>
internal sealed class DailyDigest() : DigestLetter(LetterCode.Digest, version: 1, withLater: false);
