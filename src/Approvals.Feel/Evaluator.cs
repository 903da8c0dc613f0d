using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Approvals.Feel;

/// <summary>
/// One evaluation: the meaning of every kind of expression (DMN 1.5, 10.3.2), its warnings and what is left of its
/// limits. Where a limit is reached, everything from then on is null at once.
/// </summary>
internal sealed partial class Evaluator(FeelLimits limits, DateTimeOffset? now, IWorkingDays? days)
{
    // The check takes longer than most visits, and leaves room for many more than these.
    private const int StackCheckEvery = 16;

    private List<Warning>? _warnings;
    private int _stepsLeft = limits.MaxSteps;
    private int _depth;

    public FeelLimits Limits => limits;

    /// <summary>The instant of <c>now()</c>, if the caller told one.</summary>
    public DateTimeOffset? Now => now;

    /// <summary>Which days are working days, if the caller told it.</summary>
    public IWorkingDays? Days => days;

    /// <summary>Whether a limit was reached, so that the whole has no result.</summary>
    public bool Stopped { get; private set; }

    /// <summary>What the whole gave: its value, unless a limit was reached, and all warnings.</summary>
    public FeelResult Result(Value value) =>
        new(Stopped ? Value.None : value, _warnings ?? (IReadOnlyList<Warning>)[]);

    /// <summary>The DMN element whose expression is being evaluated, for its warnings.</summary>
    public string? Element { get; set; }

    public Value Evaluate(Expression expression, Frame frame)
    {
        if (--_stepsLeft < 0)
            return Stop(WarningCode.TooManySteps, expression.At, limits.MaxSteps);
        if (!Enter(expression.At))
            return Value.None;
        var value = expression switch
        {
            Expression.Literal e => e.Value,
            Expression.Variable e => Variable(e, frame),
            Expression.Comparison e => Comparison(e, frame),
            Expression.And e => Connective(e.Left, e.Right, decisive: false, frame),
            Expression.Or e => Connective(e.Left, e.Right, decisive: true, frame),
            Expression.Not e => Not(e, frame),
            Expression.Path e => Path(Evaluate(e.Source, frame), e),
            Expression.Call e => Call(e, frame),
            Expression.Arithmetic e => Arithmetic(e, frame),
            Expression.Negation e => Negation(e, frame),
            Expression.In e => In(e, frame),
            Expression.If e => Evaluate(
                IsTrue(Evaluate(e.Condition, frame)) ? e.Then : e.Else,
                frame
            ),
            Expression.Filter e => Filter(Evaluate(e.Source, frame), e, frame),
            Expression.Between e => Between(e, frame),
            Expression.List e => List(e, frame),
            Expression.Context e => Context(e, frame),
            Expression.For e => For(e, frame),
            Expression.Quantified e => Quantified(e, frame),
            Expression.Range e => Range(e, frame),
            Expression.UnaryComparison e => UnaryComparison(e, frame),
            Expression.InstanceOf e => InstanceOf(e, frame),
            Expression.FunctionDefinition e => new Value.Function(new Closure(e, frame)),
            Expression.Cell e => Value.Of(Passes(e, frame.Find("?") ?? Value.None, frame)),
            Expression.Predicate e => Evaluate(e.Condition, frame),
            Expression.Extension e => e.Evaluate(this, frame),
            Expression.Invalid e => Warn(e.Warning),
            _ => throw new UnreachableException(expression.GetType().Name),
        };
        _depth--;
        return value;
    }

    // Whatever may hold or call itself goes one level deeper here, and comes back where _depth is counted down.
    private bool Enter(SourceSpan at)
    {
        if (
            ++_depth <= limits.MaxDepth
            && (_depth % StackCheckEvery != 0 || RuntimeHelpers.TryEnsureSufficientExecutionStack())
        )
            return true;
        Stop(WarningCode.TooDeep, at, limits.MaxDepth);
        return false;
    }

    /// <summary>Notes a warning; the value is null.</summary>
    public Value Warn(Warning warning)
    {
        _warnings ??= [];
        if (_warnings.Count < limits.MaxWarnings && !Stopped)
            _warnings.Add(Element is null ? warning : warning with { Element = Element });
        return Value.None;
    }

    public Value Warn(WarningCode code, SourceSpan at, params ReadOnlySpan<object?> values)
    {
        Charge(16, at); // A warning costs time and room; who causes thousands shall not have them for nothing.
        return _warnings?.Count >= limits.MaxWarnings
            ? Value.None
            : Warn(Warning.Of(code, at, values));
    }

