using System.Net.Sockets;
using Approvals.Casework.Outbox;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace Approvals.Mail;

/// <summary>
/// What an error of a server means. What it says is not passed on but for its codes: it may name receivers, and what is
/// kept here may not.
/// </summary>
internal static class SmtpFailure
{
    private const int PermanentFrom = 500;

    /// <summary>What an error while connecting or signing in means; null for one that is none of the server.</summary>
    public static MailException? OfServer(
        Exception e,
        MailServer server,
        CancellationToken cancel
    ) =>
        e switch
        {
            MailException known => known,
            OperationCanceledException when !cancel.IsCancellationRequested => Unusable(
                e,
                server,
                $"did not answer within {server.ConnectTimeout.TotalSeconds:0} seconds"
            ),
            SslHandshakeException => Unusable(
                e,
                server,
                "showed a certificate that is not trusted, not for this name or out of date, or speaks no TLS"
            ),
            NotSupportedException => Unusable(
                e,
                server,
                "offers no TLS (STARTTLS), without which nothing is sent"
            ),
            AuthenticationException => Unusable(e, server, "refused the account or its password"),
            SmtpCommandException refused => Unusable(
                e,
                server,
                $"answered {(int)refused.StatusCode}"
            ),
            SocketException or IOException or ProtocolException or ServiceNotConnectedException =>
                Unusable(e, server, "cannot be reached"),
            _ => null,
        };

    /// <summary>What an error while sending means for the letter; null for one that is none of the server.</summary>
    public static MailException? OfLetter(
        Exception e,
        MailServer server,
        CancellationToken cancel
    ) =>
        e switch
        {
            OperationCanceledException when !cancel.IsCancellationRequested => Later(
                e,
                $"The server did not answer within {server.AnswerTimeout.TotalSeconds:0} seconds."
            ),
            // It is the account that may not send, and not this letter.
            SmtpCommandException { ErrorCode: SmtpErrorCode.SenderNotAccepted } refused
                when (int)refused.StatusCode >= PermanentFrom => Unusable(
                e,
                server,
                $"does not take mails from this address ({(int)refused.StatusCode})"
            ),
            SmtpCommandException refused => new(
                (int)refused.StatusCode >= PermanentFrom
                    ? MailFailure.Permanent
                    : MailFailure.Temporary,
                $"The server answered {(int)refused.StatusCode} ({WhatOf(refused.ErrorCode)}).",
                e
            ),
            SocketException or IOException or ProtocolException or ServiceNotConnectedException =>
                Later(e, "The connection broke before the server had answered."),
            _ => null,
        };

    private static string WhatOf(SmtpErrorCode code) =>
        code switch
        {
            SmtpErrorCode.RecipientNotAccepted => "receiver",
            SmtpErrorCode.SenderNotAccepted => "sender",
            SmtpErrorCode.MessageNotAccepted => "message",
            _ => "command",
        };

    private static MailException Later(Exception e, string what) =>
        new(MailFailure.Temporary, what, e);

    private static MailException Unusable(Exception e, MailServer server, string what) =>
        new(
            MailFailure.Unavailable,
            $"The mail server {server.Host}:{server.Port} {what}. Nothing is lost; it is tried again.",
            e
        );
}
