namespace Approvals.Feel.Tests;

public sealed class Literals
{
    [Theory]
    [InlineData("0.1 + 0.2", "0.3")]
    [InlineData(".5", "0.5")]
    [InlineData("1e2", "100")]
    [InlineData("1.5E-1", "0.15")]
    [InlineData("2e+3", "2000")]
    [InlineData("-5", "0 - 5")]
    [InlineData("- 5", "-5")]
    [InlineData("1.000", "1")]
    public void Numbers_are_decimal_and_may_have_an_exponent(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData("-1 instance of number", "true")]
    [InlineData("-2 ** 2", "4")]
    [InlineData("3-2", "1")]
    [InlineData("3 -2", "1")]
    [InlineData("--1", "1")]
    public void A_minus_is_part_of_a_number_before_anything_else(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData("\"\\\"\"", """string(from: "\"")""")]
    [InlineData("\"a\\tb\" = \"a\tb\"", "true")]
    [InlineData("""string length("\n\r\t")""", "3")]
    [InlineData("""string length("\\")""", "1")]
    [InlineData("\"\\'\"", "\"'\"")]
    [InlineData("\"\\u0041\"", "\"A\"")]
    [InlineData("\"\\U01F40E\"", "\"🐎\"")]
    [InlineData("\"\\uD83D\\uDC0E\"", "\"\\U01F40E\"")]
    [InlineData("""string length("\d")""", "2")]
    public void Strings_know_these_escapes(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData("@\"2026-01-05\"", """date("2026-01-05")""")]
    [InlineData("@\"09:30:00\"", """time("09:30:00")""")]
    [InlineData("@\"09:30:00+08:00\"", """time("09:30:00+08:00")""")]
    [InlineData("@\"2026-01-05T09:30:00\"", """date and time("2026-01-05T09:30:00")""")]
    [InlineData(
        "@\"2026-01-05T09:30:00@Asia/Shanghai\"",
        """date and time("2026-01-05T09:30:00@Asia/Shanghai")"""
    )]
    [InlineData("@\"P1Y2M\"", """duration("P1Y2M")""")]
    [InlineData("@\"-P1DT2H\"", """duration("-P1DT2H")""")]
    [InlineData("@ \"P1D\"", """duration("P1D")""")]
    [InlineData("@\"never\"", "null")]
    [InlineData("@\"\"", "null")]
    public void At_literals_are_the_values_that_their_text_says(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData("5 // five", "5")]
    [InlineData("/* a */ 5 /* b */ + /**/ 3", "8")]
    [InlineData("""string length("a // b /* c */")""", "14")]
    public void Comments_are_white_space(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData("1\u3000+ 2", "3")]
    [InlineData("1 + 2", "3")]
    public void White_space_is_that_of_all_scripts(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData("[]", "flatten([])")]
    [InlineData("{}", "context([])")]
    [InlineData("[[1, [2]], []]", "[[1, [2]], []]")]
    [InlineData("{a: {b: [{c: 1}]}}.a.b[1].c", "1")]
    public void Lists_contexts_and_ranges_may_be_empty_or_nested(string text, string expected) =>
        Check.Same(expected, text);
}
