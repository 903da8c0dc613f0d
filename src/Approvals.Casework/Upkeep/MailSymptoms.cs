using System.Globalization;
using Approvals.Casework.Outbox;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Upkeep;

/// <summary>What the doctor looks at in the outbox: what waits for too long, was given up or came back, and who has no
/// address.</summary>
internal static class MailSymptoms
{
    private const string Check = "mail";

    private static readonly TimeSpan LateAfter = TimeSpan.FromHours(1);

    public static async Task<IReadOnlyList<Symptom>> LookAsync(
        Office office,
        CancellationToken cancel
    )
    {
        await using var db = office.Database.CreateDbContext();
        var late = office.Clock.Now() - LateAfter;
        var unsent = db.Set<OutboxRow>().Where(OutboxRow.IsUnsent);
        var waiting = await unsent.CountAsync(cancel);
        var overdue = await unsent.CountAsync(o => o.TryAt < late || o.Tries > 1, cancel);
        var failed = await db.Set<OutboxRow>().CountAsync(o => o.FailedAt != null, cancel);
        var bounced = await db.Set<OutboxRow>().CountAsync(o => o.BouncedAt != null, cancel);
        var last = await db.Set<OutboxRow>().MaxAsync(o => o.SentAt, cancel);
        var without = await db.Set<Person>()
            .CountAsync(
                p => p.Mail == null && p.Status == PersonStatus.Active && !p.IsExternal,
                cancel
            );
        var found = new List<Symptom>
        {
            office.Mail.Server is null
                ? Fine("mail.files", office.Settings.MailFolder, waiting)
                : Fine("mail.waiting", waiting, LocalOf(last, office.Settings.TimeZone)),
        };
        if (overdue > 0)
            found.Add(Warning("mail.late", overdue));
        if (failed > 0)
            found.Add(Warning("mail.failed", failed));
        if (bounced > 0)
            found.Add(Warning("mail.bounced", bounced));
        if (without > 0)
            found.Add(Warning("mail.no-address", without));
        if (office.Mail.TestReceivers is not null)
            found.Add(Warning("mail.test"));
        return found;
    }

    private static string LocalOf(DateTimeOffset? at, TimeZoneInfo zone) =>
        at is { } known
            ? TimeZoneInfo
                .ConvertTime(known, zone)
                .ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
            : "-";

    private static Symptom Fine(string text, params object[] values) =>
        new(Check, SymptomSeverity.Fine, text, values);

    private static Symptom Warning(string text, params object[] values) =>
        new(Check, SymptomSeverity.Warning, text, values);
}
