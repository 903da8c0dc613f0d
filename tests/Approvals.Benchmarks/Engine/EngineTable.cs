using System.Globalization;

namespace Approvals.Benchmarks.Engine;

/// <summary>All that is timed of the engine, in one table, with its aims. Takes a minute or two.</summary>
internal static class EngineTable
{
    /// <summary>0 where all aims are met.</summary>
    public static int Print()
    {
        var rows = Rows();
        foreach (var row in rows)
            Figures.Warm(row.Run);
        Console.WriteLine(
            """
                                             |                one thread                 | two threads |
            from start to end                | instances/s |  elements/s | bytes/instance | instances/s | aims
            ---------------------------------|-------------|-------------|----------------|-------------|-----
            """
        );
        var met = true;
        foreach (var row in rows)
            met &= Print(row);
        return met ? 0 : 1;
    }

    private static List<Row> Rows()
    {
        var walk = new Walk();
        var withHistory = new WalkWithHistory();
        var compiled = Processes.Compile(Processes.OfHundred).Elements.Count;
        return
        [
            new("by hand: array and switch", walk.Run, walk.Elements),
            new("by hand: calls and history", withHistory.Run, withHistory.Elements),
            new(
                "read and compile 100 elements",
                () => Processes.Compile(Processes.OfHundred).Elements.Count == compiled,
                compiled
            ),
            Of(Workload.Scripts, EngineAim.MinElementsPerSecond(1_500_000)),
            Of(
                Workload.TwoSteps,
                EngineAim.MinInstancesPerSecond(100_000),
                EngineAim.MaxBytes(10 * 1024)
            ),
            Of(Workload.OneLoopBack),
            Of(Workload.ForkAndJoin),
            Of(Workload.ManyAtOnce),
            Stored(Workload.Scripts),
            Stored(Workload.TwoSteps, EngineAim.MinInstancesPerSecond(40_000)),
            Stored(Workload.OneLoopBack),
            Stored(Workload.ForkAndJoin),
            Stored(Workload.ManyAtOnce),
        ];
    }

    private static Row Of(Workload workload, params Aim<Figures>[] aims) =>
        new(workload.Name, workload.Run, workload.Elements, aims);

    private static Row Stored(Workload workload, params Aim<Figures>[] aims) =>
        new($"stored: {workload.Name}", workload.RunStored, workload.Elements, aims);

    private static bool Print(Row row)
    {
        var figures = Figures.Of(row.Run, row.Elements);
        var (aims, areMet) = Aim<Figures>.Tell(row.Aims, figures);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{row.Name, -32} | {figures.InstancesPerSecond, 11:N0} | {figures.ElementsPerSecond, 11:N0} | "
                    + $"{figures.BytesPerInstance, 14:N0} | {figures.OnTwoThreads, 11:N0} |{aims}"
            )
        );
        return areMet;
    }

    private sealed record Row(
        string Name,
        Func<bool> Run,
        int Elements,
        params Aim<Figures>[] Aims
    );
}
