using System.Collections.Immutable;

namespace Approvals.Feel;

/// <summary>
/// What a text means; one kind for each form of the grammar (DMN 1.5, 10.3.1.2). <c>At</c> is its place in the text.
/// </summary>
internal abstract record Expression(SourceSpan At)
{
    /// <summary>A constant.</summary>
    public sealed record Literal(Value Value, SourceSpan At) : Expression(At);

    /// <summary>What can be read, but has no value: <c>@"never"</c>.</summary>
    public sealed record Invalid(Warning Warning) : Expression(Warning.At);

    /// <summary>A name; what is built in under it counts where no variable has it.</summary>
    public sealed record Variable(string Name, Value.Function? Builtin, SourceSpan At)
        : Expression(At);

    /// <summary><c>source.name</c></summary>
    public sealed record Path(Expression Source, string Name, SourceSpan At) : Expression(At);

    /// <summary><c>source[condition]</c></summary>
    public sealed record Filter(Expression Source, Expression Condition, SourceSpan At)
        : Expression(At);

    /// <summary><c>function(arguments)</c>; all arguments have names, or none has.</summary>
    public sealed record Call(
        Expression Function,
        ImmutableArray<Argument> Arguments,
        SourceSpan At
    ) : Expression(At);

    public readonly record struct Argument(string? Name, Expression Value);

    /// <summary><c>not(operand)</c>: the function, called without detours, as conditions are full of it.</summary>
    public sealed record Not(Expression Operand, Value.Function Builtin, SourceSpan At)
        : Expression(At);

    /// <summary><c>-operand</c></summary>
    public sealed record Negation(Expression Operand, SourceSpan At) : Expression(At);

    public sealed record Arithmetic(
        ArithmeticSign Sign,
        Expression Left,
        Expression Right,
        SourceSpan At
    ) : Expression(At);

    public sealed record Comparison(
        ComparisonSign Sign,
        Expression Left,
        Expression Right,
        SourceSpan At
    ) : Expression(At);

    public sealed record And(Expression Left, Expression Right, SourceSpan At) : Expression(At);

    public sealed record Or(Expression Left, Expression Right, SourceSpan At) : Expression(At);

    /// <summary><c>operand between low and high</c></summary>
    public sealed record Between(Expression Operand, Expression Low, Expression High, SourceSpan At)
        : Expression(At);

    /// <summary><c>operand in test</c> or <c>operand in (test, test)</c>: true where one of the tests is.</summary>
    public sealed record In(Expression Operand, ImmutableArray<Expression> Tests, SourceSpan At)
        : Expression(At);

    /// <summary>
    /// <c>&lt; 5</c>: a comparison whose left side is what is tested; alone, the range of what passes it.
    /// </summary>
    public sealed record UnaryComparison(ComparisonSign Sign, Expression Operand, SourceSpan At)
        : Expression(At);

    /// <summary>A test that speaks of what is tested as <c>?</c>, and is passed where it is true.</summary>
    public sealed record Predicate(Expression Condition) : Expression(Condition.At);

    /// <summary>
    /// The tests of a cell of a decision table; passed where one of them is, or, negated, where none is.
    /// </summary>
    public sealed record Cell(ImmutableArray<Expression> Alternatives, bool Negated, SourceSpan At)
        : Expression(At);

    public sealed record If(Expression Condition, Expression Then, Expression Else, SourceSpan At)
        : Expression(At);

    /// <summary>
    /// <c>for … return …</c>; what came out so far is kept at hand only where the body asks for it as <c>partial</c>.
    /// </summary>
    public sealed record For(
        ImmutableArray<Iteration> Iterations,
        Expression Body,
        bool UsesPartial,
        SourceSpan At
    ) : Expression(At);

    /// <summary><c>some … satisfies …</c>, or <c>every …</c></summary>
    public sealed record Quantified(
        bool Every,
        ImmutableArray<Iteration> Iterations,
        Expression Body,
        SourceSpan At
    ) : Expression(At);

    /// <summary><c>name in source</c>, or <c>name in source..end</c></summary>
    public readonly record struct Iteration(string Name, Expression Source, Expression? End);

    public sealed record Range(
        Expression Start,
        bool StartIncluded,
        Expression End,
        bool EndIncluded,
        SourceSpan At
    ) : Expression(At);

    public sealed record List(ImmutableArray<Expression> Items, SourceSpan At) : Expression(At);

    /// <summary><c>{ name: value }</c>; an entry sees those before it.</summary>
    public sealed record Context(ImmutableArray<Entry> Entries, SourceSpan At) : Expression(At);

    public readonly record struct Entry(string Name, Expression Value, SourceSpan At);

    /// <summary>
    /// <c>function(parameters) body</c>; without a body where it is external. Warnings call it by its name.
    /// </summary>
    public sealed record FunctionDefinition(
        ImmutableArray<FunctionParameter> Parameters,
        Expression? Body,
        SourceSpan At,
        string Name = "function"
    ) : Expression(At)
    {
        /// <summary>The type that the body's value is sure to conform to.</summary>
        public FeelType Result { get; init; } = FeelType.Any;
    }

    /// <summary>What is more than FEEL, and knows itself what it evaluates to: the boxed expressions of DMN.</summary>
    public abstract record Extension(SourceSpan At) : Expression(At)
    {
        public abstract Value Evaluate(Evaluator evaluator, Frame frame);
    }

    /// <summary><c>operand instance of type</c></summary>
    public sealed record InstanceOf(Expression Operand, FeelType Type, SourceSpan At)
        : Expression(At);
}

internal enum ArithmeticSign
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,
}

internal enum ComparisonSign
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}
