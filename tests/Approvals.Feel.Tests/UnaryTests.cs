namespace Approvals.Feel.Tests;

public sealed class UnaryTests
{
    [Theory]
    [InlineData("5", "5", true)]
    [InlineData("4", "5", false)]
    [InlineData("< 6", "5", true)]
    [InlineData("> 5", "5", false)]
    [InlineData("!= 4", "5", true)]
    [InlineData("= 5", "5", true)]
    [InlineData("[1..10]", "5", true)]
    [InlineData("(5..10]", "5", false)]
    [InlineData("]1..10[", "5", true)]
    [InlineData("(< 10)", "5", true)]
    [InlineData("-5", "-5", true)]
    [InlineData("\"高\"", "\"高\"", true)]
    [InlineData("true", "true", true)]
    [InlineData("true", "false", false)]
    [InlineData("""[@"2026-01-01"..@"2026-01-31"]""", """@"2026-01-05" """, true)]
    [InlineData("today()", """@"2026-01-05" """, true)]
    public void A_test_is_passed_by_what_it_describes(string tests, string tested, bool passes) =>
        AssertPasses(passes, tests, tested);

    [Theory]
    [InlineData("1, 5", "5", true)]
    [InlineData("1, 2", "5", false)]
    [InlineData("< 2, >= 5", "5", true)]
    [InlineData("[1..2], [4..6]", "5", true)]
    [InlineData("\"高\", \"低\"", "\"低\"", true)]
    [InlineData("null, 5", "5", true)]
    public void One_of_several_is_enough(string tests, string tested, bool passes) =>
        AssertPasses(passes, tests, tested);

    [Theory]
    [InlineData("not(5)", "5", false)]
    [InlineData("not(1, 2)", "5", true)]
    [InlineData("not(< 6, > 10)", "5", false)]
    [InlineData("not([1..2], (4..6))", "5", false)]
    [InlineData("not(]1..3[)", "5", true)]
    [InlineData("not(false)", "false", false)]
    [InlineData("not(\"高\")", "\"低\"", true)]
    [InlineData("not(? > 3)", "5", false)]
    [InlineData("not(null)", "5", true)]
    [InlineData("not(null)", "null", false)]
    [InlineData("not(5)", "null", true)]
    public void Not_turns_all_of_them_round(string tests, string tested, bool passes) =>
        AssertPasses(passes, tests, tested);

    [Theory]
    [InlineData("-", "5")]
    [InlineData("-", "null")]
    [InlineData(" - ", "[]")]
    public void A_hyphen_is_passed_by_anything(string tests, string tested) =>
        AssertPasses(true, tests, tested);

    [Theory]
    [InlineData("? > 3", "5", true)]
    [InlineData("? > 3 and ? < 5", "5", false)]
    [InlineData("odd(?)", "5", true)]
    [InlineData("? in [1..10]", "5", true)]
    [InlineData("if ? > 3 then true else false", "5", true)]
    [InlineData("some i in [5] satisfies i = ?", "5", true)]
    [InlineData("list contains([5], ?)", "5", true)]
    [InlineData("count(?) > 1", "[1, 2]", true)]
    [InlineData("starts with(?, \"高\")", "\"高级\"", true)]
    [InlineData("? = null", "null", true)]
    [InlineData("?", "true", true)]
    [InlineData("?", "null", false)]
    public void A_condition_on_what_is_tested_decides_itself(
        string tests,
        string tested,
        bool passes
    ) => AssertPasses(passes, tests, tested);

    [Theory]
    [InlineData("limit", "3", true)]
    [InlineData("< limit", "3", false)]
    [InlineData("limit + 1", "4", true)]
    [InlineData("limit = 3", "\"a\"", true)]
    [InlineData("[limit..2 * limit]", "5", true)]
    [InlineData("allowed", "2", true)]
    [InlineData("not(allowed)", "2", false)]
    public void Tests_may_use_other_names(string tests, string tested, bool passes) =>
        AssertPasses(
            passes,
            tests,
            tested,
            ("limit", Value.Of(3)),
            ("allowed", Value.Of([Value.Of(1), Value.Of(2)]))
        );

    [Theory]
    [InlineData("[1, 2]", "1", true)]
    [InlineData("[1, 2]", "3", false)]
    [InlineData("[1, 2]", "[1, 2]", true)]
    [InlineData("[[1, 2], [3]]", "[1, 2]", true)]
    [InlineData("[1, 3]", "[1, 2]", false)]
    public void A_list_is_passed_by_itself_and_its_elements(
        string tests,
        string tested,
        bool passes
    ) => AssertPasses(passes, tests, tested);

    [Theory]
    [InlineData("null", "null", true)]
    [InlineData("null", "5", false)]
    [InlineData("5", "null", false)]
    [InlineData("< 5", "null", false)]
    [InlineData("[1..5]", "null", false)]
    [InlineData("\"a\"", "5", false)]
    [InlineData("unheard of", "5", false)]
    public void What_cannot_be_compared_does_not_pass(string tests, string tested, bool passes) =>
        AssertPasses(passes, tests, tested);

    [Theory]
    [InlineData("")]
    [InlineData("5,")]
    [InlineData("not()")]
    [InlineData("not(5")]
    [InlineData("5 6")]
    public void What_is_no_test_is_a_syntax_error(string tests) =>
        Assert.Equal(WarningCode.Syntax, FeelExpression.ParseUnaryTests(tests).Problem?.Code);

    private static void AssertPasses(
        bool expected,
        string tests,
        string tested,
        params (string Name, Value Value)[] variables
    ) => Assert.Equal(Value.Of(expected), Check.Test(tests, tested, variables).Value);
}
