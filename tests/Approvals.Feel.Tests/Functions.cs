namespace Approvals.Feel.Tests;

public sealed class Functions
{
    [Theory]
    [InlineData("(function(x) x + 1)(2)", "3")]
    [InlineData("{f: function(x, y) x - y, r: f(5, 3)}.r", "2")]
    [InlineData("{f: function() 5, r: f()}.r", "5")]
    [InlineData("[function(x) x + 1, function(x) x * 2][2](5)", "10")]
    [InlineData("{tools: {twice: function(x) x * 2}, r: tools.twice(4)}.r", "8")]
    [InlineData("{apply: function(f, x) f(x), r: apply(abs, -4)}.r", "4")]
    [InlineData("{apply: function(f, x) f(x), r: apply(function(y) y * 2, 4)}.r", "8")]
    public void Functions_are_values(string text, string expected) => Check.Same(expected, text);

    [Theory]
    [InlineData("{add: function(x) function(y) x + y, r: add(3)(4)}.r", "7")]
    [InlineData("{n: 10, f: function(x) x + n, r: {n: 0, r: f(1)}.r}.r", "11")]
    [InlineData("for f in (for i in [1, 2] return function(x) x * i) return f(10)", "[10, 20]")]
    public void Functions_keep_the_names_around_their_definition(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData(
        "{fact: function(n) if n <= 1 then 1 else n * fact(n - 1), r: fact(10)}.r",
        "3628800"
    )]
    [InlineData(
        "{fib: function(n) if n < 2 then n else fib(n - 1) + fib(n - 2), r: fib(15)}.r",
        "610"
    )]
    [InlineData(
        "{a: function(n) n = 0 or b(n - 1), b: function(n) n != 0 and a(n - 1), r: a(10)}.r",
        "true"
    )]
    public void Functions_may_call_themselves_and_each_other(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData("{f: function(x, y) x - y, r: f(y: 5, x: 3)}.r", "-2")]
    [InlineData("{f: function(a b, c d) a b - c d, r: f(c d: 5, a b: 3)}.r", "-2")]
    [InlineData("""contains(match: "o", string: "foo")""", "true")]
    public void Arguments_may_be_named_in_any_order(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData("{f: function(x) x, r: f()}.r", "null")]
    [InlineData("{f: function(x) x, r: f(1, 2)}.r", "null")]
    [InlineData("{f: function(x) x, r: f(y: 1)}.r", "null")]
    [InlineData("{f: function(x, y) x, r: f(x: 1, x: 2)}.r", "null")]
    [InlineData("abs()", "null")]
    [InlineData("abs(1, 2)", "null")]
    [InlineData("abs(x: 1)", "null")]
    [InlineData("unheard of(1)", "null")]
    [InlineData("1(2)", "null")]
    [InlineData("null(1)", "null")]
    public void What_is_called_wrongly_gives_null(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData("{f: function(x: number) x + 1, r: f([1])}.r", "2")]
    [InlineData("{f: function(x: list<number>) count(x), r: f(1)}.r", "1")]
    [InlineData(
        """{f: function(x: date and time) x, r: f(@"2021-01-01")}.r""",
        "@\"2021-01-01T00:00:00Z\""
    )]
    [InlineData("{f: function(x: number) x, r: f(null)}.r", "null")]
    [InlineData("""{f: function(x: number) 1, r: f("a")}.r""", "null")]
    [InlineData("""{f: function(x: list<number>) 1, r: f(["a"])}.r""", "null")]
    [InlineData("{f: function(x: context<a: number>) x.a, r: f({a: 1, b: 2})}.r", "1")]
    public void Arguments_are_made_to_conform_to_their_types(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData("{sum: sum([1, 2]), mean: sum([2, 4]) / 2}.mean", "3")]
    [InlineData("""{date: @"2021-01-01", r: date("2022-01-01")}.r""", "@\"2022-01-01\"")]
    [InlineData("{abs: function(x) 5, r: abs(-1)}.r", "5")]
    public void A_variable_that_is_no_function_does_not_hide_one(string text, string expected) =>
        Check.Same(expected, text);
}
