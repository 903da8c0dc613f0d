using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Approvals.Casework.Outbox;
using Approvals.Casework.Tests.Databases;
using MimeKit;

namespace Approvals.Mail.Tests;

/// <summary>A mail server of its own for one test (<c>smtp-server.py</c>), in a program of its own.</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    private const string Python = "/usr/bin/python3"; // Debian's, which has its packages.

    private readonly string _folder;
    private readonly Process _process;

    private SmtpServer(string folder, Process process, int port)
    {
        (_folder, _process, Port) = (folder, process, port);
    }

    public int Port { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Starts one that speaks TLS after STARTTLS, with a certificate that its settings trust.</summary>
    public static Task<SmtpServer> StartAsync() =>
        StartAsync("--tls", "starttls", "--certificate", Certificates.ServerFile, "--key", Certificates.KeyFile);

    /// <summary>Starts one.</summary>
    public static async Task<SmtpServer> StartAsync(params string[] arguments)
    {
        Assert.SkipUnless(
            File.Exists(Python) && await HasModuleAsync(),
            "python3-aiosmtpd is not installed."
        );
        var folder = TestFolder.Make();
        var script = Path.Combine(AppContext.BaseDirectory, "smtp-server.py");
        var start = new ProcessStartInfo(Python, [script, folder, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync(Cancel);
        if (line is null)
            Assert.Fail(await process.StandardError.ReadToEndAsync(Cancel));
        return new(folder, process, int.Parse(line, CultureInfo.InvariantCulture));
    }

    /// <summary>Settings of mail that lead to it.</summary>
    public MailSettings Settings =>
        new()
        {
            From = "no-reply@office.example.invalid",
            MessageIdDomain = "office.example.invalid",
            AllowedDomains = ["example.invalid"],
            Server = new("localhost", Port, MailSecurity.StartTls)
            {
                AuthorityFile = Certificates.AuthorityFile,
            },
        };

    /// <summary>How it answers from now on, a line a step (see the script).</summary>
    public Task AnswerAsync(params string[] steps) =>
        File.WriteAllLinesAsync(Path.Combine(_folder, "steps"), steps, Cancel);

    /// <summary>What it has taken, in that order.</summary>
    public IReadOnlyList<(MimeMessage Message, JsonElement About)> Taken =>
        [
            .. Directory
                .GetFiles(_folder, "*.eml")
                .Order(StringComparer.Ordinal)
                .Select(path =>
                    (
                        MimeMessage.Load(path),
                        JsonDocument
                            .Parse(File.ReadAllText(Path.ChangeExtension(path, ".json")))
                            .RootElement
                    )
                ),
        ];

    /// <summary>How many connections there were.</summary>
    public int Connections => File.ReadAllLines(Path.Combine(_folder, "connections")).Length;

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }

    private static async Task<bool> HasModuleAsync()
    {
        using var process = Process.Start(
            new ProcessStartInfo(Python, ["-c", "import aiosmtpd"]) { RedirectStandardError = true }
        )!;
        await process.WaitForExitAsync(Cancel);
        return process.ExitCode == 0;
    }
}
