namespace Approvals.Casework.Outbox;

/// <summary>A letter could not be sent.</summary>
/// <param name="failure">What that means for it.</param>
/// <param name="message">What was said, for people; never an address or a password.</param>
/// <param name="inner">What happened; null for nothing more.</param>
public sealed class MailException(MailFailure failure, string message, Exception? inner = null)
    : IOException(message, inner)
{
    /// <summary>What it means for the letter.</summary>
    public MailFailure Failure { get; } = failure;
}

/// <summary>What it means for a letter that it could not be sent.</summary>
public enum MailFailure
{
    /// <summary>It may go through later: it is tried again, five times in all.</summary>
    Temporary,

    /// <summary>It never will.</summary>
    Permanent,

    /// <summary>It is not the letter: nothing can be sent now. No try is counted.</summary>
    Unavailable,
}