    /// <summary>
    /// Takes steps off for some work; where too few are left, it ends the evaluation and gives false.
    /// </summary>
    public bool Charge(long steps, SourceSpan at)
    {
        if (steps > _stepsLeft)
        {
            Stop(WarningCode.TooManySteps, at, limits.MaxSteps);
            return false;
        }
        _stepsLeft -= (int)steps;
        return true;
    }

    /// <summary>A list as a result, if the limits allow it.</summary>
    public Value List(ImmutableArray<Value> items, SourceSpan at) =>
        Bounded(new Value.List(items), at);

    /// <summary>A list or context as a result, if the limits allow it.</summary>
    public Value Bounded(Value value, SourceSpan at)
    {
        Charge(
            value switch
            {
                Value.List list => list.Items.Length / 4,
                Value.Context context => context.Entries.Count, // Each name was compared with others.
                _ => 0,
            },
            at
        );
        if (value.Size > limits.MaxElements)
            return Stop(WarningCode.TooLarge, at, "a result", $"{limits.MaxElements} elements");
        return value.Depth > limits.MaxNesting
            ? Stop(WarningCode.TooDeep, at, limits.MaxNesting)
            : value;
    }

    /// <summary>A string as a result, if the limits allow it.</summary>
    public Value Text(string text, SourceSpan at)
    {
        Charge(text.Length / 64, at);
        return text.Length <= limits.MaxStringLength
            ? new Value.String(text)
            : Stop(WarningCode.TooLarge, at, "a string", $"{limits.MaxStringLength} characters");
    }

    /// <summary>Ends the whole evaluation.</summary>
    public Value Stop(WarningCode code, SourceSpan at, params ReadOnlySpan<object?> values)
    {
        if (!Stopped)
        {
            if (_warnings?.Count >= limits.MaxWarnings)
                _warnings.RemoveAt(_warnings.Count - 1); // This one tells why there is no result.
            Warn(Warning.Of(code, at, values));
        }
        Stopped = true;
        _stepsLeft = 0;
        return Value.None;
    }

    private Value Variable(Expression.Variable variable, Frame frame) =>
        frame.Find(variable.Name)
        ?? variable.Builtin
        ?? Warn(WarningCode.UnknownName, variable.At, variable.Name);

    private Value Comparison(Expression.Comparison e, Frame frame)
    {
        var told = Told;
        var left = Evaluate(e.Left, frame);
        var right = Evaluate(e.Right, frame);
        if (left is Value.Number x && right is Value.Number y)
            return Value.Of(Approvals.Feel.Comparison.Holds(e.Sign, x.Amount.CompareTo(y.Amount)));
        if (Compare(e.Sign, left, right, e.At) is { } truth)
            return Value.Of(truth);
        return IsToldSince(told, left, right)
            ? Value.None
            : Warn(WarningCode.NotComparable, e.At, left, right);
    }

    private bool? Compare(ComparisonSign sign, Value left, Value right, SourceSpan at)
    {
        Charge(Math.Min(left.Size, right.Size) / 4, at);
        return Approvals.Feel.Comparison.Holds(sign, left, right);
    }

    private int Told => _warnings?.Count ?? 0;

    // Why an operand is null was said: what is null because of it needs no words of its own.
    private bool IsToldSince(int told, Value left, Value right) =>
        Told > told && (left is Value.Null || right is Value.Null);

    // Three-valued (DMN 1.5, 10.3.2.4): one decisive operand is enough, whatever the other is; else both must be
    // booleans.
    private Value Connective(Expression left, Expression right, bool decisive, Frame frame)
    {
        var a = Evaluate(left, frame);
        if (a is Value.Boolean { Truth: var x } && x == decisive)
            return a;
        var b = Evaluate(right, frame);
        if (b is Value.Boolean { Truth: var y } && y == decisive)
            return b;
        if (a is Value.Boolean && b is Value.Boolean)
            return b;
        var (wrong, at) = a is Value.Boolean ? (b, right.At) : (a, left.At);
        return wrong is Value.Null ? wrong : Warn(WarningCode.NotBoolean, at, wrong);
    }

    private Value Between(Expression.Between e, Frame frame)
    {
        var value = Evaluate(e.Operand, frame);
        var range = new Value.Range(Evaluate(e.Low, frame), true, Evaluate(e.High, frame), true);
        Charge(Math.Min(value.Size, range.Size) / 4, e.At);
        return Approvals.Feel.Comparison.Contains(range, value) is { } truth
            ? Value.Of(truth)
            : Warn(WarningCode.NotComparable, e.At, value, range);
    }

