using System.Collections.Immutable;
using System.Xml.Linq;

namespace Approvals.Feel.Dmn;

/// <summary>
/// Boxed expressions (DMN 1.5, 7.3.1 and 10.2.2) to what they mean in FEEL: a boxed context is a context, a boxed invocation a call, and
/// so on. Only decision tables mean more.
/// </summary>
internal sealed class BoxedReader(ItemTypes types, ProblemList problems)
{
    private static readonly ImmutableHashSet<string> Kinds =
    [
        "literalExpression",
        "decisionTable",
        "context",
        "list",
        "relation",
        "invocation",
        "functionDefinition",
        "conditional",
        "filter",
        "for",
        "some",
        "every",
    ];

    /// <summary>What evaluates to null, and says that there is no expression.</summary>
    public static Expression Missing(string element) =>
        new Expression.Invalid(Warning.Of(WarningCode.MissingExpression, default, $"'{element}'"));

    /// <summary>The expression among the children of an element; a problem where there is none.</summary>
    public Expression ReadChild(XElement? parent, Vocabulary vocabulary, string element)
    {
        if (parent is null)
            return Missing(element);
        if (
            parent
                .Elements()
                .FirstOrDefault(e =>
                    e.Name.Namespace == parent.Name.Namespace && Kinds.Contains(e.Name.LocalName)
                ) is
            { } child
        )
            return Read(child, vocabulary, element);
        problems.Add(
            DmnSeverity.Warning,
            parent,
            $"Expected an expression in '{element}', but it has none; it is null."
        );
        return Missing(element);
    }

    /// <summary>An expression, with the type that it declares.</summary>
    public Expression Read(XElement boxed, Vocabulary vocabulary, string element)
    {
        var expression = ReadBare(boxed, vocabulary, element);
        var type = types.Of(boxed);
        return new Declared(
            element,
            expression,
            expression is Expression.FunctionDefinition && type is not FeelType.Function
                ? FeelType.Any
                : type
        );
    }

    /// <summary>The FEEL text in an element that has one as its child.</summary>
    public Expression Literal(XElement literal, Vocabulary vocabulary, string element)
    {
        var language = literal.Attribute("expressionLanguage")?.Value;
        if (
            !string.IsNullOrEmpty(language)
            && !language.Contains("feel", StringComparison.OrdinalIgnoreCase)
        )
        {
            problems.Add(
                DmnSeverity.Error,
                literal,
                $"Expected FEEL in '{element}', but found '{language}', which is not run."
            );
            return new Expression.Invalid(
                Warning.Of(WarningCode.ExternalFunction, default, element)
            );
        }
        var text = literal.Element(literal.Name.Namespace + "text")?.Value;
        if (string.IsNullOrWhiteSpace(text))
            return Missing(element);
        var expression = FeelExpression.Parse(text, vocabulary);
        if (expression.Problem is not null)
            problems.Add(DmnSeverity.Error, literal, expression);
        return expression.Meaning;
    }

    /// <summary>A function from its parameters and the expression beside them; external where it is written in another language.</summary>
    public Expression.FunctionDefinition Function(
        XElement definition,
        Vocabulary vocabulary,
        string element
    )
    {
        var parameters = ImmutableArray.CreateBuilder<FunctionParameter>();
        foreach (
            var parameter in definition.Elements(definition.Name.Namespace + "formalParameter")
        )
        {
            var (name, type) = (parameter.Attribute("name")?.Value ?? "", types.Of(parameter));
            parameters.Add(new(name, type));
            vocabulary = vocabulary.With(name).WithPropertiesOf(type);
        }
        var kind = definition.Attribute("kind")?.Value;
        if (kind is null or "FEEL")
            return new(
                parameters.DrainToImmutable(),
                ReadChild(definition, vocabulary, element),
                default,
                element
            );
        problems.Add(
            DmnSeverity.Warning,
            definition,
            $"Expected '{element}' to be written in FEEL, but it is {kind}, which is not run; it gives null."
        );
        return new(parameters.DrainToImmutable(), null, default, element);
    }

    private Expression ReadBare(XElement boxed, Vocabulary vocabulary, string element)
    {
        XElement? Part(string name) => boxed.Element(boxed.Name.Namespace + name);
        switch (boxed.Name.LocalName)
        {
            case "literalExpression":
                return Literal(boxed, vocabulary, element);
            case "decisionTable":
                return new TableReader(this, types, problems).Read(boxed, vocabulary, element);
            case "context":
                return Context(boxed, vocabulary, element);
            case "list":
                return new Expression.List(
                    [
                        .. Expressions(boxed)
                            .Select((e, i) => Read(e, vocabulary, $"{element}, element {i + 1}")),
                    ],
                    default
                );
            case "relation":
                return Relation(boxed, vocabulary, element);
            case "invocation":
                return Invocation(boxed, vocabulary, element);
            case "functionDefinition":
                return Function(boxed, vocabulary, element);
            case "conditional":
                return new Expression.If(
                    ReadChild(Part("if"), vocabulary, $"{element}, if"),
                    ReadChild(Part("then"), vocabulary, $"{element}, then"),
                    ReadChild(Part("else"), vocabulary, $"{element}, else"),
                    default
                );
            case "filter":
                return Filter(Part("in"), Part("match"), vocabulary, element);
            case "for":
                return For(boxed, vocabulary, element);
            default:
                return new Expression.Quantified(
                    boxed.Name.LocalName == "every",
                    [Iteration(boxed, vocabulary, element)],
                    ReadChild(
                        Part("satisfies"),
                        WithVariable(boxed, vocabulary),
                        $"{element}, satisfies"
                    ),
                    default
                );
        }
    }

