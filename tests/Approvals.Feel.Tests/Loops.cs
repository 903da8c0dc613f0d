namespace Approvals.Feel.Tests;

public sealed class Loops
{
    [Theory]
    [InlineData("for i in [1, 2, 3] return i * 2", "[2, 4, 6]")]
    [InlineData("for i in [] return i", "[]")]
    [InlineData("for i in 1 return i", "[1]")]
    [InlineData("for i in {a: 1} return i.a", "[1]")]
    [InlineData("for x in [1, 2], y in [10, 20] return x + y", "[11, 21, 12, 22]")]
    [InlineData("for x in [[1, 2], [3]], y in x return y", "[1, 2, 3]")]
    [InlineData("for i in 1..3 return for j in 1..i return j", "[[1], [1, 2], [1, 2, 3]]")]
    [InlineData("for i in null return i", "null")]
    public void For_gives_a_result_for_each_element(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData("for i in 1..3 return i", "[1, 2, 3]")]
    [InlineData("for i in -1..1 return i", "[-1, 0, 1]")]
    [InlineData("for i in 3..1 return i", "[3, 2, 1]")]
    [InlineData("for i in 1..1 return i", "[1]")]
    [InlineData("for i in [1..3) return i", "[1, 2]")]
    [InlineData("for i in (3..1] return i", "[2, 1]")]
    [InlineData("for i in (1..1) return i", "[]")]
    [InlineData("for i in (1..2) return i", "[]")]
    [InlineData(
        """for i in @"2021-01-31"..@"2021-02-01" return i""",
        """[@"2021-01-31", @"2021-02-01"]"""
    )]
    [InlineData(
        "for i in 79228162514264337593543950334..79228162514264337593543950335 return 1",
        "[1, 1]"
    )]
    [InlineData("for i in 0.5..2.5 return i", "null")]
    [InlineData("""for i in "a".."c" return i""", "null")]
    [InlineData("for i in (> 5) return i", "null")]
    public void For_counts_through_ranges_of_whole_numbers_and_dates_either_way(
        string text,
        string expected
    ) => Check.Same(expected, text);

    [Theory]
    [InlineData(
        "for i in 1..5 return if i <= 2 then 1 else partial[-1] + partial[-2]",
        "[1, 1, 2, 3, 5]"
    )]
    [InlineData("for i in 1..3 return count(partial)", "[0, 1, 2]")]
    [InlineData("for i in 1..2 return for j in 1..2 return count(partial)", "[[0, 1], [0, 1]]")]
    public void Partial_is_what_came_out_so_far(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData("some x in [1, 2, 3] satisfies x > 2", "true")]
    [InlineData("some x in [1, 2, 3] satisfies x > 3", "false")]
    [InlineData("some x in [] satisfies true", "false")]
    [InlineData("some x in [null, true] satisfies x", "true")]
    [InlineData("some x in [null, false] satisfies x", "null")]
    [InlineData("every x in [1, 2, 3] satisfies x > 0", "true")]
    [InlineData("every x in [] satisfies false", "true")]
    [InlineData("every x in [false, null] satisfies x", "false")]
    [InlineData("every x in [true, null] satisfies x", "null")]
    [InlineData("every x in [1, 2], y in [3, 4] satisfies x < y", "true")]
    [InlineData("some x in 1..10 satisfies x = 7", "true")]
    [InlineData("some x in null satisfies true", "null")]
    public void Some_and_every_are_three_valued(string text, string expected) =>
        Check.Same(expected, text);
}
