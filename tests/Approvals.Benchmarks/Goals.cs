using System.Globalization;
using Approvals.Feel;

namespace Approvals.Benchmarks;

/// <summary>The three aims of speed, each with its figure.</summary>
internal static class Goals
{
    private const double MaxTimesLambda = 5;
    private const double MinTimesFeelin = 20;
    private const double MaxTableNanoseconds = 10_000;

    /// <summary>0 where all are met.</summary>
    public static async Task<int> PrintAsync()
    {
        var met = Condition();
        foreach (var hitPolicy in RuleTable.HitPolicies)
            met &= Table(hitPolicy);
        met &= await AgainstFeelinAsync();
        return met ? 0 : 1;
    }

    private static bool Condition()
    {
        var parsed = FeelExpression.Parse(Samples.Condition);
        var timings = Rounds.Measure(
            () => Samples.HoldsInCSharp(Samples.ClaimInCSharp),
            () => ReferenceEquals(parsed.Evaluate(Samples.Claim).Value, Value.True)
        );
        var (lambda, ours) = (timings[0].Median, timings[1].Median);
        return Print(
            ours <= MaxTimesLambda * lambda,
            $"condition: {ours:N0} ns, {ours / lambda:N1} times the {lambda:N0} of C# (aim: at most {MaxTimesLambda})"
        );
    }

    private static bool Table(string hitPolicy)
    {
        var model = RuleTable.Read(hitPolicy, RuleTable.Rules);
        var took = Rounds
            .Measure(() =>
                model.Evaluate(RuleTable.Decision, RuleTable.Inputs).Value is not Value.Null
            )[0]
            .Median;
        return Print(
            took < MaxTableNanoseconds,
            $"{RuleTable.Rules} rules, {hitPolicy}: {took:N0} ns (aim: below {MaxTableNanoseconds:N0})"
        );
    }

    private static async Task<bool> AgainstFeelinAsync()
    {
        if (await FeelinComparison.MeasureAsync() is not { } rows)
            return Print(false, $"feelin was not measured (aim: {MinTimesFeelin} times its speed)");
        var met = true;
        foreach (var (text, ours, feelin) in rows)
        {
            var times = feelin.Median / ours.Median;
            met &= Print(
                times >= MinTimesFeelin,
                $"{text}: {ours.Median:N0} ns, {times:N0} times as fast as feelin (aim: at least {MinTimesFeelin})"
            );
        }
        return met;
    }

    private static bool Print(bool met, FormattableString line)
    {
        var text = line.ToString(CultureInfo.InvariantCulture);
        Console.WriteLine($"{(met ? "met    " : "NOT MET")}  {text}");
        return met;
    }
}
