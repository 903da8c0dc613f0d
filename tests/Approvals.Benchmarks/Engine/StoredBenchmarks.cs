using BenchmarkDotNet.Attributes;

namespace Approvals.Benchmarks.Engine;

/// <summary>The same with the state read back before each command, and state and facts stored after it.</summary>
[MemoryDiagnoser]
public class StoredBenchmarks
{
    [Benchmark(Description = "ten script tasks")]
    public bool Scripts() => Workload.Scripts.RunStored();

    [Benchmark(Description = "two-step approval")]
    public bool TwoSteps() => Workload.TwoSteps.RunStored();

    [Benchmark(Description = "gateway, one loop back")]
    public bool OneLoopBack() => Workload.OneLoopBack.RunStored();

    [Benchmark(Description = "fork and join, two tasks")]
    public bool ForkAndJoin() => Workload.ForkAndJoin.RunStored();

    [Benchmark(Description = "multi-instance of 50")]
    public bool ManyAtOnce() => Workload.ManyAtOnce.RunStored();
}
