namespace Approvals.Casework.Outbox;

/// <summary>Sends letters: over a network, or into a folder.</summary>
public interface IMailer
{
    /// <summary>Sends a letter. When it returns, the letter has gone out for good.</summary>
    /// <param name="letter">The letter. The same one may come again, with the same id, when the program died before it
    /// was noted that it had gone.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="IOException">It could not be sent; it will be tried again.</exception>
    Task SendAsync(Letter letter, CancellationToken cancel);
}

/// <summary>A letter.</summary>
/// <param name="Id">Its id: the same for ever.</param>
/// <param name="Receiver">Whom it is for.</param>
/// <param name="Subject">What it is about, in one line.</param>
/// <param name="Body">What it says.</param>
/// <param name="WrittenAt">When it was put into the outbox.</param>
public sealed record Letter(
    long Id,
    Storage.PersonId Receiver,
    string Subject,
    string Body,
    DateTimeOffset WrittenAt
);
