using System.Linq.Expressions;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.Outbox;

/// <summary>A letter: a notice that a person reads in the product and, unless it is a notice only, a mail that is to go
/// out or has gone. What it says is made when it is sent.</summary>
internal sealed class OutboxRow : DueWorkRow
{
    /// <summary>Whether a mail is still to be sent.</summary>
    public static readonly Expression<Func<OutboxRow, bool>> IsUnsent = row =>
        row.SentAt == null
        && row.DroppedAt == null
        && row.FailedAt == null
        && row.Way == LetterWay.MailAndNotice;

    public long Id { get; init; }

    public required UnitId UnitId { get; init; }

    /// <summary>What makes it the only one of its kind: a second one cannot be written.</summary>
    public required string UniqueKey { get; init; }

    /// <summary>Which letter it is (see <see cref="LetterCode"/>).</summary>
    public required string Letter { get; init; }

    public required PersonId ReceiverId { get; init; }

    /// <summary>The person who is away, in whose place the receiver gets it; null for nobody.</summary>
    public PersonId? StandsInFor { get; init; }

    /// <summary>The case that it is about.</summary>
    public CaseId? CaseId { get; init; }

    /// <summary>The task that it is about.</summary>
    public int? Key { get; init; }

    /// <summary>Which rung of the ladder of reminders: working days from the last day permitted, negative before it;
    /// null for what is no reminder.</summary>
    public int? Rung { get; init; }

    /// <summary>The day of the office for which it was written; null where that does not matter.</summary>
    public DateOnly? On { get; init; }

    public LetterWay Way { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    /// <summary>When it was seen that it needs no sending, with <see cref="DropReason"/>.</summary>
    public DateTimeOffset? DroppedAt { get; init; }

    public DropReason? DropReason { get; init; }

    /// <summary>When it was given up, after the last try or because it was refused for good; why is in
    /// <see cref="DueWorkRow.Problem"/>.</summary>
    public DateTimeOffset? FailedAt { get; init; }

    /// <summary>When it came back after it had been accepted.</summary>
    public DateTimeOffset? BouncedAt { get; init; }

    /// <summary>What was said when it came back: the code of the status and no more.</summary>
    public string? BounceReason { get; init; }

    /// <summary>When the check for secrets held it back: then the bare bell went out in its place.</summary>
    public DateTimeOffset? BlockedAt { get; init; }

    /// <summary>The letter and its version that was handed over, such as <c>task-opened/1</c>; null before the first
    /// try. Not the same as the letter where the bare bell went out.</summary>
    public string? Template { get; init; }

    /// <summary>The SHA-256 of the text that was handed over, in lower-case hexadecimal digits.</summary>
    public string? BodySha256 { get; init; }

    /// <summary>The highest post of the receiver when it was handed over; null where there was none.</summary>
    public PostId? ReceiverPost { get; init; }

    /// <summary>The row of a letter.</summary>
    /// <param name="letter">Which.</param>
    /// <param name="to">Who gets it, and in which unit.</param>
    /// <param name="about">What makes it the only one of its kind to that person.</param>
    /// <param name="now">When it is written.</param>
    /// <param name="id">The case that it is about; null for none.</param>
    /// <param name="key">The task that it is about; null for none.</param>
    /// <param name="way">By which ways it reaches them.</param>
    public static OutboxRow Of(
        string letter,
        (UnitId Unit, PersonId Receiver) to,
        string about,
        DateTimeOffset now,
        CaseId? id,
        int? key,
        LetterWay way = LetterWay.MailAndNotice
    ) =>
        new()
        {
            UnitId = to.Unit,
            UniqueKey = $"{letter}/{about}/{to.Receiver}",
            Letter = letter,
            ReceiverId = to.Receiver,
            CaseId = id,
            Key = key,
            Way = way,
            CreatedAt = now,
            TryAt = now,
        };
}

/// <summary>The table of letters.</summary>
internal sealed class OutboxTable : IEntityTypeConfiguration<OutboxRow>
{
    /// <summary>What is still to be sent.</summary>
    private const string Unsent =
        "sent_at is null and dropped_at is null and failed_at is null and way = 'mail-and-notice'";

    public void Configure(EntityTypeBuilder<OutboxRow> builder)
    {
        builder.ToTable(
            "outbox",
            table =>
                table.HasCheckConstraint(
                    "ck_outbox_dropped",
                    "(dropped_at is null) = (drop_reason is null)"
                )
        );
        builder.HasKey(o => o.Id);
        // What was written before there were two ways is mailed.
        builder
            .Property(o => o.Way)
            .StoredAsCode()
            .HasDefaultValue(LetterWay.MailAndNotice)
            .ValueGeneratedNever();
        builder.Property(o => o.DropReason).StoredAsCode();
        builder.HasIndex(o => o.UniqueKey).IsUnique();
        // What a person was told, the last first (ReadNotices).
        builder.HasIndex(o => new { o.ReceiverId, o.Id });
        builder.HasIndex(o => o.CaseId); // Who was told of a case.
        // What is to be sent (OutboxSender).
        builder.HasIndex(o => o.TryAt).HasFilter(Unsent);
        // What somebody has to see to (MailList).
        builder
            .HasIndex(o => o.Id)
            .HasDatabaseName("ix_outbox_failed")
            .HasFilter("failed_at is not null or bounced_at is not null");
    }
}
