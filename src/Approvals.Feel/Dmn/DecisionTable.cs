using System.Collections.Immutable;

namespace Approvals.Feel.Dmn;

/// <summary>Which of the rules that match give the result (DMN 1.5, 8.2.10), with the aggregators of collect.</summary>
internal enum HitPolicy
{
    Unique,
    First,
    Priority,
    Any,
    Collect,
    CollectSum,
    CollectMin,
    CollectMax,
    CollectCount,
    RuleOrder,
    OutputOrder,
}

/// <summary>A decision table (DMN 1.5, chapter 8).</summary>
internal sealed record DecisionTable(
    string Element,
    HitPolicy HitPolicy,
    ImmutableArray<DecisionTable.Input> Inputs,
    ImmutableArray<DecisionTable.Output> Outputs,
    ImmutableArray<DecisionTable.Rule> Rules
) : Expression.Extension(default(SourceSpan))
{
    /// <summary>A column that is tested.</summary>
    public sealed record Input(string Element, Expression Value, Expression.Cell? Allowed);

    /// <summary>A column of results; the order of <paramref name="Allowed"/> is the order of priority.</summary>
    public sealed record Output(
        string? Name,
        string Element,
        FeelType Type,
        Expression.Cell? Allowed,
        Expression? Default
    );

    /// <summary>A row: a cell for each input, a result for each output.</summary>
    public sealed record Rule(
        string Element,
        ImmutableArray<Expression.Cell> Cells,
        ImmutableArray<Expression> Results
    );

    public override Value Evaluate(Evaluator evaluator, Frame frame)
    {
        var outer = evaluator.Element;
        var tested = new Tested[Inputs.Length];
        for (var i = 0; i < tested.Length; i++)
        {
            if (Test(evaluator, Inputs[i], frame) is not { } one)
                return Leave(evaluator, outer, Value.None);
            tested[i] = one;
        }
        var matches = new List<Rule>();
        foreach (var rule in Rules)
        {
            if (!Matches(evaluator, rule, tested))
                continue;
            matches.Add(rule);
            if (HitPolicy == HitPolicy.First)
                break;
        }
        evaluator.Element = Element;
        var result =
            matches.Count == 0
                ? WithoutMatch(evaluator, frame)
                : OfMatches(evaluator, matches, frame);
        return Leave(evaluator, outer, result);
    }

    private static Value Leave(Evaluator evaluator, string? outer, Value result)
    {
        evaluator.Element = outer;
        return result;
    }

    private readonly record struct Tested(Value Value, Frame Frame);

    private static Tested? Test(Evaluator evaluator, Input input, Frame frame)
    {
        evaluator.Element = input.Element;
        var value = evaluator.Evaluate(input.Value, frame);
        var inner = new Frame(frame, null, "?", value);
        if (
            input.Allowed is not { } allowed
            || value is Value.Null
            || evaluator.Passes(allowed, value, inner)
        )
            return new(value, inner);
        evaluator.Warn(
            WarningCode.NotAllowed,
            allowed.At,
            $"'{input.Element}'",
            "of the column",
            FeelType.NameOf(value)
        );
        return null;
    }

    private static bool Matches(Evaluator evaluator, Rule rule, Tested[] tested)
    {
        evaluator.Element = rule.Element;
        for (var i = 0; i < tested.Length; i++)
        {
            if (!evaluator.Passes(rule.Cells[i], tested[i].Value, tested[i].Frame))
                return false;
        }
        return true;
    }

    private Value OfMatches(Evaluator evaluator, List<Rule> matches, Frame frame)
    {
        switch (HitPolicy)
        {
            case HitPolicy.Unique when matches.Count > 1:
                return evaluator.Warn(
                    WarningCode.HitPolicy,
                    At,
                    "one rule to match",
                    $"{matches.Count} do: {Names(matches)}"
                );
            case HitPolicy.Unique or HitPolicy.First:
                return Result(evaluator, matches[0], frame);
            case HitPolicy.CollectCount:
                return Value.Of(matches.Count);
        }
        ImmutableArray<Value> results = [.. matches.Select(rule => Result(evaluator, rule, frame))];
        return HitPolicy switch
        {
            HitPolicy.Any => results.All(r => r.Equals(results[0]))
                ? results[0]
                : evaluator.Warn(
                    WarningCode.HitPolicy,
                    At,
                    "all rules that match to have the same result",
                    $"they differ: {Names(matches)}"
                ),
            HitPolicy.Priority => ByPriority(evaluator, results)[0],
            HitPolicy.OutputOrder => evaluator.List(ByPriority(evaluator, results), At),
            HitPolicy.Collect or HitPolicy.RuleOrder => evaluator.List(results, At),
            _ => Aggregate(evaluator, results, frame),
        };
    }

    // The defaults; without them nothing, or no results where there could have been several (DMN 1.5, 8.2.11).
    private Value WithoutMatch(Evaluator evaluator, Frame frame)
    {
        if (Outputs.Any(o => o.Default is not null))
        {
            var defaults = OfOutputs(evaluator, o => Outputs[o].Default, frame);
            return IsMultiple ? evaluator.List([defaults], At) : defaults;
        }
        return HitPolicy == HitPolicy.CollectCount ? Value.Of(0)
            : IsMultiple ? Value.List.Empty
            : Value.None;
    }

    private bool IsMultiple =>
        HitPolicy is HitPolicy.Collect or HitPolicy.RuleOrder or HitPolicy.OutputOrder;

    private Value Result(Evaluator evaluator, Rule rule, Frame frame)
    {
        evaluator.Element = rule.Element;
        var result = OfOutputs(evaluator, o => rule.Results[o], frame);
        evaluator.Element = Element;
        return result;
    }

    private Value OfOutputs(Evaluator evaluator, Func<int, Expression?> expression, Frame frame)
    {
        if (Outputs.Length == 1)
            return OfOutput(evaluator, Outputs[0], expression(0), frame);
        var all = new OrderedDictionary<string, Value>(Outputs.Length);
        for (var i = 0; i < Outputs.Length; i++)
            all[Outputs[i].Name ?? Outputs[i].Element] = OfOutput(
                evaluator,
                Outputs[i],
                expression(i),
                frame
            );
        return new Value.Context(all);
    }

    private static Value OfOutput(
        Evaluator evaluator,
        Output output,
        Expression? expression,
        Frame frame
    ) =>
        expression is null
            ? Value.None
            : Declared.Conform(
                evaluator,
                output.Type,
                evaluator.Evaluate(expression, frame),
                expression.At
            );

    private ImmutableArray<Value> ByPriority(Evaluator evaluator, ImmutableArray<Value> results)
    {
        var ordered = results.OrderBy(r => Rank(evaluator, r, 0));
        for (var i = 1; i < Outputs.Length; i++)
        {
            var column = i;
            ordered = ordered.ThenBy(r => Rank(evaluator, r, column));
        }
        return [.. ordered];
    }

    // The place of a result among the allowed values of its column; what is not among them comes last.
    private int Rank(Evaluator evaluator, Value result, int column)
    {
        var value =
            Outputs.Length > 1 && result is Value.Context all
                ? all.Entries.Values.ElementAt(column)
                : result;
        if (Outputs[column].Allowed is not { } allowed)
            return 0;
        var frame = new Frame(null, null, "?", value);
        for (var i = 0; i < allowed.Alternatives.Length; i++)
        {
            if (
                evaluator.Passes(
                    allowed with
                    {
                        Alternatives = [allowed.Alternatives[i]],
                    },
                    value,
                    frame
                )
            )
                return i;
        }
        return allowed.Alternatives.Length;
    }

    // The built-in function of that name makes one of all.
    private Value Aggregate(Evaluator evaluator, ImmutableArray<Value> results, Frame frame)
    {
        var name = HitPolicy switch
        {
            HitPolicy.CollectSum => "sum",
            HitPolicy.CollectMin => "min",
            _ => "max",
        };
        var call = new Expression.Call(
            new Expression.Literal(Builtins.Library.Functions[name], At),
            [new(null, new Expression.Literal(new Value.List(results), At))],
            At
        );
        return evaluator.Evaluate(call, frame);
    }

    private static string Names(List<Rule> rules) =>
        string.Join(", ", rules.Select(r => r.Element));
}
