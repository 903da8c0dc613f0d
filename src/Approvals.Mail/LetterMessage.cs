using System.Globalization;
using Approvals.Casework;
using Approvals.Casework.Outbox;
using Approvals.Casework.Wording;
using MimeKit;

namespace Approvals.Mail;

/// <summary>
/// Letters as messages (RFC 5322, MIME). The same letter always gives the same bytes: its id, date and boundary come
/// from the outbox, so that one that comes twice is known as the same.
/// </summary>
/// <param name="settings">From whom and, in test mode, to whom.</param>
/// <param name="zone">The time zone of the office, for dates.</param>
public sealed class LetterMessage(MailSettings settings, TimeZoneInfo zone)
{
    private const string IdBegin = "outbox-";

    private static readonly Texts Words = Texts.Of("letters", typeof(Office).Assembly);

    /// <summary>The id of the message of a letter, without angle brackets: the same for ever.</summary>
    /// <param name="id">The id of the letter in the outbox.</param>
    /// <param name="domain">See <see cref="MailSettings.MessageIdDomain"/>.</param>
    public static string IdOf(long id, string domain) =>
        string.Create(CultureInfo.InvariantCulture, $"{IdBegin}{id}@{domain}");

    /// <summary>The letter of the id of a message; null where no letter of this office has it.</summary>
    /// <param name="messageId">The id, with or without angle brackets.</param>
    /// <param name="domain">See <see cref="MailSettings.MessageIdDomain"/>.</param>
    public static long? LetterOf(string messageId, string domain)
    {
        var id = messageId.Trim().TrimStart('<').TrimEnd('>');
        var end = "@" + domain;
        return
            id.StartsWith(IdBegin, StringComparison.Ordinal)
            && id.EndsWith(end, StringComparison.OrdinalIgnoreCase)
            && long.TryParse(
                id[IdBegin.Length..^end.Length],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var letter
            )
            ? letter
            : null;
    }

    /// <summary>The message of a letter.</summary>
    public MimeMessage Of(Letter letter)
    {
        var isTest = settings.TestReceivers is not null;
        var (text, html) = isTest ? WithBanner(letter) : (letter.Text, letter.Html);
        var message = new MimeMessage
        {
            MessageId = IdOf(letter.Id, settings.MessageIdDomain),
            Date = TimeZoneInfo.ConvertTime(letter.WrittenAt, zone),
            Subject = isTest ? $"{Both("test.tag")} {letter.Subject}" : letter.Subject,
            Body = BodyOf(letter.Id, text, html),
        };
        message.From.Add(new MailboxAddress(letter.Sender, settings.From));
        foreach (var receiver in settings.TestReceivers ?? [letter.Address])
            message.To.Add(new MailboxAddress(null, receiver));
        message.Headers.Add("Auto-Submitted", "auto-generated"); // RFC 3834: nobody answers it by itself.
        message.Headers.Add("X-Auto-Response-Suppress", "All"); // The same, for Exchange.
        return message;
    }

    private static MultipartAlternative BodyOf(long id, string text, string html) =>
        new(PartOf("plain", text), PartOf("html", html))
        {
            Boundary = string.Create(CultureInfo.InvariantCulture, $"=-approvals-{id}"),
        };

    private static TextPart PartOf(string kind, string text) =>
        new(kind) { Text = text, ContentTransferEncoding = ContentEncoding.Base64 };

    private static (string Text, string Html) WithBanner(Letter letter)
    {
        var banner = Both("test.banner");
        var tag = letter.Html.IndexOf("<body", StringComparison.Ordinal);
        var body = letter.Html.IndexOf('\n', tag) + 1;
        return (
            $"{banner}\n\n{letter.Text}",
            letter.Html.Insert(body, $"<p style=\"padding:8px;background:#ffe08a\">{banner}</p>\n")
        );
    }

    private static string Both(string key) =>
        $"{Words.Template(Language.Chinese, key)} {Words.Template(Language.English, key)}";
}
