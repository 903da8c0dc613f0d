namespace Approvals.Feel.Tests;

public sealed class Strings
{
    [Theory]
    [InlineData("""substring("foobar", 3)""", "\"obar\"")]
    [InlineData("""substring("foobar", 3, 3)""", "\"oba\"")]
    [InlineData("""substring("foobar", -2, 1)""", "\"a\"")]
    [InlineData("""substring("foobar", 3.8)""", "\"obar\"")]
    [InlineData("""substring("🐎ab", 2)""", "\"ab\"")]
    [InlineData("""substring("a🐎b", 2, 1)""", "\"🐎\"")]
    [InlineData("""substring("甲乙丙", 2, 1)""", "\"乙\"")]
    [InlineData("""substring(string: "foobar", start position: 3, length: 2)""", "\"ob\"")]
    [InlineData("""substring(start position: 3, string: "foobar")""", "\"obar\"")]
    [InlineData("""substring("foobar", 0)""", "null")]
    [InlineData("""substring("foobar", 3, 0)""", "null")]
    [InlineData("substring(null, 1)", "null")]
    [InlineData("""string length("🐎ab")""", "3")]
    [InlineData("""string length("审批")""", "2")]
    [InlineData("""string length("")""", "0")]
    [InlineData("string length(123)", "null")]
    public void Strings_are_cut_by_code_points(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData("""upper case("aBc4é")""", "\"ABC4É\"")]
    [InlineData("""lower case("ÄBC")""", "\"äbc\"")]
    public void Case_is_changed_beyond_ASCII(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData("""contains("foobar", "of")""", "false")]
    [InlineData("""contains("foobar", "")""", "true")]
    [InlineData("""starts with("foobar", "fo")""", "true")]
    [InlineData("""ends with("foobar", "r")""", "true")]
    [InlineData("""substring before("foobar", "bar")""", "\"foo\"")]
    [InlineData("""substring before("foobar", "xyz")""", "\"\"")]
    [InlineData("""substring before("foobar", "")""", "\"\"")]
    [InlineData("""substring after("foobar", "ob")""", "\"ar\"")]
    [InlineData("""substring after("", "a")""", "\"\"")]
    [InlineData("""substring after("foo", "")""", "\"foo\"")]
    [InlineData("\"foo\" + \"bar\"", "\"foobar\"")]
    [InlineData("\"foo\" + null", "null")]
    public void Strings_are_searched_by_the_letter(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData("""matches("foobar", "^fo*b")""", "true")]
    [InlineData("""matches("hello", "l{2}")""", "true")]
    [InlineData("""matches("hello", "l{3}")""", "false")]
    [InlineData("""matches("中文", "^\\p{L}+$")""", "true")]
    [InlineData("""matches("中文", "^[一-龥]+$")""", "true")]
    [InlineData("""matches("x", "[a-z-[aeiou]]")""", "true")]
    [InlineData("""matches("e", "[a-z-[aeiou]]")""", "false")]
    [InlineData("""matches("abcabc", "(abc)\\1")""", "true")]
    [InlineData("""matches("a-b:c", "^\\c+$")""", "true")]
    [InlineData("""matches("1a", "^\\i")""", "false")]
    [InlineData("""matches("a😀b", "^a.b$")""", "true")]
    [InlineData("""matches("😀", "^[😀😁]$")""", "true")]
    [InlineData("""matches("😀", "^[^a]$")""", "true")]
    [InlineData("""matches(input: "foobar", pattern: "foo")""", "true")]
    public void Patterns_are_those_of_XPath(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData("""matches("foobar", "(?=foo)")""", "null")]
    [InlineData("""matches("foobar", "\\bfoo")""", "null")]
    [InlineData("""matches("foobar", "(?i)FOO")""", "null")]
    [InlineData("""matches("foobar", "*")""", "null")]
    [InlineData("""matches("foobar", "(")""", "null")]
    [InlineData("""matches("foobar", "[z-a]")""", "null")]
    [InlineData("""matches("foobar", "\\1")""", "null")]
    public void What_only_other_dialects_know_is_no_pattern(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData("""matches("foobar", "^Fo*bar", "i")""", "true")]
    [InlineData("""matches("hello\nworld", "hello.world", "s")""", "true")]
    [InlineData("""matches("hello\nworld", "hello.world")""", "false")]
    [InlineData("""matches("hello\nworld", "^world$", "m")""", "true")]
    [InlineData("""matches("hello\nworld", "^world$")""", "false")]
    [InlineData("""matches("helloworld", "hello world", "x")""", "true")]
    [InlineData("""matches("hello world", "hello[ ]world", "x")""", "true")]
    [InlineData("""matches("a.c", "a.c", "q")""", "true")]
    [InlineData("""matches("abc", "a.c", "q")""", "false")]
    [InlineData("""matches("abc", "b", null)""", "true")]
    [InlineData("""matches("abc", "b", "")""", "true")]
    [InlineData("""matches("abc", "b", "g")""", "null")]
    public void Flags_change_what_a_pattern_means(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData("""replace("abcd", "(ab)|(a)", "[1=$1][2=$2]")""", "\"[1=ab][2=]cd\"")]
    [InlineData("""replace("abracadabra", "bra", "*")""", "\"a*cada*\"")]
    [InlineData("""replace("abracadabra", "a.*?a", "*")""", "\"*c*bra\"")]
    [InlineData("""replace("abracadabra", "a(.)", "a$1$1")""", "\"abbraccaddabbra\"")]
    [InlineData("""replace("AAAA", "A+?", "b")""", "\"bbbb\"")]
    [InlineData("""replace("darted", "^(.*?)d(.*)$", "$1c$2")""", "\"carted\"")]
    [InlineData("""replace("abc", "b", "$0$0")""", "\"abbc\"")]
    [InlineData("""replace("abc", "(b)", "$12")""", "\"ab2c\"")]
    [InlineData("""replace("abc", "b", "\\$")""", "\"a$c\"")]
    [InlineData("""replace("abc", "b", "\\\\")""", "\"a\\\\c\"")]
    [InlineData("""replace("a.b.c", ".", "$1", "q")""", "\"a$1b$1c\"")]
    [InlineData("""replace("aBc", "b", "x", "i")""", "\"axc\"")]
    [InlineData("""replace("🐎🐎", "🐎", "马")""", "\"马马\"")]
    [InlineData("""replace(input: "abc", pattern: "b", replacement: "", flags: "")""", "\"ac\"")]
    [InlineData("""replace("abc", "b", "$")""", "null")]
    [InlineData("""replace("abc", "b", "\\n")""", "null")]
    [InlineData("""replace("abracadabra", ".*?", "$1")""", "null")]
    [InlineData("replace(\"A\\n\", \"^(A)(\\\\s)\", \"[$1$2]\")", "\"[A\\n]\"")]
    public void Matches_are_replaced(string text, string expected) => Check.Same(expected, text);

