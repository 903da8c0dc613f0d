using Approvals.Feel;
using BenchmarkDotNet.Attributes;

namespace Approvals.Benchmarks;

/// <summary>One condition on one context, as a gateway asks it.</summary>
[MemoryDiagnoser]
public class ConditionBenchmarks
{
    private readonly FeelExpression _parsed = FeelExpression.Parse(Samples.Condition);
    private readonly Func<Dictionary<string, object>, bool> _lambda = Samples.HoldsInCSharp;

    [Benchmark(Baseline = true, Description = "C# lambda over a dictionary")]
    public bool Lambda() => _lambda(Samples.ClaimInCSharp);

    [Benchmark(Description = "evaluate")]
    public FeelResult Evaluate() => _parsed.Evaluate(Samples.Claim);

    [Benchmark(Description = "parse")]
    public FeelExpression Parse() => FeelExpression.Parse(Samples.Condition);

    [Benchmark(Description = "parse and evaluate")]
    public FeelResult ParseAndEvaluate() =>
        FeelExpression.Parse(Samples.Condition).Evaluate(Samples.Claim);
}
