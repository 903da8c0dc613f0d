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

    /// <summary>Calls the first form that the arguments fit; where none fits, the warning speaks of the first form of their number.</summary>
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
        foreach (var form in forms)
        {
            if (form.Arrange(arguments, names) is not { } arranged)
                continue;
            nearest ??= form;
            if (form.Mismatch(arranged) is null)
                return form.Body(new Call(evaluator, name, form, arranged, at));
        }
        if (nearest is null)
            return evaluator.Warn(
                WarningCode.WrongArguments,
                at,
                name,
                string.Join(" or ", forms),
                Describe(arguments, names)
            );
        var wrong = nearest.Arrange(arguments, names)!;
        var index = nearest.Mismatch(wrong)!.Value;
        var parameter = nearest.ParameterAt(index);
        return evaluator.Warn(
            WarningCode.WrongArgumentType,
            at,
            name,
            parameter.Name,
            string.Join(" or ", parameter.Types),
            FeelType.NameOf(wrong[index])
        );
    }

    private static string Describe(Value[] arguments, ImmutableArray<Expression.Argument> names) =>
        names is [{ Name: not null }, ..]
            ? $"({string.Join(", ", names.Select(a => a.Name))})"
            : $"{arguments.Length} argument{(arguments.Length == 1 ? "" : "s")}";
}

/// <summary>A call with its arguments in order and of the right types; an optional argument that was not given is null.</summary>
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