    [Theory]
    [InlineData("""split("John Doe", "\\s")""", """["John", "Doe"]""")]
    [InlineData("""split("a;b;c;;", ";")""", """["a", "b", "c", "", ""]""")]
    [InlineData("""split("", ",")""", """[""]""")]
    [InlineData("""split("abc", "")""", "null")]
    [InlineData("""string join(["a", "b", "c"], "_and_")""", "\"a_and_b_and_c\"")]
    [InlineData("""string join(["a", "b"])""", "\"ab\"")]
    [InlineData("""string join(["a", null, "c"], "-")""", "\"a-c\"")]
    [InlineData("""string join(["a", "b"], null)""", "\"ab\"")]
    [InlineData("""string join([], "-")""", "\"\"")]
    [InlineData("""string join("a", "-")""", "\"a\"")]
    [InlineData("""string join(["a", 1], "-")""", "null")]
    public void Strings_are_split_and_joined(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData("""string("a")""", "\"a\"")]
    [InlineData("string(true)", "\"true\"")]
    [InlineData("""string([1, "a", null, {b: "c"}])""", "\"[1, \\\"a\\\", null, {b: \\\"c\\\"}]\"")]
    [InlineData("""string({"a b": 1})""", "\"{\\\"a b\\\": 1}\"")]
    [InlineData("string([1..2))", "\"[1..2)\"")]
    [InlineData("string((>= 2))", "\"(>=2)\"")]
    [InlineData(
        """string([@"2026-01-01"..@"2026-01-31"])""",
        "\"[@\\\"2026-01-01\\\"..@\\\"2026-01-31\\\"]\""
    )]
    [InlineData(
        """string(@"2026-01-05T09:30:00.5@Asia/Shanghai")""",
        "\"2026-01-05T09:30:00.5@Asia/Shanghai\""
    )]
    [InlineData("""string(@"10:00:00+00:00")""", "\"10:00:00Z\"")]
    [InlineData("""string(@"P14M")""", "\"P1Y2M\"")]
    [InlineData("""string(@"P0M")""", "\"P0M\"")]
    [InlineData("""string(@"PT36H")""", "\"P1DT12H\"")]
    [InlineData("""string(@"PT0S")""", "\"PT0S\"")]
    [InlineData("""string(-@"PT1.5S")""", "\"-PT1.5S\"")]
    [InlineData("string(null)", "null")]
    public void Any_value_becomes_text(string text, string expected) => Check.Same(expected, text);
}
