namespace Approvals.Feel.Tests;

public sealed class Names
{
    [Theory]
    [InlineData("12 * 月 薪", "120000")]
    [InlineData("12*月 薪", "120000")]
    [InlineData("月  薪 / 2", "5000")]
    [InlineData("月\u3000薪", "10000")]
    [InlineData("年 龄 > 18 and 月 薪 > 1", "true")]
    [InlineData("第 1 条", "1")]
    [InlineData("if 月 薪 between 1 and 年 龄 then 月 薪 else 年 龄", "30")]
    public void Names_may_be_Chinese_and_of_several_words(string text, string expected) =>
        Check.Same(expected, text, Variables);

    [Theory]
    [InlineData("rate-1", "0.1")]
    [InlineData("rate - 1", "0.1")]
    [InlineData("甲/乙", "5")]
    [InlineData("税率% + 1", "7")]
    [InlineData("x.y", "77")]
    [InlineData("a+b", "9")]
    [InlineData("b+a", "3")]
    [InlineData("(a)+b", "3")]
    public void Names_may_hold_operators(string text, string expected) =>
        Check.Same(expected, text, Variables);

    [Theory]
    [InlineData("terms and conditions", "true")]
    [InlineData("not(terms and conditions)", "false")]
    [InlineData("date of birth.year", "2000")]
    [InlineData("price in EUR + 1", "9")]
    [InlineData("return value", "5")]
    [InlineData("审批 and 通过", "false")]
    [InlineData("true story", "1")]
    [InlineData("for i in [1] return i + return value", "[6]")]
    public void Known_names_may_hold_reserved_words(string text, string expected) =>
        Check.Same(expected, text, Variables);

    [Theory]
    [InlineData("2026年 预算 - 1", "99")]
    [InlineData("2026 - 1", "2025")]
    [InlineData("for approval", "7")]
    [InlineData("if urgent + 1", "9")]
    public void Known_names_may_begin_with_a_digit_or_a_reserved_word(
        string text,
        string expected
    ) =>
        Check.Same(
            expected,
            text,
            ("2026年 预算", Value.Of(100)),
            ("for approval", Value.Of(7)),
            ("if urgent", Value.Of(8))
        );

    [Theory]
    [InlineData("a b", "44")]
    [InlineData("a b + a", "45")]
    [InlineData("a b c", "55")]
    public void The_longest_known_name_wins(string text, string expected) =>
        Check.Same(expected, text, Variables);

    [Theory]
    [InlineData("物 品[单 价 > 5].数 量", "[1]")]
    [InlineData("物 品[item.单 价 > 5][1].数 量", "1")]
    [InlineData("物 品[1].单 价", "3")]
    [InlineData("sum(物 品.单 价)", "33")]
    [InlineData("sum(for 行 in 物 品 return 行.单 价 * 行.数 量)", "36")]
    [InlineData("some 行 in 物 品 satisfies 行.单 价 > 20", "true")]
    [InlineData("order.in stock", "true")]
    [InlineData("order.and", "1")]
    public void Properties_have_such_names_too(string text, string expected) =>
        Check.Same(expected, text, Variables);

    [Theory]
    [InlineData("""{first name: "x", greeting: "hi " + first name}.greeting""", "\"hi x\"")]
    [InlineData("{a-b: 1, c: a-b + 1}.c", "2")]
    [InlineData("{金额（元）: 5, r: 金额（元） + 1}.r", "6")]
    [InlineData("""{"金额(元)": 5, r: 金额(元) + 1}.r""", "6")]
    [InlineData("{o'brien: 5, r: o'brien + 1}.r", "6")]
    [InlineData("{函 数: function(年 限) 年 限 * 2, r: 函 数(3)}.r", "6")]
    [InlineData("for 项 目 in [1, 2], 子 in [项 目] return 项 目 + 子", "[2, 4]")]
    [InlineData("some 项 目 in [1, 2] satisfies 项 目 = 2", "true")]
    [InlineData("{a: {b c: {d e: 5}}, r: a.b c.d e}.r", "5")]
    [InlineData("[{a b: 1}, {a b: 2}][a b = 2].a b", "[2]")]
    [InlineData("{count: 3, r: count + 1}.r", "4")]
    [InlineData("{string length: 3, r: string length + 1}.r", "4")]
    [InlineData("{date and time: 5}.date and time", "5")]
    public void What_a_text_declares_it_knows(string text, string expected) =>
        Check.Same(expected, text);

    [Fact]
    public void A_name_that_is_not_known_is_all_its_words() =>
        Assert.Equal(["月 薪 总 额"], Check.Evaluate("1 + 月 薪  总 额").Warnings[0].Values);

    [Fact]
    public void Names_beyond_the_first_plane_are_names() =>
        Check.Same("9", "🐎 x", ("🐎 x", Value.Of(9)));

    private static (string, Value)[] Variables =>
        [
            ("月 薪", Value.Of(10_000)),
            ("年\u3000龄", Value.Of(30)),
            ("第 1 条", Value.Of(1)),
            ("rate-1", Value.Of(0.1m)),
            ("甲/乙", Value.Of(5)),
            ("税率%", Value.Of(6)),
            ("x.y", Value.Of(77)),
            ("a", Value.Of(1)),
            ("b", Value.Of(2)),
            ("a b", Value.Of(44)),
            ("a b c", Value.Of(55)),
            ("a+b", Value.Of(9)),
            ("terms and conditions", Value.True),
            ("date of birth", Value.Of(new DateOnly(2000, 1, 1))),
            ("price in EUR", Value.Of(8)),
            ("return value", Value.Of(5)),
            ("审批 and 通过", Value.False),
            ("true story", Value.Of(1)),
            ("order", Value.Context.Of(("in stock", Value.True), ("and", Value.Of(1)))),
            ("物 品", Value.Of([Line(3, 2), Line(30, 1)])),
        ];

    private static Value.Context Line(decimal price, decimal count) =>
        Value.Context.Of(("单 价", Value.Of(price)), ("数 量", Value.Of(count)));
}
