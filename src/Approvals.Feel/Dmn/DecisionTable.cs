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

/// <summary>A decision table (DMN 1.5, chapter 8 and 10.3.2.10).</summary>
internal sealed record DecisionTable(
    string Element,
    HitPolicy HitPolicy,
    ImmutableArray<DecisionTable.Input> Inputs,
    ImmutableArray<DecisionTable.Output> Outputs,
    ImmutableArray<DecisionTable.Rule> Rules,
    DecisionTable.Rule? Default
) : Expression.Extension(default(SourceSpan))
{
    /// <summary>A column that is tested.</summary>
    public sealed record Input(string Element, Expression Value, Expression.Cell? Allowed);

    /// <summary>A column of results; the order of <paramref name="Allowed"/> is the order of priority.</summary>
    public sealed record Output(string Name, FeelType Type, Expression.Cell? Allowed);

    /// <summary>A row: a cell for each input, a result for each output. The default is one without cells.</summary>
    public sealed record Rule(
        string Element,
        ImmutableArray<Expression.Cell> Cells,
        ImmutableArray<Expression> Results
    );

    public override Value Evaluate(Evaluator evaluator, Frame frame)
    {
        var outer = evaluator.Element;
        var result = Tested(evaluator, frame) is { } tested
            ? OfMatches(evaluator, Matches(evaluator, tested), frame)
            : Value.None;
        evaluator.Element = outer;
        return result;
    }

    /// <summary>The value of an input, and the frame in which it is <c>?</c>.</summary>
    private readonly record struct Column(Value Value, Frame Frame);

    // Null where an input has a value that it may not have.
    private Column[]? Tested(Evaluator evaluator, Frame frame)
    {
        var columns = new Column[Inputs.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            var input = Inputs[i];
            evaluator.Element = input.Element;
            var value = evaluator.Evaluate(input.Value, frame);
            columns[i] = new(value, new Frame(frame, null, "?", value));
            if (
                input.Allowed is { } allowed
                && value is not Value.Null
                && !IsAllowed(evaluator, allowed, value, columns[i].Frame)
            )
            {
                evaluator.Warn(
                    WarningCode.NotAllowed,
                    allowed.At,
                    $"'{input.Element}'",
                    "of the column",
                    FeelType.NameOf(value)
                );
                return null;
            }
        }
        return columns;
    }

    // Of a list it is enough that all elements are allowed.
    private static bool IsAllowed(
        Evaluator evaluator,
        Expression.Cell allowed,
        Value value,
        Frame frame
    ) =>
        evaluator.Passes(allowed, value, frame)
        || value is Value.List list
            && list.Items.All(item =>
                evaluator.Passes(allowed, item, new Frame(frame, null, "?", item))
            );

    private List<Rule> Matches(Evaluator evaluator, Column[] columns)
    {
        var matches = new List<Rule>();
        if (!evaluator.Charge(Rules.Length, At))
            return matches;
        foreach (var rule in Rules)
        {
            if (!Matches(evaluator, rule, columns))
                continue;
            matches.Add(rule);
            if (HitPolicy == HitPolicy.First)
                break;
        }
        return matches;
    }

    private static bool Matches(Evaluator evaluator, Rule rule, Column[] columns)
    {
        evaluator.Element = rule.Element;
        for (var i = 0; i < columns.Length; i++)
        {
            if (!evaluator.Passes(rule.Cells[i], columns[i].Value, columns[i].Frame))
                return false;
        }
        return true;
    }

    // Without a match it is the default; else null, or no results where there could have been several.
    private Value OfMatches(Evaluator evaluator, List<Rule> matches, Frame frame)
    {
        evaluator.Element = Element;
        if (matches.Count == 0)
            return Default is { } rule ? Result(evaluator, rule, frame)
                : HitPolicy is HitPolicy.Collect or HitPolicy.RuleOrder or HitPolicy.OutputOrder
                    ? Value.List.Empty
                : Value.None;
        switch (HitPolicy)
        {
            case HitPolicy.Unique when matches.Count > 1:
                return Contradiction(
                    evaluator,
                    "one rule to match",
                    $"{matches.Count} do",
                    matches
                );
            case HitPolicy.Unique or HitPolicy.First:
                return Result(evaluator, matches[0], frame);
            case HitPolicy.CollectCount:
                return Value.Of(matches.Count);
        }
        ImmutableArray<Value> results = [.. matches.Select(rule => Result(evaluator, rule, frame))];
        return HitPolicy switch
        {
            HitPolicy.Any => results.All(r =>
                evaluator.Charge(r.Size / 4, At)
                && Approvals.Feel.Comparison.AreEqual(r, results[0]) == true
            )
                ? results[0]
                : Contradiction(
                    evaluator,
                    "all rules that match to have the same result",
                    "they differ",
                    matches
                ),
            HitPolicy.Priority => ByPriority(evaluator, results)[0],
            HitPolicy.OutputOrder => evaluator.List(ByPriority(evaluator, results), At),
            HitPolicy.CollectSum => Aggregate(evaluator, "sum", results),
            HitPolicy.CollectMin => Aggregate(evaluator, "min", results),
            HitPolicy.CollectMax => Aggregate(evaluator, "max", results),
            _ => evaluator.List(results, At),
        };
    }

    private Value Contradiction(
        Evaluator evaluator,
        string expected,
        string found,
        List<Rule> matches
    )
    {
        const int MaxShown = 5;
        var rules = string.Join(", ", matches.Take(MaxShown).Select(r => r.Element));
        var more = matches.Count > MaxShown ? ", …" : "";
        return evaluator.Warn(WarningCode.HitPolicy, At, expected, $"{found}: {rules}{more}");
    }

    private Value Result(Evaluator evaluator, Rule rule, Frame frame)
    {
        evaluator.Element = rule.Element;
        var result = Outputs.Length == 1 ? Entry(0) : Entries();
        evaluator.Element = Element;
        return result;

        Value Entry(int column)
        {
            var expression = rule.Results[column];
            return evaluator.Conform(
                Outputs[column].Type,
                evaluator.Evaluate(expression, frame),
                expression.At
            );
        }

        Value Entries()
        {
            var entries = new NamedValues(Outputs.Length);
            for (var i = 0; i < Outputs.Length; i++)
                entries[Outputs[i].Name] = Entry(i);
            return new Value.Context(entries);
        }
    }

    // The first column counts most; a column without values to be ordered by does not count.
    private ImmutableArray<Value> ByPriority(Evaluator evaluator, ImmutableArray<Value> results)
    {
        var ordered = results.OrderBy(_ => 0);
        foreach (var output in Outputs)
        {
            if (output.Allowed is { } allowed)
                ordered = ordered.ThenBy(r => evaluator.Place(allowed, ValueIn(r, output)));
        }
        return [.. ordered];
    }

    private Value ValueIn(Value result, Output output) =>
        Outputs.Length == 1 ? result : ((Value.Context)result).Raw[output.Name];

    // As the built-in function of that name; of contexts it makes nothing.
    private Value Aggregate(Evaluator evaluator, string function, ImmutableArray<Value> results) =>
        evaluator.Invoke(Builtins.Library.Functions[function].Body, [new Value.List(results)], At);
}
