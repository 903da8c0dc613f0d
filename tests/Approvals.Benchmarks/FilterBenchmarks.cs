using Approvals.Feel;
using BenchmarkDotNet.Attributes;

namespace Approvals.Benchmarks;

/// <summary>The same condition as a filter over 1,000 contexts.</summary>
[MemoryDiagnoser]
public class FilterBenchmarks
{
    private readonly FeelExpression _filter = FeelExpression.Parse($"entries[{Samples.Condition}]");
    private readonly FeelExpression _count = FeelExpression.Parse(
        $"count(entries[{Samples.Condition}])"
    );

    [Benchmark(Baseline = true, Description = "C# Where over dictionaries")]
    public List<Dictionary<string, object>> Where() =>
        [.. Samples.LedgerInCSharp.Where(Samples.HoldsInCSharp)];

    [Benchmark(Description = "filter")]
    public FeelResult Filter() => _filter.Evaluate(Samples.Ledger);

    [Benchmark(Description = "count of the filter")]
    public FeelResult Count() => _count.Evaluate(Samples.Ledger);
}