    private static IEnumerable<XElement> Expressions(XElement parent) =>
        parent
            .Elements()
            .Where(e =>
                e.Name.Namespace == parent.Name.Namespace && Kinds.Contains(e.Name.LocalName)
            );

    // The entry without a variable is the result; without one, the entries are.
    private Expression Context(XElement context, Vocabulary vocabulary, string element)
    {
        var entries = ImmutableArray.CreateBuilder<Expression.Entry>();
        Expression? result = null;
        foreach (var entry in context.Elements(context.Name.Namespace + "contextEntry"))
        {
            var variable = entry.Element(entry.Name.Namespace + "variable");
            if (variable?.Attribute("name")?.Value is not { } name)
            {
                result = ReadChild(entry, vocabulary, $"{element}, result");
                continue;
            }
            var type = types.Of(variable);
            var where = $"{element}, {name}";
            entries.Add(
                new(name, new Declared(where, ReadChild(entry, vocabulary, where), type), default)
            );
            vocabulary = vocabulary.With(name).WithPropertiesOf(type);
        }
        var all = new Expression.Context(entries.DrainToImmutable(), default);
        return result is null ? all : new Sequence(all, result);
    }

    // A cell does not see the cells before it: a column may have the name of a variable.
    private Expression.List Relation(XElement relation, Vocabulary vocabulary, string element)
    {
        var dmn = relation.Name.Namespace;
        var columns = relation.Elements(dmn + "column").ToList();
        var rows = ImmutableArray.CreateBuilder<Expression>();
        foreach (var row in relation.Elements(dmn + "row"))
        {
            var where = $"{element}, row {rows.Count + 1}";
            var cells = Expressions(row).Select(e => Read(e, vocabulary, where)).ToList();
            if (cells.Count != columns.Count)
                problems.Add(
                    DmnSeverity.Warning,
                    row,
                    $"Expected {columns.Count} cells in {where}, but found {cells.Count}."
                );
            rows.Add(
                new Row([
                    .. columns.Zip(
                        cells,
                        (c, e) =>
                            new Expression.Entry(
                                c.Attribute("name")?.Value ?? "",
                                new Declared(where, e, types.Of(c)),
                                default
                            )
                    ),
                ])
            );
        }
        return new(rows.DrainToImmutable(), default);
    }

    private Expression.Call Invocation(XElement invocation, Vocabulary vocabulary, string element)
    {
        var arguments = ImmutableArray.CreateBuilder<Expression.Argument>();
        foreach (var binding in invocation.Elements(invocation.Name.Namespace + "binding"))
        {
            var parameter = binding.Element(binding.Name.Namespace + "parameter");
            var name = parameter?.Attribute("name")?.Value ?? "";
            var where = $"{element}, {name}";
            arguments.Add(
                new(
                    name,
                    new Declared(where, ReadChild(binding, vocabulary, where), types.Of(parameter))
                )
            );
        }
        return new(
            ReadChild(invocation, vocabulary, element),
            arguments.DrainToImmutable(),
            default
        );
    }

    private Expression.Filter Filter(
        XElement? source,
        XElement? match,
        Vocabulary vocabulary,
        string element
    ) =>
        new(
            ReadChild(source, vocabulary, $"{element}, in"),
            ReadChild(match, vocabulary.WithPropertiesAsNames(), $"{element}, match"),
            default
        );

    private Expression.For For(XElement loop, Vocabulary vocabulary, string element)
    {
        var body = loop.Element(loop.Name.Namespace + "return");
        return new(
            [Iteration(loop, vocabulary, element)],
            ReadChild(body, WithVariable(loop, vocabulary), $"{element}, return"),
            body?.Value.Contains("partial", StringComparison.Ordinal) == true,
            default
        );
    }

    private Expression.Iteration Iteration(XElement loop, Vocabulary vocabulary, string element) =>
        new(
            VariableOf(loop),
            ReadChild(loop.Element(loop.Name.Namespace + "in"), vocabulary, $"{element}, in"),
            null
        );

    private static Vocabulary WithVariable(XElement loop, Vocabulary vocabulary) =>
        vocabulary.With(VariableOf(loop));

    private static string VariableOf(XElement loop) =>
        loop.Attribute("iteratorVariable")?.Value ?? "";

    /// <summary>The entries of a boxed context, and the result that is worked out with them.</summary>
    private sealed record Sequence(Expression.Context Entries, Expression Result)
        : Expression.Extension(default(SourceSpan))
    {
        public override Value Evaluate(Evaluator evaluator, Frame frame) =>
            evaluator.Evaluate(Entries, frame) is Value.Context entries
                ? evaluator.Evaluate(Result, new Frame(frame, entries.Raw))
                : Value.None;
    }

    /// <summary>The row of a relation.</summary>
    private sealed record Row(ImmutableArray<Expression.Entry> Cells)
        : Expression.Extension(default(SourceSpan))
    {
        public override Value Evaluate(Evaluator evaluator, Frame frame) =>
            new Value.Context(
                Cells.Select(c => KeyValuePair.Create(c.Name, evaluator.Evaluate(c.Value, frame)))
            );
    }
}
