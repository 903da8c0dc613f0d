using System.Diagnostics;
using Approvals.Casework.Worker;

namespace Approvals.Casework.Tests.CrashTests;

/// <summary>A worker that completes what it is told to.</summary>
internal sealed class RacerProcess(OfficeSettings settings) : IDisposable
{
    private readonly Process _process = Process.Start(
        new ProcessStartInfo(
            "dotnet",
            [
                typeof(PhaseBoard).Assembly.Location,
                "race",
                settings.Folder,
                settings.Postgres ?? "-",
            ]
        )
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        }
    )!;

    public void Write(string line)
    {
        _process.StandardInput.Write(line + "\n");
        _process.StandardInput.Flush();
    }

    /// <summary>The next line: <c>done</c>, or <c>second</c> and who was first. When that was is left out.</summary>
    public async Task<string> ReadAsync(CancellationToken cancel)
    {
        var line = await _process.StandardOutput.ReadLineAsync(cancel) ?? "gone";
        return string.Join(' ', line.Split(' ').Take(2));
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
