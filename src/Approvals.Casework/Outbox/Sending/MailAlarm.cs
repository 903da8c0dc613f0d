using Approvals.Casework.Cases;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Outbox.Sending;

/// <summary>Tells who sees to mails what became of one: once for each, by a notice in the product, which needs no
/// mail.</summary>
internal sealed class MailAlarm(Office office, OfficeSnapshot snapshot)
{
    /// <summary>Tells all who hold a role in the unit of a letter.</summary>
    /// <param name="db">A context in a transaction.</param>
    /// <param name="letter">What they are told.</param>
    /// <param name="role">Whose task it is to see to it; the office's, where nobody holds it.</param>
    /// <param name="about">The letter that it is about.</param>
    public async Task TellAsync(OfficeDb db, string letter, Role role, OutboxRow about)
    {
        var now = office.Clock.Now();
        var day = snapshot.CalendarOf(about.UnitId).DateOf(now);
        var prefix = FormattableString.Invariant($"{letter}/{about.Id}/");
        var told = await db.Set<OutboxRow>()
            .Where(o => o.UniqueKey.StartsWith(prefix))
            .Select(o => o.ReceiverId)
            .ToListAsync();
        foreach (var person in HoldersOf(role, about.UnitId, day).Except(told))
        {
            db.Add(
                new OutboxRow
                {
                    UnitId = about.UnitId,
                    UniqueKey = prefix + person,
                    Letter = letter,
                    ReceiverId = person,
                    Way = LetterWay.NoticeOnly,
                    CreatedAt = now,
                    TryAt = now,
                }
            );
        }
        await db.SaveChangesAsync();
    }

    // The office, where nobody holds the role.
    private IReadOnlyList<PersonId> HoldersOf(Role role, UnitId unit, DateOnly day)
    {
        List<PersonId> holders =
        [
            .. snapshot
                .Directory.Rows.People.Where(p => p.UnitId == unit)
                .Select(p => p.Id)
                .Where(p => snapshot.Directory.Holds(p, role, day)),
        ];
        return holders.Count > 0 || role == Role.Office
            ? holders
            : HoldersOf(Role.Office, unit, day);
    }
}
