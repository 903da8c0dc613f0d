using System.Collections.Immutable;
using System.Xml.Linq;

namespace Approvals.Feel.Dmn;

/// <summary>Decision tables from XML (DMN 1.5, 8.3).</summary>
internal sealed class TableReader(BoxedReader boxed, ItemTypes types, ProblemList problems)
{
    public Expression Read(XElement table, Vocabulary vocabulary, string element)
    {
        var dmn = table.Name.Namespace;
        var inputs = table
            .Elements(dmn + "input")
            .Select((e, i) => Input(e, i, vocabulary, element))
            .ToImmutableArray();
        var outputElements = table.Elements(dmn + "output").ToList();
        var outputs = outputElements
            .Select((e, i) => Output(e, i, outputElements.Count, table, vocabulary, element))
            .ToImmutableArray();
        if (outputs.IsEmpty)
        {
            problems.Add(
                DmnSeverity.Error,
                table,
                "Expected a decision table to have an output, but it has none."
            );
            return BoxedReader.Missing(element);
        }
        var rules = table
            .Elements(dmn + "rule")
            .Select((rule, i) => Rule(rule, i, inputs.Length, outputs.Length, vocabulary, element))
            .OfType<DecisionTable.Rule>()
            .ToImmutableArray();
        return new DecisionTable(element, PolicyOf(table), inputs, outputs, rules);
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
        var name = $"{element}, input {(string.IsNullOrEmpty(text) ? index + 1 : text)}";
        Expression value = expression is null
            ? BoxedReader.Missing(name)
            : new Declared(name, boxed.Literal(expression, vocabulary, name), types.Of(expression));
        return new(name, value, Tests(input.Element(dmn + "inputValues"), vocabulary));
    }

    private DecisionTable.Output Output(
        XElement output,
        int index,
        int count,
        XElement table,
        Vocabulary vocabulary,
        string element
    )
    {
        var dmn = output.Name.Namespace;
        var name = output.Attribute("name")?.Value;
        var where = $"{element}, output {name ?? $"{index + 1}"}";
        if (count > 1 && string.IsNullOrEmpty(name))
            problems.Add(
                DmnSeverity.Warning,
                output,
                "Expected each of several outputs to have a name, but this one has none."
            );
        var type = types.Of(output);
        // Without values of its own a column has those of its type, a single one those of the table's (DMN 1.5, 8.3.3).
        var ordered = type == FeelType.Any && count == 1 ? types.Of(table) : type;
        if (ordered is FeelType.List { Element: var each })
            ordered = each;
        var allowed =
            Tests(output.Element(dmn + "outputValues"), vocabulary)
            ?? ((ordered as FeelType.Restricted)?.Allowed.Meaning as Expression.Cell);
        var defaultEntry = output.Element(dmn + "defaultOutputEntry");
        return new(
            name,
            where,
            type,
            allowed,
            defaultEntry is null ? null : boxed.Literal(defaultEntry, vocabulary, where)
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
        var where = $"{element}, rule {index + 1}";
        var cells = rule.Elements(dmn + "inputEntry").ToList();
        var results = rule.Elements(dmn + "outputEntry").ToList();
        if (cells.Count != inputs || results.Count != outputs)
        {
            problems.Add(
                DmnSeverity.Error,
                rule,
                $"Expected {inputs} input entries and {outputs} output entries in {where}, but found {cells.Count} and {results.Count}; the rule never matches."
            );
            return null;
        }
        return new(
            where,
            [.. cells.Select(cell => Tests(cell, vocabulary) ?? AnyValue)],
            [.. results.Select(result => boxed.Literal(result, vocabulary, where))]
        );
    }

    private static readonly Expression.Cell AnyValue = new([], Negated: true, default);

    /// <summary>The tests of a cell; null where it is empty. Tests that are no FEEL are never passed.</summary>
    private Expression.Cell? Tests(XElement? cell, Vocabulary vocabulary)
    {
        var text = cell?.Element(cell.Name.Namespace + "text")?.Value;
        if (cell is null || string.IsNullOrWhiteSpace(text))
            return null;
        var tests = FeelExpression.ParseUnaryTests(text, vocabulary);
        if (tests.Problem is null)
            return (Expression.Cell)tests.Meaning;
        problems.Add(DmnSeverity.Error, cell, tests);
        return new([tests.Meaning], Negated: false, default);
    }

    private HitPolicy PolicyOf(XElement table)
    {
        var (policy, aggregation) = (
            table.Attribute("hitPolicy")?.Value,
            table.Attribute("aggregation")?.Value
        );
        switch (policy, aggregation)
        {
            case (null or "UNIQUE", _):
                return HitPolicy.Unique;
            case ("FIRST", _):
                return HitPolicy.First;
            case ("PRIORITY", _):
                return HitPolicy.Priority;
            case ("ANY", _):
                return HitPolicy.Any;
            case ("COLLECT", null):
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
