using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Outbox.Sending;

/// <summary>What became of mails: which wait, were given up, came back, were dropped or held back, and why.</summary>
public sealed class MailList(Office office)
{
    /// <summary>The most lines at a time.</summary>
    public const int MaxLines = 1_000;

    /// <summary>Lists them, the last first.</summary>
    /// <param name="withSent">Also those that went out as they were meant to.</param>
    /// <param name="limit">How many at the most; 1 to <see cref="MaxLines"/>.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyList<MailLine>> RunAsync(
        bool withSent,
        int limit,
        CancellationToken cancel
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, MaxLines);
        await using var db = office.Database.CreateDbContext();
        var rows = await db.Set<OutboxRow>()
            .AsNoTracking()
            .Where(o => o.Way == LetterWay.MailAndNotice)
            .Where(o => withSent || o.SentAt == null || o.BouncedAt != null || o.BlockedAt != null)
            .OrderByDescending(o => o.Id)
            .Take(limit)
            .ToListAsync(cancel);
        return [.. rows.Select(LineOf)];
    }

    private static MailLine LineOf(OutboxRow row) =>
        new(row.Id, row.Letter, row.ReceiverId, StateOf(row), row.CreatedAt)
        {
            CaseId = row.CaseId,
            SentAt = row.SentAt,
            Tries = row.Tries,
            TryAt = StateOf(row) == MailState.Waiting ? row.TryAt : null,
            Dropped = row.DropReason,
            Reason = row.BounceReason ?? row.Problem,
            Template = row.Template,
            ReceiverPost = row.ReceiverPost,
            BodySha256 = row.BodySha256,
        };

    private static MailState StateOf(OutboxRow row) =>
        row.BouncedAt is not null ? MailState.Bounced
        : row.FailedAt is not null ? MailState.Failed
        : row.DroppedAt is not null ? MailState.Dropped
        : row.SentAt is null ? MailState.Waiting
        : row.BlockedAt is not null ? MailState.Blocked
        : MailState.Sent;
}

/// <summary>A mail in the list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Letter">Which letter, in kebab-case.</param>
/// <param name="Receiver">Whom it is for.</param>
/// <param name="State">What became of it.</param>
/// <param name="CreatedAt">When it was written.</param>
public sealed record MailLine(
    long Id,
    string Letter,
    PersonId Receiver,
    MailState State,
    DateTimeOffset CreatedAt
)
{
    /// <summary>The case that it is about; null for none.</summary>
    public CaseId? CaseId { get; init; }

    /// <summary>When it went out; null where it did not.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>How often it was tried in vain.</summary>
    public int Tries { get; init; }

    /// <summary>When it is tried next; null where it does not wait.</summary>
    public DateTimeOffset? TryAt { get; init; }

    /// <summary>Why it was dropped; null where it was not.</summary>
    public DropReason? Dropped { get; init; }

    /// <summary>Why the last try was in vain, or the code with which it came back; null for nothing.</summary>
    public string? Reason { get; init; }

    /// <summary>The letter and version that was handed over; null before the first try.</summary>
    public string? Template { get; init; }

    /// <summary>The post of the receiver then; null for none.</summary>
    public PostId? ReceiverPost { get; init; }

    /// <summary>The SHA-256 of its text, in lower-case hexadecimal digits; null before the first try.</summary>
    public string? BodySha256 { get; init; }
}

/// <summary>What became of a mail.</summary>
public enum MailState
{
    /// <summary>It waits to be sent.</summary>
    Waiting,

    /// <summary>It went out.</summary>
    Sent,

    /// <summary>The bare bell went out in its place.</summary>
    Blocked,

    /// <summary>It needed no sending any more.</summary>
    Dropped,

    /// <summary>It was given up.</summary>
    Failed,

    /// <summary>It came back.</summary>
    Bounced,
}
