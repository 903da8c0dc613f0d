using Approvals.Casework.Outbox;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Cases.Acts;

/// <summary>What the system told a person by letters (通知): what the mails say, to be read where no mail
/// arrives.</summary>
public sealed class ReadNotices(Office office)
{
    /// <summary>Lists it, the last first.</summary>
    /// <param name="person">The person.</param>
    /// <param name="limit">How many at the most; 1 to <see cref="Inbox.MaxLines"/>.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The letters; null where there is no such person.</returns>
    public async Task<IReadOnlyList<NoticeLine>?> RunAsync(
        PersonId person,
        int limit,
        CancellationToken cancel
    )
    {
        await using var db = await PersonList.OpenAsync(office, person, limit, cancel);
        if (db is null)
            return null;
        var rows = await db.Set<OutboxRow>()
            .AsNoTracking()
            .Where(o => o.ReceiverId == person)
            .OrderByDescending(o => o.Id)
            .Take(limit)
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(row => new NoticeLine(
                row.CaseId,
                row.Letter,
                NoticeText.Of(row),
                row.CreatedAt
            )),
        ];
    }
}

/// <summary>A letter as it stands in a list.</summary>
/// <param name="CaseId">The case that it names; null for none.</param>
/// <param name="Letter">Which letter, in kebab-case, such as <c>record-corrected</c>.</param>
/// <param name="Subject">What it is about, in Chinese and English.</param>
/// <param name="At">When it was written.</param>
public sealed record NoticeLine(CaseId? CaseId, string Letter, string Subject, DateTimeOffset At);
