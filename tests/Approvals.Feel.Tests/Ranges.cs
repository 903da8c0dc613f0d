namespace Approvals.Feel.Tests;

public sealed class Ranges
{
    [Theory]
    [InlineData("[1..10].start", "1")]
    [InlineData("[1..10].end", "10")]
    [InlineData("[1..10].start included", "true")]
    [InlineData("(1..10).start included", "false")]
    [InlineData("]1..10].start included", "false")]
    [InlineData("[1..10).end included", "false")]
    [InlineData("[1..10[.end included", "false")]
    [InlineData("(< 10).start", "null")]
    [InlineData("(< 10).end", "10")]
    [InlineData("(< 10).end included", "false")]
    [InlineData("(<= 10).end included", "true")]
    [InlineData("(> 10).start", "10")]
    [InlineData("(> 10).end", "null")]
    [InlineData("(>= 10).start included", "true")]
    public void Ranges_have_properties(string text, string expected) => Check.Same(expected, text);

    [Theory]
    [InlineData("5 in [1 + 1..2 * 3]", "true")]
    [InlineData("{n: 3, r: 5 in [n..n + 2]}.r", "true")]
    [InlineData("2 in [sum([1, 1])..max(3, 4)]", "true")]
    [InlineData("-1 in [-2..-1]", "true")]
    public void Bounds_may_be_calculated(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData("[1..null]", "null")]
    [InlineData("""[1.."a"]""", "null")]
    [InlineData("[true..false]", "null")]
    [InlineData("""[@"P1D"..@"P1M"]""", "null")]
    [InlineData("(= [1])", "null")]
    [InlineData("(< null)", "null")]
    public void Bounds_must_have_an_order(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData("before((< 5), 5)", "true")]
    [InlineData("before((<= 5), 5)", "false")]
    [InlineData("after((> 5), 5)", "true")]
    [InlineData("after(10, (< 5))", "true")]
    [InlineData("after((>= 5), (< 5))", "true")]
    [InlineData("meets((<= 5), (>= 5))", "true")]
    [InlineData("met by((>= 5), (<= 5))", "true")]
    [InlineData("overlaps((< 5), (> 3))", "true")]
    [InlineData("overlaps((> 5), (< 3))", "false")]
    [InlineData("overlaps before((< 5), [1..10])", "true")]
    [InlineData("overlaps after((> 5), [1..10])", "true")]
    [InlineData("includes((< 5), (< 3))", "true")]
    [InlineData("includes((< 5), 5)", "false")]
    [InlineData("during([1..3], (< 5))", "true")]
    [InlineData("starts([1..3], (>= 1))", "true")]
    [InlineData("started by((>= 1), 1)", "true")]
    [InlineData("finishes([1..5], (<= 5))", "true")]
    [InlineData("finished by((<= 5), 5)", "true")]
    [InlineData("coincides((< 5), (< 5))", "true")]
    [InlineData("coincides((< 5), (> 5))", "false")]
    public void Unbounded_ranges_reach_as_far_as_can_be(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData("before(1, 2)", "true")]
    [InlineData("""after("b", "a")""", "true")]
    [InlineData("""coincides(@"P1D", @"PT24H")""", "true")]
    [InlineData("""before(@"2021-01-01", [@"2021-01-02"..@"2021-01-03"])""", "true")]
    [InlineData("""during(@"10:00:00", [@"09:00:00"..@"11:00:00"])""", "true")]
    [InlineData("""includes(["a".."c"], "b")""", "true")]
    [InlineData("""before(1, "a")""", "null")]
    [InlineData("""before([1..2], ["a".."b"])""", "null")]
    [InlineData("before(null, 1)", "null")]
    [InlineData("before(1)", "null")]
    [InlineData("meets(1, 2)", "null")]
    [InlineData("overlaps([1..2], 2)", "null")]
    [InlineData("overlaps((!= 5), [1..3])", "null")]
    public void Points_are_compared_as_their_kind_is(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData("before(point1: 1, point2: 2)", "true")]
    [InlineData("before(range: [1..2], point: 3)", "true")]
    [InlineData("before(point: 1, range: [2..3])", "true")]
    [InlineData("after(point: 5, range: [2..3])", "true")]
    [InlineData("meets(range2: [2..3], range1: [1..2])", "true")]
    [InlineData("during(point: 1, range: [1..2])", "true")]
    public void Arguments_of_relations_may_be_named(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData("""range("[1..10]")""", "[1..10]")]
    [InlineData("""range("]1..10[")""", "(1..10)")]
    [InlineData("""range("[\"a\"..\"b\"]")""", """["a".."b"]""")]
    [InlineData(
        """range("[@\"2020-01-01\"..@\"2020-02-01\"]")""",
        """[@"2020-01-01"..@"2020-02-01"]"""
    )]
    [InlineData(
        """range("[date(\"2020-01-01\")..date(\"2020-02-01\")]")""",
        """[@"2020-01-01"..@"2020-02-01"]"""
    )]
    [InlineData("""range(from: "[-1..1]")""", "[-1..1]")]
    [InlineData("""range("[10..1]")""", "null")]
    [InlineData("""range("[1+1..10]")""", "null")]
    [InlineData("""range("1..10")""", "null")]
    [InlineData("""range("")""", "null")]
    public void Text_becomes_a_range(string text, string expected) => Check.Same(expected, text);