    private Value Arithmetic(Expression.Arithmetic e, Frame frame)
    {
        var told = Told;
        var left = Evaluate(e.Left, frame);
        var right = Evaluate(e.Right, frame);
        try
        {
            return Approvals.Feel.Arithmetic.Apply(e.Sign, left, right) switch
            {
                Value.String { Text: var text } => Text(text, e.At),
                { } value => value,
                null when IsToldSince(told, left, right) => Value.None,
                null => Warn(
                    WarningCode.WrongOperands,
                    e.At,
                    Sign(e.Sign),
                    FeelType.NameOf(left),
                    FeelType.NameOf(right)
                ),
            };
        }
        catch (DivideByZeroException)
        {
            return WarnOfThrown(WarningCode.DivisionByZero, e.At, left, right);
        }
        catch (OverflowException)
        {
            return WarnOfThrown(
                WarningCode.OutOfRange,
                e.At,
                $"{ValueText.Of(left, 30)} {Sign(e.Sign)} {ValueText.Of(right, 30)}"
            );
        }
    }

    private Value Not(Expression.Not e, Frame frame)
    {
        var operand = Evaluate(e.Operand, frame);
        return operand is Value.Boolean { Truth: var truth }
            ? Value.Of(!truth)
            : Invoke(e.Builtin.Body, [operand], e.At);
    }

    private Value Negation(Expression.Negation e, Frame frame)
    {
        var operand = Evaluate(e.Operand, frame);
        return Approvals.Feel.Arithmetic.Negate(operand)
            ?? Warn(WarningCode.WrongOperands, e.At, "-", "nothing", FeelType.NameOf(operand));
    }

    /// <summary>
    /// As <see cref="Warn(WarningCode, SourceSpan, ReadOnlySpan{object?})"/>, where an exception was caught, which
    /// takes long.
    /// </summary>
    public Value WarnOfThrown(WarningCode code, SourceSpan at, params ReadOnlySpan<object?> values)
    {
        Charge(2_000, at);
        return Warn(code, at, values);
    }

    private static string Sign(ArithmeticSign sign) =>
        sign switch
        {
            ArithmeticSign.Add => "+",
            ArithmeticSign.Subtract => "-",
            ArithmeticSign.Multiply => "*",
            ArithmeticSign.Divide => "/",
            _ => "**",
        };

    private Value List(Expression.List e, Frame frame)
    {
        var items = ImmutableArray.CreateBuilder<Value>(e.Items.Length);
        foreach (var item in e.Items)
            items.Add(Evaluate(item, frame));
        return List(items.MoveToImmutable(), e.At);
    }

    // An entry sees those before it; functions in it see all of them, so that they may call themselves.
    private Value Context(Expression.Context e, Frame frame)
    {
        var entries = new NamedValues(e.Entries.Length);
        var inner = new Frame(frame, entries);
        foreach (var entry in e.Entries)
        {
            if (!entries.TryAdd(entry.Name, Evaluate(entry.Value, inner)))
                return Warn(WarningCode.DuplicateKey, entry.At, entry.Name);
        }
        return Bounded(new Value.Context(entries), e.At);
    }

    private Value Range(Expression.Range e, Frame frame)
    {
        var start = Evaluate(e.Start, frame);
        var end = Evaluate(e.End, frame);
        return Approvals.Feel.Comparison.Order(start, end) is null
            ? Warn(WarningCode.NotComparable, e.At, start, end)
            : new Value.Range(start, e.StartIncluded, end, e.EndIncluded);
    }

    private Value UnaryComparison(Expression.UnaryComparison e, Frame frame)
    {
        var bound = Evaluate(e.Operand, frame);
        if (Approvals.Feel.Comparison.Order(bound, bound) is null && bound is not Value.Boolean)
            return Warn(WarningCode.NotComparable, e.At, "what is tested", FeelType.NameOf(bound));
        return e.Sign switch
        {
            ComparisonSign.Equal => new Value.Range(bound, true, bound, true),
            ComparisonSign.NotEqual => new Value.Range(bound, true, bound, true)
            {
                Inverted = true,
            },
            ComparisonSign.Less => new Value.Range(null, false, bound, false),
            ComparisonSign.LessOrEqual => new Value.Range(null, false, bound, true),
            ComparisonSign.Greater => new Value.Range(bound, false, null, false),
            _ => new Value.Range(bound, true, null, false),
        };
    }

    private Value InstanceOf(Expression.InstanceOf e, Frame frame)
    {
        var operand = Evaluate(e.Operand, frame);
        Charge(operand.Size / 4, e.At);
        return Value.Of(e.Type.Includes(operand));
    }

    private static bool IsTrue(Value value) => value is Value.Boolean { Truth: true };
}
