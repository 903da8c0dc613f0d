namespace Approvals.Feel.Tests;

public sealed class Warnings
{
    [Theory]
    [InlineData("1 +", 3, 0, "an expression", "the end of the text")]
    [InlineData("(1", 2, 0, "')'", "the end of the text")]
    [InlineData("1 2", 2, 1, "an operator or the end of the text", "'2'")]
    [InlineData("a § b", 2, 1, "an operator or the end of the text", "'§'")]
    [InlineData("\"abc", 0, 4, "a closing quotation mark", "the end of the text")]
    [InlineData("1 /* b", 2, 2, "'*/' at the end of the comment", "the end of the text")]
    [InlineData("{a 1}", 4, 1, "':' behind the name of the entry", "'}'")]
    [InlineData("for x in [1] 2", 13, 1, "',' or 'return'", "'2'")]
    [InlineData("if true then 1", 14, 0, "'else'", "the end of the text")]
    [InlineData("@5", 1, 1, "a string behind '@'", "'5'")]
    [InlineData("月 薪 +  * 2", 7, 1, "an expression", "'*'")]
    public void What_is_no_FEEL_says_where_and_what_was_expected(
        string text,
        int start,
        int length,
        string expected,
        string found
    )
    {
        var problem = FeelExpression.Parse(text).Problem;

        Assert.Equal(WarningCode.Syntax, problem?.Code);
        Assert.Equal(new SourceSpan(start, length), problem!.At);
        Assert.Equal([expected, found], problem.Values);
    }

    [Fact]
    public void A_text_that_is_no_FEEL_evaluates_to_null_with_the_same_warning()
    {
        var expression = FeelExpression.Parse("1 +");

        var result = expression.Evaluate();

        Assert.Equal(Value.None, result.Value);
        Assert.Equal([expression.Problem!], result.Warnings);
    }

    [Theory]
    [InlineData("[x]", WarningCode.UnknownName, "x", "x")]
    [InlineData("[{a: 1}.b]", WarningCode.UnknownProperty, "{a: 1}.b", "b", "a context")]
    [InlineData("1 instance of nothing", WarningCode.UnknownType, "nothing", "nothing")]
    [InlineData("[5(2)]", WarningCode.NotAFunction, "5(2)", "the number 5")]
    [InlineData(
        "[sqrt(1, 2)]",
        WarningCode.WrongArguments,
        "sqrt(1, 2)",
        "sqrt",
        "(number: number)",
        "2 arguments"
    )]
    [InlineData(
        "[sqrt(n: 1)]",
        WarningCode.WrongArguments,
        "sqrt(n: 1)",
        "sqrt",
        "(number: number)",
        "(n)"
    )]
    [InlineData(
        "[sqrt(\"a\")]",
        WarningCode.WrongArgumentType,
        "sqrt(\"a\")",
        "sqrt",
        "number",
        "number",
        "the string \"a\""
    )]
    [InlineData(
        "[sqrt(-1)]",
        WarningCode.InvalidArgument,
        "sqrt(-1)",
        "sqrt",
        "number",
        "at least 0",
        "the number -1"
    )]
    [InlineData(
        "[sum([1, \"a\"])]",
        WarningCode.InvalidArgument,
        "sum([1, \"a\"])",
        "sum",
        "list",
        "a list of numbers",
        "[1, \"a\"]"
    )]
    [InlineData(
        "[1 + true]",
        WarningCode.WrongOperands,
        "1 + true",
        "+",
        "the number 1",
        "the boolean true"
    )]
    [InlineData("[1 = \"1\"]", WarningCode.NotComparable, "1 = \"1\"", "1", "\"1\"")]
    [InlineData("[[1..\"a\"]]", WarningCode.NotComparable, "[1..\"a\"]", "1", "\"a\"")]
    [InlineData("true and 1", WarningCode.NotBoolean, "1", "1")]
    [InlineData("1 or false", WarningCode.NotBoolean, "1", "1")]
    [InlineData("[1 / 0]", WarningCode.DivisionByZero, "1 / 0", "1", "0")]
    [InlineData("[10 ** 40]", WarningCode.OutOfRange, "10 ** 40", "10 ** 40")]
    [InlineData("[1e400]", WarningCode.OutOfRange, "1e400", "1e400")]
    [InlineData("[@\"never\"]", WarningCode.InvalidLiteral, "@\"never\"", "\"never\"")]
    [InlineData(
        "[matches(\"a\", \"(\")]",
        WarningCode.InvalidPattern,
        "matches(\"a\", \"(\")",
        "\"(\"",
        "a group is not closed"
    )]
    [InlineData("{a: 1, a: 2}", WarningCode.DuplicateKey, "a: 2", "a")]
    [InlineData("for x in null return x", WarningCode.NotIterable, "null", "null")]
    [InlineData(
        "{f: function() external {}, r: f()}",
        WarningCode.ExternalFunction,
        "f()",
        "function"
    )]
    public void What_goes_wrong_says_why_and_where(
        string text,
        WarningCode code,
        string at,
        params string[] values
    )
    {
        var warning = Assert.Single(Check.Evaluate(text).Warnings);

        Assert.Equal(code, warning.Code);
        Assert.StartsWith(
            text.Substring(warning.At.Start, warning.At.Length),
            at,
            StringComparison.Ordinal
        );
        Assert.Equal(text.LastIndexOf(at, StringComparison.Ordinal), warning.At.Start);
        Assert.Equal(values, warning.Values);
    }

    [Theory]
    [InlineData("now()")]
    [InlineData("today()")]
    public void Without_a_clock_there_is_no_time(string text)
    {
        var result = FeelExpression.Parse(text).Evaluate();

        Assert.Equal(WarningCode.NoClock, Assert.Single(result.Warnings).Code);
    }

    [Theory]
    [InlineData("null + 1", 1)]
    [InlineData("null and true", 0)]
    [InlineData("null = 1", 0)]
    [InlineData("null[1]", 0)]
    [InlineData("if null then 1 else 2", 0)]
    [InlineData("[1][2]", 0)]
    [InlineData("1 in (2, null)", 0)]
    [InlineData("not(null)", 0)]
    [InlineData("x(1)", 1)]
    public void What_is_null_by_right_is_no_reason_to_warn(string text, int warnings) =>
        Assert.Equal(warnings, Check.Evaluate(text).Warnings.Count);

    [Fact]
    public void Warnings_come_in_the_order_in_which_things_went_wrong() =>
        Assert.Equal(
            ["x", "y", "z"],
            Check.Evaluate("[x, {a: y}, z]").Warnings.Select(w => w.Values[0])
        );

    [Fact]
    public void A_part_that_goes_wrong_leaves_the_rest_as_it_is() =>
        Check.Same("{a: [1, null], b: 2}", "{a: [1, \"a\" + 1], b: 2}");

    [Fact]
    public void The_message_is_one_English_sentence() =>
        Assert.Equal(
            "DivisionByZero: Expected a divisor other than zero, but 1 is divided by 0.",
            Check.Evaluate("1 / 0").Warnings[0].ToString()
        );

    [Fact]
    public void Values_are_cut_to_80_characters() =>
        Assert.Equal(
            80,
            Check.Evaluate($"1 = \"{new string('a', 1_000)}\"").Warnings[0].Values[1].Length
        );

    [Fact]
    public void Every_code_has_a_sentence() =>
        Assert.All(
            Enum.GetValues<WarningCode>(),
            code =>
                Assert.StartsWith(
                    "Expected ",
                    WarningTexts.Template(code),
                    StringComparison.Ordinal
                )
        );
}
