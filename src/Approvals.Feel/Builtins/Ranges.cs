using System.Collections.Immutable;

namespace Approvals.Feel.Builtins;

/// <summary>
/// How points and ranges lie to each other (DMN 1.5, 10.3.4.7, table 78). A point is what can be compared.
/// </summary>
internal static class Ranges
{
    public static readonly ImmutableArray<Form> Forms =
    [
        .. Relation("before", Before, pointPoint: true, pointRange: true, rangePoint: true),
        .. Relation(
            "after",
            (a, b) => Before(b, a),
            pointPoint: true,
            pointRange: true,
            rangePoint: true
        ),
        .. Relation("meets", Meets),
        .. Relation("met by", (a, b) => Meets(b, a)),
        .. Relation("overlaps", Overlaps),
        .. Relation("overlaps before", OverlapsBefore),
        .. Relation("overlaps after", (a, b) => OverlapsBefore(b, a)),
        .. Relation("finishes", Finishes, pointRange: true),
        .. Relation("finished by", (a, b) => Finishes(b, a), rangePoint: true),
        .. Relation("includes", Includes, rangePoint: true),
        .. Relation("during", (a, b) => Includes(b, a), pointRange: true),
        .. Relation("starts", Starts, pointRange: true),
        .. Relation("started by", (a, b) => Starts(b, a), rangePoint: true),
        .. Relation("coincides", Coincides, pointPoint: true),
    ];

    /// <summary>The forms that a relation has. A point takes part as the range that holds it alone.</summary>
    private static IEnumerable<Form> Relation(
        string name,
        Func<Value.Range, Value.Range, bool?> holds,
        bool pointPoint = false,
        bool pointRange = false,
        bool rangePoint = false
    )
    {
        Value Body(Call call)
        {
            var (a, b) = (AsRange(call[0]), AsRange(call[1]));
            return !a.Inverted && !b.Inverted && holds(a, b) is { } truth
                ? Value.Of(truth)
                : call.Evaluator.Warn(WarningCode.NotComparable, call.At, call[0], call[1]);
        }

        yield return new($"{name}(range1: range, range2: range)", Body);
        if (rangePoint)
            yield return new($"{name}(range: range, point: {Point})", Body);
        if (pointRange)
            yield return new($"{name}(point: {Point}, range: range)", Body);
        if (pointPoint)
            yield return new($"{name}(point1: {Point}, point2: {Point})", Body);
    }

    private const string Point =
        "number | string | date | time | date and time | days and time duration | years and months duration";

    private static Value.Range AsRange(Value value) =>
        value as Value.Range ?? new Value.Range(value, true, value, true);

    // Each bound as where it lies; a bound that is missing lies beyond all.
    private static int? Order(Value? a, int beyondA, Value? b, int beyondB) =>
        (a, b) switch
        {
            (null, null) => beyondA.CompareTo(beyondB),
            (null, _) => beyondA,
            (_, null) => -beyondB,
            _ => Comparison.Order(a, b),
        };

    private static int? StartToStart(Value.Range a, Value.Range b) =>
        Order(a.Start, -1, b.Start, -1);

    private static int? EndToEnd(Value.Range a, Value.Range b) => Order(a.End, 1, b.End, 1);

    private static int? EndToStart(Value.Range a, Value.Range b) => Order(a.End, 1, b.Start, -1);

    private static bool? Before(Value.Range a, Value.Range b) =>
        EndToStart(a, b) is { } order
            ? order < 0 || (order == 0 && (!a.EndIncluded || !b.StartIncluded))
            : null;

    private static bool? Meets(Value.Range a, Value.Range b) =>
        EndToStart(a, b) is { } order ? order == 0 && a.EndIncluded && b.StartIncluded : null;

    private static bool? Overlaps(Value.Range a, Value.Range b) => !(Before(a, b) | Before(b, a));

    private static bool? OverlapsBefore(Value.Range a, Value.Range b)
    {
        if (
            StartToStart(a, b) is not { } starts
            || EndToEnd(a, b) is not { } ends
            || Before(a, b) is not { } before
        )
            return null;
        var startsFirst = starts < 0 || (starts == 0 && a.StartIncluded && !b.StartIncluded);
        var endsNoLater = ends < 0 || (ends == 0 && (!a.EndIncluded || b.EndIncluded));
        return startsFirst && endsNoLater && !before;
    }

    private static bool? Finishes(Value.Range a, Value.Range b)
    {
        if (StartToStart(a, b) is not { } starts || EndToEnd(a, b) is not { } ends)
            return null;
        return ends == 0
            && a.EndIncluded == b.EndIncluded
            && (starts > 0 || (starts == 0 && (!a.StartIncluded || b.StartIncluded)));
    }

    private static bool? Starts(Value.Range a, Value.Range b)
    {
        if (StartToStart(a, b) is not { } starts || EndToEnd(a, b) is not { } ends)
            return null;
        return starts == 0
            && a.StartIncluded == b.StartIncluded
            && (ends < 0 || (ends == 0 && (!a.EndIncluded || b.EndIncluded)));
    }

    private static bool? Includes(Value.Range a, Value.Range b)
    {
        if (StartToStart(a, b) is not { } starts || EndToEnd(a, b) is not { } ends)
            return null;
        return (starts < 0 || (starts == 0 && (a.StartIncluded || !b.StartIncluded)))
            && (ends > 0 || (ends == 0 && (a.EndIncluded || !b.EndIncluded)));
    }

    private static bool? Coincides(Value.Range a, Value.Range b)
    {
        if (StartToStart(a, b) is not { } starts || EndToEnd(a, b) is not { } ends)
            return null;
        return starts == 0
            && ends == 0
            && a.StartIncluded == b.StartIncluded
            && a.EndIncluded == b.EndIncluded;
    }
}
