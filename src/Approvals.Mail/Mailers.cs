using Approvals.Casework;
using Approvals.Casework.Outbox;

namespace Approvals.Mail;

/// <summary>Who sends the letters of an office, by its settings.</summary>
public static class Mailers
{
    /// <summary>A server where one is set; else a folder.</summary>
    public static IMailer Of(Office office) =>
        office.Mail.Server is { } server
            ? new MailKitMailer(server, MessagesOf(office))
            : new FileMailer(office.Settings.MailFolder, MessagesOf(office));

    /// <summary>What makes the messages of an office.</summary>
    public static LetterMessage MessagesOf(Office office) =>
        new(office.Mail, office.Settings.TimeZone);
}
