namespace Approvals.Feel.Tests;

public sealed class Numbers
{
    [Theory]
    [InlineData("2 + 3 * 4", "14")]
    [InlineData("(2 + 3) * 4", "20")]
    [InlineData("10 - 2 - 3", "5")]
    [InlineData("100 / 10 / 5", "2")]
    [InlineData("2 ** 3 ** 2", "64")]
    [InlineData("2 * 3 ** 2", "18")]
    [InlineData("10 / 4", "2.5")]
    [InlineData("-(1 + 2)", "-3")]
    [InlineData("1 - -1", "2")]
    public void Arithmetic_is_done_by_precedence_from_left_to_right(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData("2 ** -1", "0.5")]
    [InlineData("4 ** 0.5", "2")]
    [InlineData("0 ** 0", "1")]
    [InlineData("10 ** -3", "0.001")]
    [InlineData("0.1 ** 2000000000", "0")]
    public void Powers_may_be_negative_or_broken(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData("1 / 0", "null")]
    [InlineData("0 ** -1", "null")]
    [InlineData("(-8) ** 0.5", "null")]
    [InlineData("10 ** 29", "null")]
    [InlineData("1e400", "null")]
    [InlineData("9999999999999999999999999999999999", "null")]
    [InlineData("1 + null", "null")]
    [InlineData("1 + \"1\"", "null")]
    [InlineData("1 + true", "null")]
    [InlineData("[1] + 1", "null")]
    [InlineData("-\"a\"", "null")]
    [InlineData("-null", "null")]
    public void What_has_no_result_is_null(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData("decimal(1/3, 2)", "0.33")]
    [InlineData("decimal(1.5, 0)", "2")]
    [InlineData("decimal(2.5, 0)", "2")]
    [InlineData("decimal(1234, -2)", "1200")]
    [InlineData("floor(1.5)", "1")]
    [InlineData("floor(-1.5)", "-2")]
    [InlineData("floor(-1.56, 1)", "-1.6")]
    [InlineData("ceiling(1.5)", "2")]
    [InlineData("ceiling(-1.5)", "-1")]
    [InlineData("ceiling(1.51, 1)", "1.6")]
    [InlineData("round up(5.5, 0)", "6")]
    [InlineData("round up(-5.5, 0)", "-6")]
    [InlineData("round up(1.121, 2)", "1.13")]
    [InlineData("round up(-1.126, 2)", "-1.13")]
    [InlineData("round down(5.5, 0)", "5")]
    [InlineData("round down(-1.126, 2)", "-1.12")]
    [InlineData("round half up(5.5, 0)", "6")]
    [InlineData("round half up(-5.5, 0)", "-6")]
    [InlineData("round half up(1.125, 2)", "1.13")]
    [InlineData("round half down(5.5, 0)", "5")]
    [InlineData("round half down(-5.5, 0)", "-5")]
    [InlineData("round half down(1.126, 2)", "1.13")]
    [InlineData("round half down(1.125, 2)", "1.12")]
    public void Numbers_are_rounded_in_eight_ways(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData("round up(5.5, 6176)", "5.5")]
    [InlineData("round up(5.5, 6177)", "null")]
    [InlineData("decimal(5.5, -6111)", "0")]
    [InlineData("decimal(5.5, -6112)", "null")]
    public void A_scale_is_one_of_IEEE_754(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData("modulo(12, 5)", "2")]
    [InlineData("modulo(-12, 5)", "3")]
    [InlineData("modulo(12, -5)", "-3")]
    [InlineData("modulo(-12, -5)", "-2")]
    [InlineData("modulo(10.1, 4.5)", "1.1")]
    [InlineData("modulo(-10.1, 4.5)", "3.4")]
    [InlineData("modulo(10.1, -4.5)", "-3.4")]
    [InlineData("modulo(79228162514264337593543950335, 3.7)", "1.6")]
    [InlineData("modulo(1, 0)", "null")]
    public void Modulo_has_the_sign_of_the_divisor(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData("abs(-10)", "10")]
    [InlineData("sqrt(16)", "4")]
    [InlineData("sqrt(-3)", "null")]
    [InlineData("decimal(log(10), 14)", "2.30258509299405")]
    [InlineData("log(0)", "null")]
    [InlineData("decimal(exp(5), 12)", "148.413159102577")]
    [InlineData("exp(1000)", "null")]
    [InlineData("odd(5)", "true")]
    [InlineData("odd(-5)", "true")]
    [InlineData("odd(5.5)", "false")]
    [InlineData("even(0)", "true")]
    [InlineData("even(-2)", "true")]
    [InlineData("even(5)", "false")]
    public void Other_functions_of_numbers(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData("""number("-1.5")""", "-1.5")]
    [InlineData("""number("1 000,5", " ", ",")""", "1000.5")]
    [InlineData("""number("1,000.5", ",", ".")""", "1000.5")]
    [InlineData("""number("1.000,5", ".", ",")""", "1000.5")]
    [InlineData("""number("1000.5", null, ".")""", "1000.5")]
    [InlineData("""number("1,000", ",", null)""", "1000")]
    [InlineData("""number(from: "1", grouping separator: null, decimal separator: null)""", "1")]
    [InlineData("""number("")""", "null")]
    [InlineData("""number(" 1")""", "null")]
    [InlineData("""number("abc", " ", ".")""", "null")]
    [InlineData("""number("1", "", ".")""", "null")]
    [InlineData("""number("1", ".", ".")""", "null")]
    public void Text_becomes_a_number(string text, string expected) => Check.Same(expected, text);

    [Theory]
    [InlineData("string(1.10)", "\"1.1\"")]
    [InlineData("string(1e3)", "\"1000\"")]
    [InlineData("string(0.0000001)", "\"0.0000001\"")]
    [InlineData("string(-0)", "\"0\"")]
    public void A_number_becomes_its_shortest_text(string text, string expected) =>
        Check.Same(expected, text);
}
