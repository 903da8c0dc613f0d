using Approvals.Feel.Builtins;

namespace Approvals.Feel;

/// <summary>Functions and how they are called (DMN 1.5, 10.3.2.13).</summary>
internal sealed partial class Evaluator
{
    private Value Call(Expression.Call e, Frame frame)
    {
        var function = Callee(e.Function, frame);
        var arguments = new Value[e.Arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] = Evaluate(e.Arguments[i].Value, frame);
        if (function is not Value.Function { Body: var body })
            return function is Value.Null
                ? function
                : Warn(WarningCode.NotAFunction, e.At, FeelType.NameOf(function));
        if (body is Builtin builtin)
            return builtin.Call(this, arguments, e.Arguments, e.At);
        return Arranged(body, arguments, e) is { } arranged
            ? Invoke(body, arranged, e.At)
            : Value.None;
    }

    // What is called is a function: a variable that is none does not hide the one built in, as in { sum: sum(a), mean:
    // sum(a) / 2 }.
    private Value Callee(Expression callee, Frame frame)
    {
        var value = Evaluate(callee, frame);
        return value is not Value.Function && callee is Expression.Variable { Builtin: { } builtin }
            ? builtin
            : value;
    }

    /// <summary>Calls a function with as many arguments as it has parameters, each made to conform.</summary>
    public Value Invoke(FunctionBody body, Value[] arguments, SourceSpan at)
    {
        if (body is Builtin builtin)
            return builtin.Call(this, arguments, [], at);
        if (arguments.Length != body.Parameters.Count)
            return WrongArguments(body, arguments.Length, at);
        for (var i = 0; i < arguments.Length; i++)
        {
            var (name, type) = body.Parameters[i];
            Charge(arguments[i].Size / 4, at);
            if (Conversion.To(type, arguments[i]) is not { } converted)
                return Warn(
                    WarningCode.WrongArgumentType,
                    at,
                    body.Name,
                    name,
                    type,
                    FeelType.NameOf(arguments[i])
                );
            if (Forbidden(type, converted) is var (tests, culprit))
                return Warn(
                    WarningCode.NotAllowed,
                    at,
                    $"argument '{name}' of '{body.Name}'",
                    tests,
                    FeelType.NameOf(culprit)
                );
            arguments[i] = converted;
        }
        return Enter(at) ? Leave(body.Invoke(this, arguments, at)) : Value.None;
    }

    // By position all arguments are needed; by name, those that are not given are null (DMN 1.5, 10.3.2.13.5).
    private Value[]? Arranged(FunctionBody body, Value[] arguments, Expression.Call e)
    {
        if (arguments.Length == 0 || e.Arguments[0].Name is null)
            return arguments;
        var arranged = new Value[body.Parameters.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            var at = IndexOf(body.Parameters, e.Arguments[i].Name);
            if (at < 0 || arranged[at] is not null)
            {
                Warn(
                    WarningCode.WrongArguments,
                    e.At,
                    body.Name,
                    Named(body.Parameters),
                    $"'{e.Arguments[i].Name}'"
                );
                return null;
            }
            arranged[at] = arguments[i];
        }
        for (var i = 0; i < arranged.Length; i++)
            arranged[i] ??= Value.None;
        return arranged;
    }

    private static int IndexOf(IReadOnlyList<FunctionParameter> parameters, string? name)
    {
        for (var i = 0; i < parameters.Count; i++)
        {
            if (parameters[i].Name == name)
                return i;
        }
        return -1;
    }

    private Value WrongArguments(FunctionBody body, int count, SourceSpan at) =>
        Warn(
            WarningCode.WrongArguments,
            at,
            body.Name,
            Named(body.Parameters),
            $"{count} arguments"
        );

    private static string Named(IReadOnlyList<FunctionParameter> parameters) =>
        $"({string.Join(", ", parameters.Select(p => p.Name))})";

    /// <summary>A function written in FEEL, with the names around its definition.</summary>
    private sealed class Closure(Expression.FunctionDefinition definition, Frame frame)
        : FunctionBody
    {
        public override string Name => definition.Name;

        public override IReadOnlyList<FunctionParameter> Parameters => definition.Parameters;

        public override FeelType Result =>
            definition.Body is Expression.Literal { Value: var constant }
                ? constant.SimpleType ?? FeelType.Any
                : definition.Result;

        public override Value Invoke(Evaluator evaluator, Value[] arguments, SourceSpan at)
        {
            if (definition.Body is null)
                return evaluator.Warn(WarningCode.ExternalFunction, at, Name);
            var names = new NamedValues(arguments.Length);
            for (var i = 0; i < arguments.Length; i++)
                names[Parameters[i].Name] = arguments[i];
            return evaluator.Evaluate(definition.Body, new Frame(frame, names));
        }
    }
}
