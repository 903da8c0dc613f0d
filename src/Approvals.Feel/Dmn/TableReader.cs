using System.Collections.Immutable;
using System.Xml.Linq;

namespace Approvals.Feel.Dmn;

/// <summary>Decision tables from XML (DMN 1.5, 8.3).</summary>
internal sealed class TableReader(BoxedReader boxed, ItemTypes types, ProblemList problems)
{
    private static readonly Expression.Cell AnyValue = new([], Negated: true, default);

    /// <param name="table">The element.</param>
    /// <param name="vocabulary">The names that its texts may use.</param>
    /// <param name="element">The name by which warnings know it.</param>
    /// <param name="type">The type that is declared for its value.</param>
    public Expression Read(XElement table, Vocabulary vocabulary, string element, FeelType type)
    {
        var dmn = table.Name.Namespace;
        var inputs = table
            .Elements(dmn + "input")
            .Select((e, i) => Input(e, i, vocabulary, element))
            .ToImmutableArray();
        var outputElements = table.Elements(dmn + "output").ToList();
        if (outputElements.Count == 0)
        {
            problems.Add(
                DmnSeverity.Error,
                table,
                "Expected a decision table to have an output, but it has none."
            );
            return BoxedReader.Missing(element);
        }
        var outputs = Outputs(outputElements, vocabulary, element, type);
        var rules = table
            .Elements(dmn + "rule")
            .Select((rule, i) => Rule(rule, i, inputs.Length, outputs.Length, vocabulary, element))
            .OfType<DecisionTable.Rule>()
            .ToImmutableArray();
        return new DecisionTable(
            element,
            PolicyOf(table),
            inputs,
            outputs,
            rules,
            Defaults(outputElements, vocabulary, element)
        );
    }

    private DecisionTable.Input Input(
        XElement input,
        int index,
        Vocabulary vocabulary,
        string element
    )
    {
        var dmn = input.Name.Namespace;
        var expression = input.Element(dmn + "inputExpression");
        var text = expression?.Element(dmn + "text")?.Value.Trim();
        var name = BoxedReader.Place(
            element,
            $"input {(string.IsNullOrEmpty(text) ? index + 1 : ProblemList.Shortened(text))}"
        );
        Expression value = expression is null
            ? BoxedReader.Missing(name)
            : new Declared(name, boxed.Literal(expression, vocabulary, name), types.Of(expression));
        return new(name, value, Tests(input.Element(dmn + "inputValues"), vocabulary));
    }

    private ImmutableArray<DecisionTable.Output> Outputs(
        List<XElement> elements,
        Vocabulary vocabulary,
        string element,
        FeelType type
    )
    {
        var outputs = ImmutableArray.CreateBuilder<DecisionTable.Output>(elements.Count);
        var names = new HashSet<string>();
        foreach (var output in elements)
        {
            var name = output.Attribute("name")?.Value ?? "";
            if (elements.Count > 1 && (name.Length == 0 || !names.Add(name)))
                problems.Add(
                    DmnSeverity.Warning,
                    output,
                    "Expected each of several outputs to have a name of its own, but this one has none."
                );
            outputs.Add(
                Output(output, name, vocabulary, element, OfColumn(type, name, elements.Count))
            );
        }
        return outputs.MoveToImmutable();
    }

    // What the type of the table says of a column: a single one is the result, or each of several results.
    private static FeelType? OfColumn(FeelType type, string name, int columns)
    {
        var result = type is FeelType.List { Element: var each } ? each : type;
        return columns == 1
            ? result
            : (result as FeelType.Context)?.Entries.GetValueOrDefault(name);
    }

    // A column without values of its own has those that its type allows.
    private DecisionTable.Output Output(
        XElement output,
        string name,
        Vocabulary vocabulary,
        string element,
        FeelType? ofColumn
    )
    {
        var type = types.Of(output);
        var allowed = (type == FeelType.Any ? ofColumn : type) as FeelType.Restricted;
        return new(
            name,
            type,
            Tests(output.Element(output.Name.Namespace + "outputValues"), vocabulary)
                ?? allowed?.Allowed.Meaning as Expression.Cell
        );
    }

