using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Approvals.Mail;

/// <summary>Whether the certificate of a server is what it must be: for its name, in its time, and from an authority
/// that is trusted.</summary>
internal static class ServerCertificate
{
    /// <summary>The check.</summary>
    /// <param name="authorityFile">The authority (PEM) that is trusted, and no other; null for those of the
    /// machine.</param>
    public static RemoteCertificateValidationCallback CheckBy(string? authorityFile) =>
        (_, certificate, chain, errors) =>
            authorityFile is null
                ? errors == SslPolicyErrors.None
                : certificate is X509Certificate2 server
                    && (errors & ~SslPolicyErrors.RemoteCertificateChainErrors)
                        == SslPolicyErrors.None
                    && IsFrom(server, chain, authorityFile);

    private static bool IsFrom(X509Certificate2 server, X509Chain? sent, string authorityFile)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.CustomTrustStore.ImportFromPemFile(authorityFile);
        // Those between the authority and the server come with it.
        if (sent is not null)
        {
            foreach (var element in sent.ChainElements)
                chain.ChainPolicy.ExtraStore.Add(element.Certificate);
        }
        return chain.Build(server);
    }
}
