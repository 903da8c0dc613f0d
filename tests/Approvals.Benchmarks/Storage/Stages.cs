using System.Globalization;
using Approvals.Casework;
using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Storage;
using Approvals.Casework.Tests.Databases;
using Approvals.Engine;
using Approvals.Engine.Model;
using Approvals.Engine.Run;
using Approvals.Engine.Storing;

namespace Approvals.Benchmarks.Storage;

/// <summary>
/// Where the time of a command goes: what the door does, stage by stage, each for many cases before the next begins.
/// </summary>
internal sealed class Stages(MeasuredOffice measured)
{
    private const int Cases = 2_000;
    private const int AtOnce = 16;

    private readonly Dictionary<string, (TimeSpan Processor, TimeSpan Clock)> _took = [];

    /// <summary>Prints the stages of the completion of a task on both databases.</summary>
    public static async Task<int> PrintAsync()
    {
        foreach (var kind in Enum.GetValues<DatabaseKind>())
        {
            await using var measured = await MeasuredOffice.OpenAsync(kind);
            await new Stages(measured).RunAsync(); // The first time is for the compiler.
            await new Stages(measured).RunAsync();
            var stages = new Stages(measured);
            await stages.RunAsync();
            stages.Print();
        }
        return 0;
    }

    private async Task RunAsync()
    {
        var begun = new CaseAnswer.Done[Cases];
        await TimeAsync(
            "start, all of it",
            async i => begun[i] = await measured.StartAsync("li", "wang")
        );

        var office = measured.Office;
        var loaded = new LoadedCase[Cases];
        var states = new CaseState[Cases];
        var changes = new CaseChange[Cases];
        var statements = new List<Statement>[Cases];
        var process = await office.Catalog.GetAsync(
            (await LoadAsync(begun[0].Id)).Row.DefinitionId,
            default
        );
        var snapshot = await office.Snapshots.LatestAsync(default);
        await TimeAsync("load", async i => loaded[i] = await LoadAsync(begun[i].Id));
        Time("read the state", i => states[i] = Stored.ReadState(loaded[i].Row.State));
        Time(
            "decide",
            i =>
                changes[i] = Decide(
                    office,
                    snapshot,
                    process,
                    loaded[i].Row,
                    states[i],
                    MeasuredOffice.Completing(states[i]),
                    "li"
                )
        );
        Time("seal (also in project)", i => changes[i].Journal(office.Seals));
        Time(
            "project",
            i => statements[i] = new Projection(office.Tables, changes[i]).Statements(office.Seals)
        );
        await TimeAsync(
            "commit",
            async i =>
            {
                if (!await office.Database.TryCommitAsync(statements[i], default))
                    throw new InvalidOperationException("A key exists.");
            }
        );
        await TimeAsync(
            "complete, all of it",
            i => measured.CompleteAsync(begun[i] with { State = changes[i].StateAfter }, "wang")
        );
    }

    /// <summary>Decides on a command as the door does.</summary>
    public static CaseChange Decide(
        Office office,
        OfficeSnapshot snapshot,
        CompiledProcess process,
        CaseRow row,
        CaseState state,
        Command command,
        string by
    )
    {
        var now = office.Clock.Now();
        var given = command with { By = by };
        var decision = Decider.Decide(process, state, given, snapshot.At(row.UnitId, now));
        var calendar = snapshot.CalendarOf(row.UnitId).Version;
        return new(row, state, process, given, decision, MeasuredOffice.By(by), now, calendar);
    }

    private async Task<LoadedCase> LoadAsync(CaseId id) =>
        await measured.Office.Loading.ReadAsync(id, default)
        ?? throw new InvalidOperationException("A case is missing.");

    private void Time(string stage, Action<int> run)
    {
        var begun = (Environment.CpuUsage.TotalTime, TimeProvider.System.GetTimestamp());
        for (var i = 0; i < Cases; i++)
            run(i);
        Note(stage, begun);
    }

    // Many at once, as in a busy office: whoever is alone spins while it waits, and that is no work.
    private async Task TimeAsync(string stage, Func<int, Task> run)
    {
        var begun = (Environment.CpuUsage.TotalTime, TimeProvider.System.GetTimestamp());
        await Parallel.ForAsync(
            0,
            Cases,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (i, _) => await run(i)
        );
        Note(stage, begun);
    }

    private void Note(string stage, (TimeSpan Processor, long Clock) begun) =>
        _took[stage] = (
            Environment.CpuUsage.TotalTime - begun.Processor,
            TimeProvider.System.GetElapsedTime(begun.Clock)
        );

    private void Print()
    {
        Console.WriteLine(measured.Office.Database.Description);
        Console.WriteLine($"{"stage", -24} | processor µs | clock µs");
        foreach (var (stage, (processor, clock)) in _took)
        {
            var (busy, passed) = (processor / Cases, clock / Cases);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{stage, -24} | {busy.TotalMicroseconds, 12:N1} | {passed.TotalMicroseconds, 8:N1}"
                )
            );
        }
    }
}
