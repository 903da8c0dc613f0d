namespace Approvals.Casework.Outbox;

/// <summary>The settings of mail (<c>mail.json</c>, see <c>docs/mail.md</c>): what letters say in all of them, from whom
/// and to whom they go, and over which server.</summary>
public sealed record MailSettings
{
    /// <summary>What the office says in all its letters.</summary>
    public LetterSettings Letters { get; init; } = new();

    /// <summary>From whom letters come; it is not read by a program that would do anything.</summary>
    public string From { get; init; } = "no-reply@approvals.invalid";

    /// <summary>The domain in the ids of mails: theirs, and the same for ever, so that a mail that comes twice is known
    /// by its id.</summary>
    public string MessageIdDomain { get; init; } = "approvals.invalid";

    /// <summary>The domains to which mails may go, with those below them; null for all, which is for files
    /// only.</summary>
    public IReadOnlyList<string>? AllowedDomains { get; init; }

    /// <summary>Test mode: to whom all mails go in the place of who would get them; null for no test.</summary>
    public IReadOnlyList<string>? TestReceivers { get; init; }

    /// <summary>The server; null for mails as files in a folder.</summary>
    public MailServer? Server { get; init; }

    /// <summary>Whether mails may go to an address.</summary>
    /// <param name="address">A mail address.</param>
    public bool Allows(string address)
    {
        var domain = People.MailAddresses.DomainOf(address);
        return AllowedDomains is not { } allowed
            || allowed.Any(one =>
                domain.Equals(one, StringComparison.OrdinalIgnoreCase)
                || domain.EndsWith("." + one, StringComparison.OrdinalIgnoreCase)
            );
    }
}

/// <summary>A server that takes mails (SMTP).</summary>
/// <param name="Host">Its name, as its certificate has it.</param>
/// <param name="Port">Its port.</param>
/// <param name="Security">How the connection is kept from others.</param>
public sealed record MailServer(string Host, int Port, MailSecurity Security)
{
    /// <summary>The account; null for a server that asks for none.</summary>
    public string? Account { get; init; }

    /// <summary>The file with the password, and nothing else in it; null for the environment variable.</summary>
    public string? PasswordFile { get; init; }

    /// <summary>The environment variable with the password, where no file is named.</summary>
    public string PasswordVariable { get; init; } = "APPROVALS_MAIL_PASSWORD";

    /// <summary>A file with the certificate (PEM) of the authority that the server's comes from, where the machine does
    /// not know it; null where it does.</summary>
    public string? AuthorityFile { get; init; }

    /// <summary>How long to wait until there is a connection that is signed in.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long to wait until a letter is taken.</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromMinutes(2);
}

/// <summary>How the connection to a server is kept from others. None falls back to another.</summary>
public enum MailSecurity
{
    /// <summary>It begins plain and must turn to TLS before anything is said (STARTTLS).</summary>
    StartTls,

    /// <summary>It is TLS from the first byte.</summary>
    Tls,

    /// <summary>Plain: to a relay on this machine only.</summary>
    PlainLoopback,
}
