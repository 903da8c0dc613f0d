using Approvals.Feel;
using BenchmarkDotNet.Attributes;

namespace Approvals.Benchmarks;

/// <summary>
/// Is a month from a day before the deadline? With literals, and with functions, which read their texts late.
/// </summary>
[MemoryDiagnoser]
public class DateBenchmarks
{
    private readonly FeelExpression _functions = FeelExpression.Parse(Samples.DateFunctions);
    private readonly FeelExpression _literals = FeelExpression.Parse(Samples.DateLiterals);

    [Benchmark(Baseline = true, Description = "C# lambda over a dictionary")]
    public bool Lambda() =>
        new DateOnly(2026, 1, 31).AddMonths(1) < (DateOnly)Samples.PlanInCSharp["deadline"];

    [Benchmark(Description = "literals: evaluate")]
    public FeelResult EvaluateLiterals() => _literals.Evaluate(Samples.Plan);

    [Benchmark(Description = "literals: parse and evaluate")]
    public FeelResult ParseAndEvaluateLiterals() =>
        FeelExpression.Parse(Samples.DateLiterals).Evaluate(Samples.Plan);

    [Benchmark(Description = "functions: evaluate")]
    public FeelResult EvaluateFunctions() => _functions.Evaluate(Samples.Plan);

    [Benchmark(Description = "functions: parse and evaluate")]
    public FeelResult ParseAndEvaluateFunctions() =>
        FeelExpression.Parse(Samples.DateFunctions).Evaluate(Samples.Plan);
}
