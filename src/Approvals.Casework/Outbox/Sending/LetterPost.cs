using System.Security.Cryptography;
using System.Text;
using Approvals.Casework.Cases;
using Approvals.Casework.Outbox.Letters;
using Approvals.Casework.People;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Outbox.Sending;

/// <summary>Sends one letter: reads what it is about as it stands now, writes it, checks it, hands it over, and notes
/// what came of it.</summary>
internal sealed class LetterPost
{
    private readonly Office _office;
    private readonly IMailer _mailer;
    private readonly OfficeSnapshot _snapshot;
    private readonly LetterOutcomes _outcomes;
    private readonly LetterHours _hours;
    private readonly SecrecyFilter _filter;

    private LetterPost(Office office, IMailer mailer, OfficeSnapshot snapshot)
    {
        (_office, _mailer, _snapshot) = (office, mailer, snapshot);
        _outcomes = new(office, snapshot);
        _hours = new(office, snapshot);
        _filter = new(snapshot.Directory);
    }

    /// <summary>Begins to send, with the people that there are now.</summary>
    public static async Task<LetterPost> OpenAsync(
        Office office,
        IMailer mailer,
        CancellationToken cancel
    ) => new(office, mailer, await office.Snapshots.LatestAsync(cancel));

    /// <summary>Sends a letter that was taken from the queue.</summary>
    public async Task<PostOutcome> SendAsync(long id, CancellationToken cancel)
    {
        try
        {
            return await HandOverAsync(id, cancel);
        }
        catch (MailException e) when (e.Failure == MailFailure.Unavailable)
        {
            await _outcomes.WaitAsync(id, e.Message);
            return PostOutcome.Unavailable;
        }
        catch (MailException e) when (e.Failure == MailFailure.Permanent)
        {
            await _outcomes.FailAsync(id, e.Message);
            return PostOutcome.NotSent;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // It alone is put off: one bad letter never holds up the others.
            await _outcomes.PutOffAsync(id, e.Message);
            return PostOutcome.NotSent;
        }
    }

    /// <summary>Lets others take letters at once that were taken and not begun.</summary>
    public Task GiveBackAsync(IReadOnlyList<long> ids) => _outcomes.GiveBackAsync(ids);

    /// <summary>Lets letters wait that cannot be sent now, as nothing can.</summary>
    public Task WaitAsync(IReadOnlyList<long> ids) => _outcomes.WaitAsync(ids);

    private async Task<PostOutcome> HandOverAsync(long id, CancellationToken cancel)
    {
        await using var db = _office.Database.CreateDbContext();
        var row = await db.Set<OutboxRow>().AsNoTracking().SingleAsync(o => o.Id == id, cancel);
        if (row.SentAt is not null || row.DroppedAt is not null || row.FailedAt is not null)
            return PostOutcome.NotSent;
        var reading = new LetterReading(_office, _snapshot, db);
        var kind = LetterTable.Of(row.Letter);
        var facts = await kind.ReadAsync(reading, row, cancel);
        var person = _snapshot.Directory.Find(row.ReceiverId);
        if (WhyDropped(kind, facts, person) is { } reason)
        {
            await _outcomes.DropAsync(id, reason);
            return PostOutcome.NotSent;
        }
        if (await _hours.HeldUntilAsync(db, row, cancel) is { } until)
        {
            await _outcomes.HoldAsync(id, until);
            return PostOutcome.NotSent;
        }
        var address = person!.Mail!;
        if (!_office.Mail.Allows(address))
            throw new MailException(
                MailFailure.Permanent,
                $"Expected an address in an allowed domain, but it is in {MailAddresses.DomainOf(address)}. Correct "
                    + "the address, or add the domain to allowedDomains in mail.json."
            );
        var (said, text) = await CheckedAsync(kind, facts, cancel);
        var letter = new Letter(
            row.Id,
            row.ReceiverId,
            text.Sender,
            address,
            text.Subject,
            text.Text,
            text.Html,
            row.CreatedAt
        );
        await _outcomes.BeginAsync(
            id,
            said.Template,
            HashOf(text),
            reading.PostOf(row.ReceiverId, row.UnitId)?.Id,
            cancel
        );
        using (Tracing.Source.StartActivity(Tracing.Send))
            await _mailer.SendAsync(letter, cancel);
        using (Tracing.Source.StartActivity(Tracing.Mark))
            await _outcomes.SentAsync(id);
        return PostOutcome.Sent;
    }

    // In the place of a letter in which something is found goes the bare bell; without even that, nothing.
    private async Task<(LetterKind Kind, LetterText Text)> CheckedAsync(
        LetterKind kind,
        LetterFacts facts,
        CancellationToken cancel
    )
    {
        var text = LetterText.Of(kind, facts.View);
        if (_filter.Look(text) is not { } found)
            return (kind, text);
        await _outcomes.BlockAsync(facts.Row, found, cancel);
        var bell = LetterText.Of(LetterTable.Bell, BareBell.BareOf(facts.View));
        return _filter.Look(bell) is { } still
            ? throw new MailException(
                MailFailure.Permanent,
                $"Expected nothing secret in the settings of mail, but there is: {still}. Correct systemName, tag, "
                    + "contact or loginAddress in mail.json."
            )
            : (LetterTable.Bell, bell);
    }

    private static DropReason? WhyDropped(LetterKind kind, LetterFacts facts, Person? person) =>
        person is not { Status: PersonStatus.Active } ? DropReason.Left
        : kind.WhyDropped(facts) is { } reason ? reason
        : person.Mail is null ? DropReason.NoAddress
        : null;

    private static string HashOf(LetterText text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.Text)));
}

/// <summary>What came of a letter.</summary>
internal enum PostOutcome
{
    /// <summary>It went out.</summary>
    Sent,

    /// <summary>It was dropped, put off or given up.</summary>
    NotSent,

    /// <summary>Nothing can be sent now.</summary>
    Unavailable,
}
