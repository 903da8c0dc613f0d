using Approvals.Casework.Outbox;

namespace Approvals.Casework.Rehearsal;

/// <summary>Keeps what would go out, in order, and hands it on.</summary>
/// <param name="then">Who writes it down.</param>
internal sealed class KeptMails(IMailer then) : IMailer
{
    private readonly List<Letter> _all = [];

    /// <summary>All that went out, in order.</summary>
    public IReadOnlyList<Letter> All => _all;

    /// <inheritdoc/>
    public async Task SendAsync(Letter letter, CancellationToken cancel)
    {
        await then.SendAsync(letter, cancel);
        _all.Add(letter);
    }
}
