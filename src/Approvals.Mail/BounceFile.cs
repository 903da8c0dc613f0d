using Approvals.Casework.Outbox.Sending;
using MimeKit;

namespace Approvals.Mail;

/// <summary>
/// Reads what a server sends back when a mail did not arrive: a delivery status notification (RFC 3464). It is only
/// read: nothing in it is opened, followed or answered.
/// </summary>
public static class BounceFile
{
    /// <summary>Far above any notification, which holds the letter at most.</summary>
    private const long MaxBytes = 1 << 20;

    private const string Failed = "failed";

    /// <summary>Reads a file.</summary>
    /// <param name="path">The mail as a file (<c>.eml</c>).</param>
    /// <param name="domain">The domain in the ids of this office's mails.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<BounceReading> ReadAsync(
        string path,
        string domain,
        CancellationToken cancel
    )
    {
        await using var file = File.OpenRead(path);
        if (file.Length > MaxBytes)
            return new(BounceProblem.NoNotification);
        try
        {
            using var message = await MimeMessage.LoadAsync(file, cancel);
            return Read(message, domain);
        }
        catch (FormatException) // It is no mail.
        {
            return new(BounceProblem.NoNotification);
        }
    }

    private static BounceReading Read(MimeMessage message, string domain)
    {
        var report = message.BodyParts.OfType<MessageDeliveryStatus>().FirstOrDefault();
        if (report is null)
            return new(BounceProblem.NoNotification);
        var failed = report.StatusGroups.FirstOrDefault(group =>
            string.Equals(group["Action"]?.Trim(), Failed, StringComparison.OrdinalIgnoreCase)
        );
        if (failed is null)
            return new(BounceProblem.NotFailed);
        if (LetterOf(message, domain) is not { } letter)
            return new(BounceProblem.NotOurs);
        var receiver = AddressOf(failed["Original-Recipient"] ?? failed["Final-Recipient"]);
        return new(new Bounce(letter, receiver, StatusOf(failed["Status"])));
    }

    // What was sent comes with the notification, whole or its headers only.
    private static long? LetterOf(MimeMessage message, string domain)
    {
        foreach (var part in Parts(message.Body))
        {
            if (part is MessagePart { Message.MessageId: { } id } && LetterMessage.LetterOf(id, domain) is { } letter)
                return letter;
        }
        return null;
    }

    private static IEnumerable<MimeEntity> Parts(MimeEntity? entity) =>
        entity is Multipart parts ? parts.SelectMany(Parts)
        : entity is null ? []
        : [entity];

    // Such as "rfc822; name@example.gov.cn".
    private static string AddressOf(string? field) =>
        field is null ? "" : field[(field.IndexOf(';', StringComparison.Ordinal) + 1)..].Trim().Trim('<', '>');

    // The code and nothing behind it: what stands there may name people.
    private static string StatusOf(string? field)
    {
        var code = field?.Trim().Split(' ')[0] ?? "";
        return code.Length is > 0 and <= 9 && code.All(c => char.IsAsciiDigit(c) || c == '.')
            ? code
            : "5.0.0";
    }
}

/// <summary>What was read.</summary>
public sealed record BounceReading
{
    /// <summary>A mail that came back.</summary>
    public BounceReading(Bounce bounce) => Bounce = bounce;

    /// <summary>Something else.</summary>
    public BounceReading(BounceProblem problem) => Problem = problem;

    /// <summary>The mail that came back; null where none did.</summary>
    public Bounce? Bounce { get; }

    /// <summary>Why it tells of no mail that came back; null where it does.</summary>
    public BounceProblem? Problem { get; }
}

/// <summary>Why a file tells of no mail that came back.</summary>
public enum BounceProblem
{
    /// <summary>It is no delivery status notification.</summary>
    NoNotification,

    /// <summary>It tells of a delay or an arrival.</summary>
    NotFailed,

    /// <summary>The mail that it tells of is none of this office.</summary>
    NotOurs,
}
