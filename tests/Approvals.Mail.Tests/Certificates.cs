using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Approvals.Casework.Tests.Databases;

namespace Approvals.Mail.Tests;

/// <summary>An authority of the tests, and certificates from it.</summary>
internal static class Certificates
{
    private static readonly DateTimeOffset From = TimeProvider.System.GetUtcNow().AddDays(-1);
    private static readonly DateTimeOffset Until = From.AddDays(30);
    private static readonly string Folder = TestFolder.Make();

    private static readonly X509Certificate2 Authority = MakeAuthority();

    /// <summary>The authority.</summary>
    public static readonly string AuthorityFile = Write("authority.pem", Authority.ExportCertificatePem());

    /// <summary>One for this machine.</summary>
    public static readonly (string Certificate, string Key) Right = Make("localhost");

    /// <summary>One for another.</summary>
    public static readonly (string Certificate, string Key) OfAnother = Make("mail.example.invalid");

    public static string ServerFile => Right.Certificate;

    public static string KeyFile => Right.Key;

    private static X509Certificate2 MakeAuthority()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Tests", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true)
        );
        return request.CreateSelfSigned(From, Until);
    }

    private static (string, string) Make(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.Create(Authority, From, Until.AddDays(-1), RandomNumberGenerator.GetBytes(8));
        return (
            Write($"{name}.pem", made.ExportCertificatePem()),
            Write($"{name}.key", key.ExportPkcs8PrivateKeyPem())
        );
    }

    private static string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