    // The words of table 78 of DMN 1.5, on all ranges with bounds from 1 to 4 and all their ends.
    [Theory]
    [MemberData(nameof(Table78))]
    public void Relations_hold_where_table_78_says_so(string relation)
    {
        var ranges = AllRanges().ToList();
        foreach (var a in ranges)
        {
            foreach (var b in ranges)
                Check.Same(OfRanges[relation](a, b) ? "true" : "false", $"{relation}({a}, {b})");
            for (var p = 0; p <= 5; p++)
            {
                if (OfPointAndRange.TryGetValue(relation, out var ofPoint))
                    Check.Same(ofPoint(p, a) ? "true" : "false", $"{relation}({p}, {a})");
                if (OfRangeAndPoint.TryGetValue(relation, out var ofRange))
                    Check.Same(ofRange(a, p) ? "true" : "false", $"{relation}({a}, {p})");
            }
        }
    }

    public static TheoryData<string> Table78 => [.. OfRanges.Keys];

    private static readonly Dictionary<string, Func<Span, Span, bool>> OfRanges = new()
    {
        ["before"] = (a, b) =>
            a.End < b.Start || ((!a.EndIncluded || !b.StartIncluded) && a.End == b.Start),
        ["after"] = (a, b) =>
            a.Start > b.End || ((!a.StartIncluded || !b.EndIncluded) && a.Start == b.End),
        ["meets"] = (a, b) => a.EndIncluded && b.StartIncluded && a.End == b.Start,
        ["met by"] = (a, b) => a.StartIncluded && b.EndIncluded && a.Start == b.End,
        ["overlaps"] = (a, b) =>
            (a.End > b.Start || (a.End == b.Start && a.EndIncluded && b.StartIncluded))
            && (a.Start < b.End || (a.Start == b.End && a.StartIncluded && b.EndIncluded)),
        ["overlaps before"] = OverlapsBefore,
        ["overlaps after"] = (a, b) => OverlapsBefore(b, a),
        ["finishes"] = Finishes,
        ["finished by"] = (a, b) => Finishes(b, a),
        ["includes"] = Includes,
        ["during"] = (a, b) => Includes(b, a),
        ["starts"] = Starts,
        ["started by"] = (a, b) => Starts(b, a),
        ["coincides"] = (a, b) => a == b,
    };

    private static readonly Dictionary<string, Func<int, Span, bool>> OfPointAndRange = new()
    {
        ["before"] = (p, r) => p < r.Start || (p == r.Start && !r.StartIncluded),
        ["after"] = (p, r) => p > r.End || (p == r.End && !r.EndIncluded),
        ["finishes"] = (p, r) => r.EndIncluded && r.End == p,
        ["during"] = (p, r) => Holds(r, p),
        ["starts"] = (p, r) => r.Start == p && r.StartIncluded,
    };

    private static readonly Dictionary<string, Func<Span, int, bool>> OfRangeAndPoint = new()
    {
        ["before"] = (r, p) => r.End < p || (r.End == p && !r.EndIncluded),
        ["after"] = (r, p) => r.Start > p || (r.Start == p && !r.StartIncluded),
        ["finished by"] = (r, p) => r.EndIncluded && r.End == p,
        ["includes"] = Holds,
        ["started by"] = (r, p) => r.Start == p && r.StartIncluded,
    };

    private static bool OverlapsBefore(Span a, Span b) =>
        (a.Start < b.Start || (a.Start == b.Start && a.StartIncluded && !b.StartIncluded))
        && (a.End > b.Start || (a.End == b.Start && a.EndIncluded && b.StartIncluded))
        && (a.End < b.End || (a.End == b.End && (!a.EndIncluded || b.EndIncluded)));

    private static bool Finishes(Span a, Span b) =>
        a.EndIncluded == b.EndIncluded
        && a.End == b.End
        && (a.Start > b.Start || (a.Start == b.Start && (!a.StartIncluded || b.StartIncluded)));

    private static bool Starts(Span a, Span b) =>
        a.Start == b.Start
        && a.StartIncluded == b.StartIncluded
        && (a.End < b.End || (a.End == b.End && (!a.EndIncluded || b.EndIncluded)));

    private static bool Includes(Span a, Span b) =>
        (a.Start < b.Start || (a.Start == b.Start && (a.StartIncluded || !b.StartIncluded)))
        && (a.End > b.End || (a.End == b.End && (a.EndIncluded || !b.EndIncluded)));

    private static bool Holds(Span r, int p) =>
        (r.Start < p && r.End > p)
        || (r.Start == p && r.StartIncluded)
        || (r.End == p && r.EndIncluded);

    private static readonly bool[] Either = [true, false];

    // Of one point only where both ends are included: what is empty has no place among the others.
    private static IEnumerable<Span> AllRanges() =>
        from start in Enumerable.Range(1, 4)
        from end in Enumerable.Range(start, 5 - start)
        from startIncluded in Either
        from endIncluded in Either
        where start < end || (startIncluded && endIncluded)
        select new Span(start, startIncluded, end, endIncluded);

    private sealed record Span(int Start, bool StartIncluded, int End, bool EndIncluded)
    {
        public override string ToString() =>
            $"{(StartIncluded ? '[' : '(')}{Start}..{End}{(EndIncluded ? ']' : ')')}";
    }
}
