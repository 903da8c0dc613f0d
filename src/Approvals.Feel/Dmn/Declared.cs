namespace Approvals.Feel.Dmn;

/// <summary>An expression of an element of a model, whose result is made to conform to the type declared there.</summary>
internal sealed record Declared(string Element, Expression Inner, FeelType Type)
    : Expression.Extension(Inner.At)
{
    public override Value Evaluate(Evaluator evaluator, Frame frame)
    {
        var outer = evaluator.Element;
        evaluator.Element = Element;
        var value = Conform(evaluator, Type, evaluator.Evaluate(Inner, frame), Inner.At);
        evaluator.Element = outer;
        return value;
    }

    /// <summary>The value as one of the type (DMN 1.5, 10.3.2.9.4), or null with a warning.</summary>
    public static Value Conform(Evaluator evaluator, FeelType type, Value value, SourceSpan at)
    {
        if (type == FeelType.Any || value is Value.Null)
            return value;
        var what = evaluator.Element is { } element ? $"'{element}'" : "the value";
        if (Conversion.To(type, value) is not { } converted)
            return evaluator.Warn(WarningCode.WrongType, at, what, type, FeelType.NameOf(value));
        return Forbidden(evaluator, type, converted) is var (tests, culprit)
            ? evaluator.Warn(WarningCode.NotAllowed, at, what, tests, FeelType.NameOf(culprit))
            : converted;
    }

    /// <summary>The first part of a value that its type does not allow, and what would be allowed.</summary>
    private static (string Tests, Value Culprit)? Forbidden(
        Evaluator evaluator,
        FeelType type,
        Value value
    )
    {
        switch (type)
        {
            case FeelType.Restricted
            {
                Allowed: { Meaning: Expression.Cell cell } allowed
            } restricted when value is not Value.Null:
                if (Forbidden(evaluator, restricted.Base, value) is { } inner)
                    return inner;
                return evaluator.Passes(cell, value, new Frame(null, null, "?", value))
                    ? null
                    : (allowed.Text, value);
            case FeelType.List list when value is Value.List items:
                foreach (var item in items.Items)
                {
                    if (Forbidden(evaluator, list.Element, item) is { } wrong)
                        return wrong;
                }
                return null;
            case FeelType.Context context when value is Value.Context entries:
                foreach (var (name, entryType) in context.Entries)
                {
                    if (Forbidden(evaluator, entryType, entries.Entries[name]) is { } wrong)
                        return wrong;
                }
                return null;
            default:
                return null;
        }
    }
}
