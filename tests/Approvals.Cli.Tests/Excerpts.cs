namespace Approvals.Cli.Tests;

public sealed class Excerpts
{
    [Theory]
    [InlineData("a + b", 4, 1, "    ^")]
    [InlineData("amount + b", 0, 6, "^^^^^^")]
    [InlineData("金额 + b", 5, 1, "       ^")]
    [InlineData("a + 金额", 4, 2, "    ^^^^")]
    [InlineData("\"𠮷\" + b", 7, 1, "       ^")]
    [InlineData("\"e\u0301\" + b", 7, 1, "      ^")]
    [InlineData("\uFF08a\uFF09 + b", 6, 1, "        ^")]
    public void Carets_stand_in_the_columns_of_the_place(
        string text,
        int start,
        int length,
        string carets
    ) => Assert.Equal(carets, Excerpt.Of(text, new(start, length)).Carets);

    [Fact]
    public void A_tab_is_a_tab_below_too() =>
        Assert.Equal("\t    ^", Excerpt.Of("\ta + b", new(5, 1)).Carets);

    [Fact]
    public void A_place_between_two_characters_gets_one_caret() =>
        Assert.Equal("  ^", Excerpt.Of("金额", new(1, 0)).Carets);

    [Fact]
    public void The_end_of_the_text_gets_a_caret_behind_it() =>
        Assert.Equal("   ^", Excerpt.Of("1 +", new(3, 0)).Carets);

    [Fact]
    public void A_place_of_several_lines_is_underlined_in_its_first() =>
        Assert.Equal("   ^^^", Excerpt.Of("if [1,\n2] then 3", new(3, 6)).Carets);

    [Theory]
    [InlineData("1 +\nx", 4, 2)]
    [InlineData("1 +\r\nx", 5, 2)]
    [InlineData("x\n+ 1", 0, 1)]
    [InlineData("1 +\n", 4, 2)]
    public void Lines_count_from_1(string text, int start, int line) =>
        Assert.Equal(line, Excerpt.Of(text, new(start, 1)).Line);

    [Fact]
    public void The_line_comes_without_its_ending() =>
        Assert.Equal("1 +", Excerpt.Of("1 +\r\nx", new(0, 1)).Text);

    [Theory]
    [InlineData("中 + x", 4, 5)]
    [InlineData("\"𠮷\" + x", 7, 7)]
    [InlineData("1 +\n  x", 6, 3)]
    public void Columns_count_characters_from_1(string text, int start, int column) =>
        Assert.Equal(column, Excerpt.Of(text, new(start, 1)).Column);

    [Theory]
    [InlineData("a", 1)]
    [InlineData("é", 1)]
    [InlineData("“", 1)]
    [InlineData("中", 2)]
    [InlineData("〇", 2)]
    [InlineData("\uFF0C", 2)]
    [InlineData("「", 2)]
    [InlineData("カ", 2)]
    [InlineData("\uFF76", 1)]
    [InlineData("한", 2)]
    [InlineData("𠮷", 2)]
    [InlineData("😀", 2)]
    [InlineData("\u0301", 0)]
    [InlineData("\u200B", 0)]
    public void Wide_characters_take_two_columns(string character, int columns) =>
        Assert.Equal(columns, TextWidth.Of(character.EnumerateRunes().Single()));
}
