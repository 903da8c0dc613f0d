using System.Diagnostics;
using Approvals.Casework.Cases;
using Approvals.Casework.Storage;
using Approvals.Casework.Tests.CaseTests;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Casework.Tests.CrashTests;

/// <summary>Two who complete tasks of one case at the same moment. An answer is <c>done</c>, or <c>second</c> and
/// who was first.</summary>
internal interface IPair : IAsyncDisposable
{
    /// <summary>How often one of them had to decide again; null where that cannot be seen.</summary>
    int? DecidedAgain { get; }

    Task<(string First, string Second)> CompleteAsync(
        CaseId id,
        (int Key, string Person) first,
        (int Key, string Person) second,
        CancellationToken cancel
    );
}

/// <summary>Two threads of one program.</summary>
internal sealed class InOneProcess : IPair
{
    private readonly TestOffice _office;
    private readonly ActivityListener _listener;
    private int _commits;
    private int _asked;

    public InOneProcess(TestOffice office)
    {
        _office = office;
        _listener = new()
        {
            ShouldListenTo = source => source.Name == Tracing.SourceName,
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStarted = activity =>
            {
                if (activity.OperationName == Tracing.Commit && Racing.Value)
                    Interlocked.Increment(ref _commits);
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public int? DecidedAgain => _commits - _asked;

    private static AsyncLocal<bool> Racing { get; } = new();

    public async Task<(string First, string Second)> CompleteAsync(
        CaseId id,
        (int Key, string Person) first,
        (int Key, string Person) second,
        CancellationToken cancel
    )
    {
        using var start = new Barrier(2);
        _asked += 2;
        var answers = await Task.WhenAll(RunAsync(first), RunAsync(second));
        return (answers[0], answers[1]);

        Task<string> RunAsync((int Key, string Person) wanted) =>
            Task.Run(
                async () =>
                {
                    Racing.Value = true;
                    start.SignalAndWait(cancel);
                    var answer = await _office.Office.Cases.RunAsync(
                        id,
                        new Command.CompleteTask(wanted.Key, Value.Context.Empty),
                        TestOffice.By(wanted.Person),
                        cancel
                    );
                    return answer switch
                    {
                        CaseAnswer.Done => "done",
                        CaseAnswer.Rejected { Meanwhile.By: { } by } => $"second {by}",
                        _ => answer.ToString(),
                    };
                },
                cancel
            );
    }

    public ValueTask DisposeAsync()
    {
        _listener.Dispose();
        return ValueTask.CompletedTask;
    }
}

/// <summary>Two programs.</summary>
internal sealed class InTwoProcesses : IPair
{
    private readonly RacerProcess _first;
    private readonly RacerProcess _second;

    private InTwoProcesses(RacerProcess first, RacerProcess second) =>
        (_first, _second) = (first, second);

    public int? DecidedAgain => null;

    public static async Task<InTwoProcesses> StartAsync(TestOffice office, CancellationToken cancel)
    {
        var pair = new InTwoProcesses(new(office.Settings), new(office.Settings));
        await pair._first.ReadAsync(cancel);
        await pair._second.ReadAsync(cancel);
        return pair;
    }

    public async Task<(string First, string Second)> CompleteAsync(
        CaseId id,
        (int Key, string Person) first,
        (int Key, string Person) second,
        CancellationToken cancel
    )
    {
        _first.Write($"{id} {first.Key} {first.Person}");
        _second.Write($"{id} {second.Key} {second.Person}");
        return (await _first.ReadAsync(cancel), await _second.ReadAsync(cancel));
    }

    public ValueTask DisposeAsync()
    {
        _first.Dispose();
        _second.Dispose();
        return ValueTask.CompletedTask;
    }
}
