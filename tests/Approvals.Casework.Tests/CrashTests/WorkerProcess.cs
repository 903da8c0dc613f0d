using System.Diagnostics;
using System.Globalization;
using Approvals.Casework.Worker;

namespace Approvals.Casework.Tests.CrashTests;

/// <summary>A worker in a process of its own, which can be killed.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private static readonly string Program = typeof(PhaseBoard).Assembly.Location;

    private readonly Process _process;
    private readonly Task _reading;
    private readonly List<string> _answers = [];
    private readonly TaskCompletionSource _ready = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    private WorkerProcess(params string[] arguments)
    {
        _process = Process.Start(
            new ProcessStartInfo("dotnet", [Program, .. arguments])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                // It is killed before it would be worth while.
                Environment = { ["DOTNET_TieredPGO"] = "0" },
            }
        )!;
        _reading = ReadAsync();
    }

    /// <summary>What it answered: lines that came whole.</summary>
    public IReadOnlyList<string> Answers => _answers;

    /// <summary>Whether it has said that its office is open.</summary>
    public bool WasReady { get; private set; }

    /// <summary>Starts one that works by itself.</summary>
    /// <param name="settings">The office.</param>
    /// <param name="board">The file in which it says where it stands.</param>
    /// <param name="seed">What decides what it does.</param>
    /// <param name="isPrepared">Whether one before has loaded staff and definitions.</param>
    public static WorkerProcess Work(
        OfficeSettings settings,
        string board,
        int seed,
        bool isPrepared
    ) =>
        new(
            "work",
            settings.Folder,
            settings.Postgres ?? "-",
            AppContext.BaseDirectory,
            board,
            seed.ToString(CultureInfo.InvariantCulture),
            // Each goes two minutes further: what the one before had taken is free again.
            (2 * seed).ToString(CultureInfo.InvariantCulture),
            isPrepared ? "prepared" : "new"
        );

    /// <summary>Waits until it has opened its office.</summary>
    public Task ReadyAsync(CancellationToken cancel) => _ready.Task.WaitAsync(cancel);

    /// <summary>Kills it, as <c>kill -9</c> does, and reads what it had said.</summary>
    public async Task KillAsync(CancellationToken cancel)
    {
        _process.Kill();
        await _process.WaitForExitAsync(cancel);
        await _reading.WaitAsync(cancel);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private async Task ReadAsync()
    {
        var errors = _process.StandardError.ReadToEndAsync();
        var text = new System.Text.StringBuilder();
        var buffer = new char[4096];
        int count;
        while ((count = await _process.StandardOutput.ReadAsync(buffer)) > 0)
        {
            text.Append(buffer, 0, count);
            if (text.ToString().LastIndexOf('\n') is var end and >= 0)
            {
                foreach (var line in text.ToString(0, end).Split('\n'))
                {
                    if (line == "ready")
                    {
                        WasReady = true;
                        _ready.TrySetResult();
                    }
                    else
                        _answers.Add(line);
                }
                text.Remove(0, end + 1);
            }
        }
        var said = await errors;
        if (said.Length > 0)
            _ready.TrySetException(new InvalidOperationException($"The worker failed: {said}"));
        else
            _ready.TrySetResult(); // It was killed before it was ready.
    }
}
