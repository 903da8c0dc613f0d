using Approvals.Casework.Outbox;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace Approvals.Mail;

/// <summary>
/// Sends letters over a server (SMTP): encrypted, or not at all. One connection is for all letters of a batch; after an
/// error that leaves it in doubt, a new one is made.
/// </summary>
/// <param name="server">The server.</param>
/// <param name="messages">Makes the messages.</param>
public sealed class MailKitMailer(MailServer server, LetterMessage messages) : IMailer, IDisposable
{
    private SmtpClient? _client;

    /// <inheritdoc/>
    public async Task SendAsync(Letter letter, CancellationToken cancel)
    {
        var client = await ConnectedAsync(cancel);
        using var message = messages.Of(letter);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(server.AnswerTimeout);
        try
        {
            await client.SendAsync(message, limit.Token);
        }
        catch (Exception e) when (SmtpFailure.OfLetter(e, server, cancel) is { } failure)
        {
            // What the server refused leaves the connection as it was; all else leaves it in doubt.
            if (e is not SmtpCommandException || !client.IsConnected)
                Drop();
            throw failure;
        }
    }

    /// <summary>Connects and signs in, and says nothing else: whether the server can be used.</summary>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="MailException">It cannot, and why.</exception>
    public async Task TryAsync(CancellationToken cancel)
    {
        await ConnectedAsync(cancel);
        await RestAsync();
    }

    /// <inheritdoc/>
    public async ValueTask RestAsync()
    {
        if (_client is not { IsConnected: true } client)
            return;
        using var limit = new CancellationTokenSource(server.ConnectTimeout);
        try
        {
            await client.DisconnectAsync(quit: true, limit.Token);
        }
        catch (Exception e)
            when (SmtpFailure.OfLetter(e, server, CancellationToken.None) is not null)
        {
            // Every letter was answered before: whether the server says good-bye changes none of them.
        }
        Drop();
    }

    /// <inheritdoc/>
    public void Dispose() => Drop();

    private async Task<SmtpClient> ConnectedAsync(CancellationToken cancel)
    {
        if (_client is { IsConnected: true } connected)
            return connected;
        Drop();
        var client = new SmtpClient
        {
            // Lists of what was withdrawn are not reached from inside of an office's network.
            CheckCertificateRevocation = false,
            ServerCertificateValidationCallback = ServerCertificate.CheckBy(server.AuthorityFile),
        };
        _client = client;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(server.ConnectTimeout);
        try
        {
            await client.ConnectAsync(
                server.Host,
                server.Port,
                HowOf(server.Security),
                limit.Token
            );
            if (server.Account is { } account)
                await client.AuthenticateAsync(account, MailPassword.Of(server), limit.Token);
            return client;
        }
        catch (Exception e) when (SmtpFailure.OfServer(e, server, cancel) is { } failure)
        {
            Drop();
            throw failure;
        }
    }

    private static SecureSocketOptions HowOf(MailSecurity security) =>
        security switch
        {
            MailSecurity.StartTls => SecureSocketOptions.StartTls,
            MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
            MailSecurity.PlainLoopback => SecureSocketOptions.None,
            _ => throw new System.Diagnostics.UnreachableException(security.ToString()),
        };

    private void Drop()
    {
        _client?.Dispose();
        _client = null;
    }
}
