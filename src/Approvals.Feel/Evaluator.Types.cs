namespace Approvals.Feel;

/// <summary>What happens where a type is declared for a value (DMN 1.5, 7.3.3 and 10.3.2.9.4).</summary>
internal sealed partial class Evaluator
{
    /// <summary>The value as one of the type; null, with a warning, where it is none.</summary>
    public Value Conform(FeelType type, Value value, SourceSpan at)
    {
        if (ReferenceEquals(type, FeelType.Any) || value is Value.Null)
            return value;
        Charge(value.Size / 8, at);
        if (Conversion.To(type, value) is not { } converted)
            return Warn(WarningCode.WrongType, at, What(), type, FeelType.NameOf(value));
        return Forbidden(type, converted) is var (tests, culprit)
            ? Warn(WarningCode.NotAllowed, at, What(), tests, FeelType.NameOf(culprit))
            : converted;

        string What() => Element is { } element ? $"'{element}'" : "the value";
    }

    /// <summary>
    /// The first part of a value that its type does not allow, and the tests of what would be allowed.
    /// </summary>
    /// <param name="type">A type that the value conforms to, but for such tests.</param>
    /// <param name="value">The value.</param>
    /// <param name="around">The entries beside it: the tests may speak of them.</param>
    private (string Tests, Value Culprit)? Forbidden(
        FeelType type,
        Value value,
        Frame? around = null
    )
    {
        switch (type)
        {
            case FeelType.Restricted
            {
                Allowed: { Meaning: Expression.Cell cell } allowed
            } restricted when value is not Value.Null:
                if (Forbidden(restricted.Base, value, around) is { } inner)
                    return inner;
                return Passes(cell, value, new Frame(around, null, "?", value))
                    ? null
                    : (allowed.Text, value);
            case FeelType.List list when value is Value.List items:
                foreach (var item in items.Items)
                {
                    if (Forbidden(list.Element, item, around) is { } wrong)
                        return wrong;
                }
                return null;
            case FeelType.Context context when value is Value.Context entries:
                var siblings = new Frame(null, entries.Raw);
                foreach (var (name, entryType) in context.Entries)
                {
                    if (Forbidden(entryType, entries.Raw[name], siblings) is { } wrong)
                        return wrong;
                }
                return null;
            default:
                return null;
        }
    }
}
