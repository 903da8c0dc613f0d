using System.Collections.Immutable;

namespace Approvals.Feel.Builtins;

/// <summary>A built-in function: one name and the forms in which it can be called.</summary>
internal sealed class Builtin(string name, ImmutableArray<Form> forms) : FunctionBody
{
    public override string Name => name;

    public ImmutableArray<Form> Forms => forms;

    public override IReadOnlyList<FunctionParameter> Parameters => [];

    public override Value Invoke(Evaluator evaluator, Value[] arguments, SourceSpan at) =>
        Call(evaluator, arguments, [], at);

    /// <summary>
    /// Calls the first form that the arguments fit; where none fits, the warning speaks of the first form of their
    /// number.
    /// </summary>
    public Value Call(
        Evaluator evaluator,
        Value[] arguments,
        ImmutableArray<Expression.Argument> names,
        SourceSpan at
    )
    {
        foreach (var argument in arguments) // Whatever a function does, it may look at all of them.
            evaluator.Charge(argument is Value.String ? argument.Size : argument.Size / 8, at);
        if (evaluator.Stopped)
            return Value.None;
        Form? nearest = null;
        foreach (var form in InOrder(names))
        {
            if (form.Arrange(arguments, names) is not { } arranged)
                continue;
            if (form.Fit(arranged, out _) is { } fitted)
                return form.Body(new Call(evaluator, name, form, fitted, at));
            nearest ??= form;
        }
        return nearest is null
            ? evaluator.Warn(
                WarningCode.WrongArguments,
                at,
                name,
                string.Join(" or ", forms),
                Describe(arguments, names)
            )
            : WrongType(evaluator, nearest, nearest.Arrange(arguments, names)!, at);
    }

    private Value WrongType(Evaluator evaluator, Form form, Value[] arguments, SourceSpan at)
    {
        form.Fit(arguments, out var mismatch);
        var parameter = form.ParameterAt(mismatch);
        return evaluator.Warn(
            WarningCode.WrongArgumentType,
            at,
            name,
            parameter.Name,
            string.Join(" or ", parameter.Types),
            FeelType.NameOf(arguments[mismatch] ?? Value.None)
        );
    }

    // before(point, range) and before(range, point) have the same names: the order in which they are written tells
    // which is meant.
    private ImmutableArray<Form> InOrder(ImmutableArray<Expression.Argument> names) =>
        forms.Length == 1 || names is not [{ Name: not null }, ..] ? forms : NearestFirst(names);

    private ImmutableArray<Form> NearestFirst(ImmutableArray<Expression.Argument> names) =>
        [.. forms.OrderByDescending(form => form.BeginsWith(names))];

    private static string Describe(Value[] arguments, ImmutableArray<Expression.Argument> names) =>
        names is [{ Name: not null }, ..]
            ? $"({string.Join(", ", names.Select(a => a.Name))})"
            : $"{arguments.Length} argument{(arguments.Length == 1 ? "" : "s")}";
}

/// <summary>
/// A call with its arguments in order and of the right types; an optional argument that was not given is null.
/// </summary>
internal readonly record struct Call(
    Evaluator Evaluator,
    string Name,
    Form Form,
    Value[] Arguments,
    SourceSpan At
)
{
    public Value this[int index] => index < Arguments.Length ? Arguments[index] : Value.None;

    public bool Has(int index) => this[index] is not Value.Null;

    public string Text(int index) => ((Value.String)Arguments[index]).Text;

    public decimal Number(int index) => ((Value.Number)Arguments[index]).Amount;

    public ImmutableArray<Value> List(int index) => ((Value.List)Arguments[index]).Items;

    public Value.Context Context(int index) => (Value.Context)Arguments[index];

    /// <summary>Null, with the warning that an argument's value cannot be used.</summary>
    public Value Invalid(int index, string expected) =>
        Evaluator.Warn(
            WarningCode.InvalidArgument,
            At,
            Name,
            Form.ParameterAt(index).Name,
            expected,
            this[index] is Value.List or Value.Context ? this[index] : FeelType.NameOf(this[index])
        );

    /// <summary>The same after an exception was caught.</summary>
    public Value OutOfRange() =>
        Evaluator.WarnOfThrown(WarningCode.OutOfRange, At, $"the result of '{Name}'");

    /// <summary>Takes steps off for work; false where none are left.</summary>
    public bool Charge(long steps) => Evaluator.Charge(steps, At);

    public Value Result(ImmutableArray<Value> items) => Evaluator.List(items, At);

    public Value Result(Value value) => Evaluator.Bounded(value, At);

    public Value Result(string text) => Evaluator.Text(text, At);
}