    private DecisionTable.Rule? Rule(
        XElement rule,
        int index,
        int inputs,
        int outputs,
        Vocabulary vocabulary,
        string element
    )
    {
        var dmn = rule.Name.Namespace;
        var where = BoxedReader.Place(element, $"rule {index + 1}");
        var cells = rule.Elements(dmn + "inputEntry").ToList();
        var results = rule.Elements(dmn + "outputEntry").ToList();
        if (cells.Count != inputs || results.Count != outputs)
        {
            problems.Add(
                DmnSeverity.Error,
                rule,
                $"Expected {inputs} input entries and {outputs} output entries in {where}, "
                    + $"but found {cells.Count} and {results.Count}; the rule never matches."
            );
            return null;
        }
        return new(
            where,
            [.. cells.Select(cell => Tests(cell, vocabulary) ?? AnyValue)],
            [.. results.Select(result => boxed.Literal(result, vocabulary, where))]
        );
    }

    private DecisionTable.Rule? Defaults(
        List<XElement> outputs,
        Vocabulary vocabulary,
        string element
    )
    {
        var defaults = outputs
            .Select(o => o.Element(o.Name.Namespace + "defaultOutputEntry"))
            .ToList();
        if (defaults.All(d => d is null))
            return null;
        var where = BoxedReader.Place(element, "default");
        return new(
            where,
            [],
            [
                .. defaults.Select(d =>
                    d is null
                        ? new Expression.Literal(Value.None, default)
                        : boxed.Literal(d, vocabulary, where)
                ),
            ]
        );
    }

    /// <summary>The tests of a cell; null where it is empty. Tests that are no FEEL are never passed.</summary>
    private Expression.Cell? Tests(XElement? cell, Vocabulary vocabulary)
    {
        var text = cell?.Element(cell.Name.Namespace + "text")?.Value;
        if (cell is null || string.IsNullOrWhiteSpace(text))
            return null;
        var tests = FeelExpression.ParseUnaryTests(text, vocabulary);
        if (tests.Problem is null)
            return WithConstants((Expression.Cell)tests.Meaning);
        problems.Add(DmnSeverity.Error, cell, tests);
        return new([new Expression.Predicate(tests.Meaning)], Negated: false, default);
    }

    // A range between constants is a constant: it is worked out here, not once for every evaluation.
    private static Expression.Cell WithConstants(Expression.Cell cell) =>
        cell with
        {
            Alternatives =
            [
                .. cell.Alternatives.Select(test =>
                    test
                        is Expression.Range
                        {
                            Start: Expression.Literal { Value: var start },
                            End: Expression.Literal { Value: var end }
                        } range
                    && Comparison.Order(start, end) is not null
                        ? new Expression.Literal(
                            new Value.Range(start, range.StartIncluded, end, range.EndIncluded),
                            range.At
                        )
                        : test
                ),
            ],
        };

    private HitPolicy PolicyOf(XElement table)
    {
        var policy = table.Attribute("hitPolicy")?.Value.Trim();
        var aggregation = table.Attribute("aggregation")?.Value.Trim();
        switch (policy, aggregation)
        {
            case (null or "" or "UNIQUE", _):
                return HitPolicy.Unique;
            case ("FIRST", _):
                return HitPolicy.First;
            case ("PRIORITY", _):
                return HitPolicy.Priority;
            case ("ANY", _):
                return HitPolicy.Any;
            case ("COLLECT", null or ""):
                return HitPolicy.Collect;
            case ("COLLECT", "SUM"):
                return HitPolicy.CollectSum;
            case ("COLLECT", "MIN"):
                return HitPolicy.CollectMin;
            case ("COLLECT", "MAX"):
                return HitPolicy.CollectMax;
            case ("COLLECT", "COUNT"):
                return HitPolicy.CollectCount;
            case ("RULE ORDER", _):
                return HitPolicy.RuleOrder;
            case ("OUTPUT ORDER", _):
                return HitPolicy.OutputOrder;
            default:
                problems.Add(
                    DmnSeverity.Error,
                    table,
                    $"Expected a hit policy of DMN, but found '{policy} {aggregation}'; the table is read as unique."
                );
                return HitPolicy.Unique;
        }
    }
}
