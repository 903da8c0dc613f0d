namespace Approvals.Feel;

/// <summary>
/// The implicit conversions (DMN 1.5, 10.3.2.9.4) wherever a type is declared: parameters, variables, results.
/// </summary>
public static class Conversion
{
    /// <summary>
    /// The value as one of that type: itself where it conforms, a list of it, its only element, or the midnight in UTC
    /// at which a date begins. Null where none of this helps. FEEL's own null is of every type.
    /// </summary>
    public static Value? To(FeelType type, Value value)
    {
        if (value is Value.Null || type.Includes(value))
            return value;
        if (type is FeelType.Restricted restricted)
            return To(restricted.Base, value);
        if (type is FeelType.List list)
            return value is not Value.List && list.Element.Includes(value)
                ? new Value.List([value])
                : null;
        if (value is Value.List { Items: [var only] })
            return only is Value.Null || type.Includes(only) ? only : null;
        return type == FeelType.DateTime && value is Value.Date { Day: var day }
            ? new Value.DateTime(day, 0, Zone.Utc)
            : null;
    }
}
