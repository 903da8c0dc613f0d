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

    /// <summary>Files in a folder that nobody waits for, by the settings that an office begins with: for a
    /// rehearsal.</summary>
    /// <param name="folder">The folder; it is made where it does not exist.</param>
    public static IMailer ForRehearsal(string folder) =>
        new FileMailer(
            folder,
            new(new MailSettings(), new OfficeSettings(folder).TimeZone),
            isScratch: true
        );

    /// <summary>What makes the messages of an office.</summary>
    public static LetterMessage MessagesOf(Office office) =>
        new(office.Mail, office.Settings.TimeZone);
}
