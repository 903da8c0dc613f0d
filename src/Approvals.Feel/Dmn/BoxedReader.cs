using System.Collections.Immutable;
using System.Xml.Linq;

namespace Approvals.Feel.Dmn;

/// <summary>
/// Boxed expressions (DMN 1.5, 7.3.1 and 10.2.2) to what they mean in FEEL: a boxed context is a context, a boxed
/// invocation a call, and so on. Only decision tables mean more.
/// </summary>
internal sealed class BoxedReader(ItemTypes types, ProblemList problems)
{
    private const int MaxPlace = 200; // Characters of the place that a warning names, which deep nesting makes long.

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

    /// <summary>The name by which warnings know a part of an element.</summary>
    public static string Place(string element, string part)
    {
        var place = $"{element}, {part}";
        return place.Length <= MaxPlace ? place : $"…{place[^(MaxPlace - 1)..]}";
    }

    /// <summary>The expression among the children of an element; a problem where there is none.</summary>
    /// <param name="parent">The element; null where it is itself missing.</param>
    /// <param name="vocabulary">The names that the expression may use.</param>
    /// <param name="element">The name by which warnings know it.</param>
    /// <param name="type">The type that is declared for its value; the expression may declare one too.</param>
    public Expression ReadChild(
        XElement? parent,
        Vocabulary vocabulary,
        string element,
        FeelType? type = null
    )
    {
        if (parent is null)
            return Missing(element);
        if (Expressions(parent).FirstOrDefault() is { } child)
            return Read(child, vocabulary, element, type ?? FeelType.Any);
        problems.Add(
            DmnSeverity.Warning,
            parent,
            $"Expected an expression in '{element}', but it has none; it is null."
        );
        return Missing(element);
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

    /// <summary>
    /// A function from its parameters and the expression beside them; external where it is written in another language.
    /// </summary>
    /// <param name="definition">The element.</param>
    /// <param name="vocabulary">The names that it may use.</param>
    /// <param name="element">The name by which warnings know it.</param>
    /// <param name="declared">The type of its variable: that of the function, or as in older models that of its
    /// result.</param>
    public Expression Function(
        XElement definition,
        Vocabulary vocabulary,
        string element,
        FeelType declared
    )
    {
        var own = types.Of(definition);
        var signature = declared as FeelType.Function ?? own as FeelType.Function;
        var parameters = ImmutableArray.CreateBuilder<FunctionParameter>();
        foreach (
            var parameter in definition.Elements(definition.Name.Namespace + "formalParameter")
        )
        {
            var name = parameter.Attribute("name")?.Value ?? "";
            var type = types.Of(parameter);
            if (type == FeelType.Any)
                type = signature?.Parameters?.ElementAtOrDefault(parameters.Count) ?? type;
            parameters.Add(new(name, type));
            vocabulary = vocabulary.With(name);
        }
        var function = new Expression.FunctionDefinition(
            parameters.DrainToImmutable(),
            Body(definition, vocabulary, element, ResultOf(declared), ResultOf(own)),
            default,
            element
        )
        {
            Result = signature?.Result ?? FeelType.Any,
        };
        return signature is null ? function : new Declared(element, function, signature);
    }

    private static FeelType ResultOf(FeelType type) =>
        type is FeelType.Function { Result: var result } ? result : type;

    private Expression? Body(
        XElement definition,
        Vocabulary vocabulary,
        string element,
        FeelType declared,
        FeelType own
    )
    {
        var kind = definition.Attribute("kind")?.Value ?? "FEEL";
        if (kind == "FEEL")
            return Typed(element, ReadChild(definition, vocabulary, element, own), declared);
        problems.Add(
            DmnSeverity.Warning,
            definition,
            $"Expected '{element}' to be written in FEEL, but it is {kind}, which is not run; it gives null."
        );
        return null;
    }

    private static Expression Typed(string element, Expression expression, FeelType type) =>
        type == FeelType.Any && expression is Declared
            ? expression
            : new Declared(element, expression, type);

    private Expression Read(
        XElement boxed,
        Vocabulary vocabulary,
        string element,
        FeelType declared
    )
    {
        if (boxed.Name.LocalName == "functionDefinition")
            return Function(boxed, vocabulary, element, declared);
        var own = types.Of(boxed);
        var type = own == FeelType.Any ? declared : own;
        var expression = Typed(element, ReadBare(boxed, vocabulary, element, type), own);
        return Typed(element, expression, declared);
    }

    private Expression ReadBare(
        XElement boxed,
        Vocabulary vocabulary,
        string element,
        FeelType type
    )
    {
        switch (boxed.Name.LocalName)
        {
            case "literalExpression":
                return Literal(boxed, vocabulary, element);
            case "decisionTable":
                return new TableReader(this, types, problems).Read(
                    boxed,
                    vocabulary,
                    element,
                    type
                );
            case "context":
                return Context(boxed, vocabulary, element);
            case "list":
                return List(boxed, vocabulary, element);
            case "relation":
                return Relation(boxed, vocabulary, element);
            case "invocation":
                return Invocation(boxed, vocabulary, element);
            case "conditional":
                return new Expression.If(
                    Part(boxed, "if", vocabulary, element),
                    Part(boxed, "then", vocabulary, element),
                    Part(boxed, "else", vocabulary, element),
                    default
                );
            case "filter":
                return new Expression.Filter(
                    Part(boxed, "in", vocabulary, element),
                    Part(boxed, "match", vocabulary.InFilter(), element),
                    default
                );
            case "for":
                return For(boxed, vocabulary, element);
            default:
                return new Expression.Quantified(
                    boxed.Name.LocalName == "every",
                    [Iteration(boxed, vocabulary, element)],
                    Part(boxed, "satisfies", vocabulary.With(VariableOf(boxed)), element),
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

    private Expression Part(XElement boxed, string name, Vocabulary vocabulary, string element) =>
        ReadChild(boxed.Element(boxed.Name.Namespace + name), vocabulary, Place(element, name));

    private Expression.List List(XElement list, Vocabulary vocabulary, string element) =>
        new(
            [
                .. Expressions(list)
                    .Select(
                        (e, i) =>
                            Read(e, vocabulary, Place(element, $"element {i + 1}"), FeelType.Any)
                    ),
            ],
            default
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
                result = ReadChild(entry, vocabulary, Place(element, "result"));
                continue;
            }
            var value = ReadChild(entry, vocabulary, Place(element, name), types.Of(variable));
            entries.Add(new(name, value, default));
            vocabulary = vocabulary.With(name);
        }
        var all = new Expression.Context(entries.DrainToImmutable(), default);
        return result is null ? all : new Sequence(all, result);
    }

    // A cell does not see the cells before it: a column may have the name of a variable.
    private Expression.List Relation(XElement relation, Vocabulary vocabulary, string element)
    {
        var dmn = relation.Name.Namespace;
        var columns = relation
            .Elements(dmn + "column")
            .Select(c => (Name: c.Attribute("name")?.Value ?? "", Type: types.Of(c)))
            .ToList();
        var rows = ImmutableArray.CreateBuilder<Expression>();
        foreach (var row in relation.Elements(dmn + "row"))
        {
            var where = Place(element, $"row {rows.Count + 1}");
            var cells = Expressions(row).ToList();
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
                        (column, cell) =>
                            new Expression.Entry(
                                column.Name,
                                Read(cell, vocabulary, where, column.Type),
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
            var where = Place(element, name);
            arguments.Add(new(name, ReadChild(binding, vocabulary, where, types.Of(parameter))));
        }
        return new(
            ReadChild(invocation, vocabulary, element),
            arguments.DrainToImmutable(),
            default
        );
    }

    private Expression.For For(XElement loop, Vocabulary vocabulary, string element)
    {
        var body = loop.Element(loop.Name.Namespace + "return");
        return new(
            [Iteration(loop, vocabulary, element)],
            ReadChild(body, vocabulary.With(VariableOf(loop)), Place(element, "return")),
            UsesPartial: body?.Value.Contains("partial", StringComparison.Ordinal) == true,
            default
        );
    }

    private Expression.Iteration Iteration(XElement loop, Vocabulary vocabulary, string element) =>
        new(VariableOf(loop), Part(loop, "in", vocabulary, element), null);

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
            evaluator.Bounded(
                new Value.Context(
                    Cells.Select(c =>
                        KeyValuePair.Create(c.Name, evaluator.Evaluate(c.Value, frame))
                    )
                ),
                At
            );
    }
}
