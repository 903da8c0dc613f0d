using System.Collections.Immutable;

namespace Approvals.Feel;

/// <summary>The operator <c>in</c> and the cells of decision tables (DMN 1.5, 10.3.2.15).</summary>
internal sealed partial class Evaluator
{
    /// <summary>Whether a value passes the tests of a cell, in a frame where the value has the name <c>?</c>.</summary>
    public bool Passes(Expression.Cell cell, Value value, Frame frame)
    {
        bool? any = false;
        foreach (var test in cell.Alternatives)
        {
            var passed = Passes(test, value, frame, ofCell: true);
            if (passed == true)
                return !cell.Negated;
            any |= passed;
        }
        return cell.Negated && any == false; // A test without an answer is not passed, and its contrary neither.
    }

    /// <summary>
    /// How many of a cell's tests come before the first one that a value passes; all of them where it passes none.
    /// </summary>
    public int Place(Expression.Cell cell, Value value)
    {
        var frame = new Frame(null, null, "?", value);
        for (var i = 0; i < cell.Alternatives.Length; i++)
        {
            if (Passes(cell.Alternatives[i], value, frame, ofCell: true) == true)
                return i;
        }
        return cell.Alternatives.Length;
    }

    private Value In(Expression.In e, Frame frame)
    {
        var value = Evaluate(e.Operand, frame);
        var inner = new Frame(frame, null, "?", value);
        bool? any = false;
        foreach (var test in e.Tests)
        {
            var passed = Passes(test, value, inner, ofCell: false);
            if (passed == true)
                return Value.True;
            any |= passed;
        }
        return any is { } known ? Value.Of(known) : Value.None;
    }

    private bool? Passes(Expression test, Value value, Frame frame, bool ofCell)
    {
        switch (test)
        {
            case Expression.UnaryComparison e:
                var bound = Evaluate(e.Operand, frame);
                return Known(Compare(e.Sign, value, bound, e.At), value, bound, e.At);
            case Expression.Predicate e:
                return Evaluate(e.Condition, frame) is Value.Boolean { Truth: var truth }
                    ? truth
                    : null;
            case Expression.Literal { Value: Value.Boolean constant } e: // No condition.
                return Known(
                    Approvals.Feel.Comparison.AreEqual(value, constant),
                    value,
                    constant,
                    e.At
                );
            case Expression.Literal e:
                return Passes(e.Value, value, e.At, ofCell);
            default:
                return Passes(Evaluate(test, frame), value, test.At, ofCell);
        }
    }

    private bool? Passes(Value test, Value value, SourceSpan at, bool ofCell)
    {
        Charge(1 + Math.Min(test.Size, value.Size) / 4, at);
        switch (test)
        {
            case Value.Range range when value is not Value.Range:
                return Known(Approvals.Feel.Comparison.Contains(range, value), value, range, at);
            case Value.List list
                when value is not Value.List
                    || Approvals.Feel.Comparison.AreEqual(value, list) != true:
                Charge(list.Size / 4, at);
                return IsAmong(value, list.Items);
            case Value.Boolean { Truth: var truth } when ofCell && value is not Value.Boolean:
                return truth; // A condition over other names than the one tested.
            case Value.Null when value is not Value.Null:
                return ofCell ? false : null;
            default:
                return Known(Approvals.Feel.Comparison.AreEqual(value, test), value, test, at);
        }
    }

    private static bool? IsAmong(Value value, ImmutableArray<Value> items)
    {
        foreach (var item in items)
        {
            var same =
                item is Value.Range range && value is not Value.Range
                    ? Approvals.Feel.Comparison.Contains(range, value)
                    : Approvals.Feel.Comparison.AreEqual(value, item);
            if (same == true)
                return true;
        }
        return false;
    }

    private bool? Known(bool? truth, Value value, Value test, SourceSpan at)
    {
        if (truth is null)
            Warn(WarningCode.NotComparable, at, value, test);
        return truth;
    }
}
