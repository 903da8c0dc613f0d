using Approvals.Casework.Outbox;

namespace Approvals.Mail.Tests;

/// <summary>Keeps letters, and sends none.</summary>
internal sealed class KeepingMailer : IMailer
{
    public List<Letter> Letters { get; } = [];

    public Task SendAsync(Letter letter, CancellationToken cancel)
    {
        Letters.Add(letter);
        return Task.CompletedTask;
    }
}
