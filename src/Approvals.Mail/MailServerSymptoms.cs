using Approvals.Casework;
using Approvals.Casework.Outbox;
using Approvals.Casework.Upkeep;

namespace Approvals.Mail;

/// <summary>What the doctor looks at over the network: whether the mail server takes mails.</summary>
public static class MailServerSymptoms
{
    /// <summary>Looks: connects and signs in, and sends nothing.</summary>
    public static async Task<IReadOnlyList<Symptom>> LookAsync(
        Office office,
        CancellationToken cancel
    )
    {
        if (office.Mail.Server is not { } server)
            return [];
        using var mailer = new MailKitMailer(server, Mailers.MessagesOf(office));
        try
        {
            await mailer.TryAsync(cancel);
            return
            [
                new("mail-server", SymptomSeverity.Fine, "mail.server", server.Host, server.Port),
            ];
        }
        catch (MailException e)
        {
            return [new("mail-server", SymptomSeverity.Failure, "mail.no-server", e.Message)];
        }
    }
}
