using Approvals.Engine.Model;
using BenchmarkDotNet.Attributes;

namespace Approvals.Benchmarks.Engine;

/// <summary>A file of a hundred elements, from text to what can run.</summary>
[MemoryDiagnoser]
public class CompileBenchmarks
{
    [Benchmark(Description = "read and compile 100 elements")]
    public CompiledProcess Compile() => Processes.Compile(Processes.OfHundred);
}
