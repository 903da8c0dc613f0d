using BenchmarkDotNet.Attributes;

namespace Approvals.Benchmarks.Engine;

/// <summary>Processes from start to end, each instance with all its facts kept; and two walks written by
/// hand.</summary>
[MemoryDiagnoser]
public class EngineBenchmarks
{
    private readonly Walk _walk = new();
    private readonly WalkWithHistory _walkWithHistory = new();

    [Benchmark(Description = "by hand: array and switch")]
    public bool ByHand() => _walk.Run();

    [Benchmark(Description = "by hand: calls and history")]
    public bool ByHandWithHistory() => _walkWithHistory.Run();

    [Benchmark(Description = "ten script tasks")]
    public bool Scripts() => Workload.Scripts.Run();

    [Benchmark(Description = "two-step approval")]
    public bool TwoSteps() => Workload.TwoSteps.Run();

    [Benchmark(Description = "gateway, one loop back")]
    public bool OneLoopBack() => Workload.OneLoopBack.Run();

    [Benchmark(Description = "fork and join, two tasks")]
    public bool ForkAndJoin() => Workload.ForkAndJoin.Run();

    [Benchmark(Description = "multi-instance of 50")]
    public bool ManyAtOnce() => Workload.ManyAtOnce.Run();
}
