namespace Approvals.Casework.Tests.DocumentTests;

/// <summary>What LibreOffice makes of documents, with the faces that Debian has.</summary>
public sealed class PrintedPages(PrintedSamples samples)
{
    private const int PageNumber = 1;

    [Fact]
    public async Task A_full_page_has_22_lines()
    {
        var pages = await samples.FullAsync();

        Assert.Equal(22 + PageNumber, pages[1].Length);
    }

    [Fact]
    public async Task A_full_line_has_28_characters_and_none_has_more()
    {
        var pages = await samples.FullAsync();

        Assert.Equal(28, pages.SelectMany(page => page).Max(line => line.Text.Length));
    }

    [Fact]
    public async Task Text_stays_between_the_margins()
    {
        var pages = await samples.FullAsync();

        Assert.All(pages.SelectMany(page => page), line => Assert.InRange(line.Left, 27, 184.5));
        Assert.All(pages.SelectMany(page => page), line => Assert.InRange(line.Right, 27, 184.5));
    }

    [Fact]
    public async Task The_number_of_an_odd_page_stands_right_and_of_an_even_one_left()
    {
        var pages = await samples.FullAsync();

        var (odd, even) = (pages[0][^1], pages[1][^1]);
        Assert.Equal(("—1—", "—2—"), (odd.Text, even.Text));
        Assert.InRange(odd.Right, 176, 180);
        Assert.InRange(even.Left, 32, 35);
    }

    [Fact]
    public async Task The_number_of_a_page_stands_7_millimetres_below_its_text()
    {
        var pages = await samples.FullAsync();

        Assert.InRange(pages[0][^1].Top, 262 + 5, 262 + 9);
    }

    [Fact]
    public async Task A_table_repeats_its_heading_on_each_page()
    {
        var pages = await samples.ReportAsync();

        Assert.True(
            pages.Count(page => page.Any(line => line.Text == "项目上月本月")) > 1,
            "Expected the heading of the table on two pages."
        );
    }

    [Fact]
    public async Task The_first_page_shows_text()
    {
        var pages = await samples.ReportAsync();

        Assert.Contains(pages[0], line => line.Text.Length == 28);
    }

    [Fact]
    public async Task The_first_page_of_a_letter_has_no_number()
    {
        var pages = await samples.LetterAsync();

        Assert.DoesNotContain(pages[0], line => line.Text.StartsWith('—'));
        Assert.Equal("—2—", pages[1][^1].Text);
    }

    [Fact]
    public async Task The_name_on_a_letter_stands_30_millimetres_below_the_edge()
    {
        var pages = await samples.LetterAsync();

        Assert.Equal("某县民政局", pages[0][0].Text);
        Assert.InRange(pages[0][0].Top, 25, 33);
    }
}
