using System.Globalization;
using Approvals.Casework.Audit;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Outbox.Sending;

/// <summary>Notes that a mail came back after the server had taken it, and tells the office. What comes back is a mail
/// from outside, that anybody may have written: it is believed only about a mail that went out, and to its
/// receiver.</summary>
public sealed class NoteBounce(Office office)
{
    /// <summary>Notes it.</summary>
    /// <param name="bounce">What came back.</param>
    /// <param name="deed">Who brings it in.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<BounceAnswer> RunAsync(Bounce bounce, Deed deed, CancellationToken cancel)
    {
        var snapshot = await office.Snapshots.LatestAsync(cancel);
        return await new OfficeJournal(office).WriteAsync(
            async db =>
            {
                var row = await db.Set<OutboxRow>()
                    .AsNoTracking()
                    .SingleOrDefaultAsync(o => o.Id == bounce.Letter, cancel);
                if (Refused(row, bounce, snapshot.Directory) is { } refused)
                    return (refused, (OfficeEntry?)null);
                DateTimeOffset? now = office.Clock.Now();
                await db.Set<OutboxRow>()
                    .Where(o => o.Id == bounce.Letter)
                    .ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(o => o.BouncedAt, now)
                                .SetProperty(o => o.BounceReason, bounce.Status),
                        cancel
                    );
                await new MailAlarm(office, snapshot).TellAsync(
                    db,
                    LetterCode.MailBounced,
                    Role.Office,
                    row!
                );
                return (
                    BounceAnswer.Noted,
                    new OfficeEntry("mail-bounced")
                    {
                        UnitId = row!.UnitId,
                        Subject = row.Id.ToString(CultureInfo.InvariantCulture),
                        Details = new() { ["letter"] = row.Letter, ["status"] = bounce.Status },
                    }
                );
            },
            deed,
            cancel
        );
    }

    private BounceAnswer? Refused(OutboxRow? row, Bounce bounce, OfficeDirectory directory)
    {
        if (row is null)
            return BounceAnswer.Unknown;
        if (row.SentAt is null)
            return BounceAnswer.NotSent;
        var wentTo = office.Mail.TestReceivers ?? [directory.Find(row.ReceiverId)?.Mail ?? ""];
        if (!wentTo.Contains(bounce.Receiver, StringComparer.OrdinalIgnoreCase))
            return BounceAnswer.OtherReceiver;
        return row.BouncedAt is not null ? BounceAnswer.NotedBefore : null;
    }
}

/// <summary>That a mail came back.</summary>
/// <param name="Letter">The id of the letter in the outbox, from the id of the mail.</param>
/// <param name="Receiver">The mail address that it did not reach.</param>
/// <param name="Status">The code of the status (RFC 3463), such as <c>5.1.1</c>.</param>
public sealed record Bounce(long Letter, string Receiver, string Status);

/// <summary>What came of it.</summary>
public enum BounceAnswer
{
    /// <summary>It is noted, and the office is told.</summary>
    Noted,

    /// <summary>It was noted before.</summary>
    NotedBefore,

    /// <summary>No letter has that id: nothing is changed.</summary>
    Unknown,

    /// <summary>The letter never went out, so that it cannot come back: nothing is changed.</summary>
    NotSent,

    /// <summary>The letter went to somebody else: nothing is changed.</summary>
    OtherReceiver,
}
