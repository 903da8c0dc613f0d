using Approvals.Feel;
using Approvals.Feel.Dmn;
using BenchmarkDotNet.Attributes;

namespace Approvals.Benchmarks;

/// <summary>
/// A decision table as a model evaluates it, with its typed inputs. The rows of one rule are what is around the rules.
/// </summary>
[MemoryDiagnoser]
public class TableBenchmarks
{
    private DmnModel? _model;

    [ParamsSource(nameof(HitPolicies))]
    public string HitPolicy { get; set; } = "";

    [Params(1, RuleTable.Rules)]
    public int Rules { get; set; }

    public static IEnumerable<string> HitPolicies => RuleTable.HitPolicies;

    [GlobalSetup]
    public void Read() => _model = RuleTable.Read(HitPolicy, Rules);

    [Benchmark(Description = "evaluate the decision")]
    public FeelResult Evaluate() => _model!.Evaluate(RuleTable.Decision, RuleTable.Inputs);
}
