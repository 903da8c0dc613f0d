namespace Approvals.Casework.Outbox;

/// <summary>Sends letters: over a network, or into a folder.</summary>
public interface IMailer
{
    /// <summary>Sends a letter. When it returns, the letter has gone out for good.</summary>
    /// <param name="letter">The letter. The same one may come again, with the same id, when the program died before it
    /// was noted that it had gone.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="MailException">It could not be sent, and what that means for it.</exception>
    /// <exception cref="IOException">It could not be sent; it will be tried again.</exception>
    Task SendAsync(Letter letter, CancellationToken cancel);

    /// <summary>A batch of letters is over: a connection is closed, if there is one. It may be sent again
    /// after.</summary>
    ValueTask RestAsync() => ValueTask.CompletedTask;
}
