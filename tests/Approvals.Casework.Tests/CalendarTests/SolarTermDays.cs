using System.Globalization;
using Approvals.Casework.Calendar;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Tests.CalendarTests;

public sealed class SolarTermDays
{
    private static readonly string[][] Rows =
    [
        .. File.ReadLines(
                Path.Combine(AppContext.BaseDirectory, "CalendarTests", "solar-terms.csv")
            )
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split(',')),
    ];

    public static TheoryData<int> Years => [.. Rows.Select(row => Year(row))];

    [Theory, MemberData(nameof(Years))]
    public void All_terms_of_a_year_fall_on_the_days_of_the_almanac(int year) =>
        Assert.Equal(
            Rows.Single(row => Year(row) == year).Skip(1).Select(day => Seeds.Day($"{year}-{day}")),
            Enum.GetValues<SolarTerm>()
                .Select(term => SolarTerms.DateOf(term, year, Seeds.Calendar))
        );

    [Theory]
    [InlineData(SolarTerm.GreatCold, "2023-01-20T16:29:32+08:00")]
    [InlineData(SolarTerm.GreatCold, "2024-01-20T22:07:22+08:00")]
    [InlineData(SolarTerm.WinterSolstice, "2023-12-22T11:27:20+08:00")]
    [InlineData(SolarTerm.BeginningOfSpring, "2024-02-04T16:27:07+08:00")]
    [InlineData(SolarTerm.Qingming, "2024-04-04T15:02:17+08:00")]
    [InlineData(SolarTerm.SpringEquinox, "2000-03-20T15:35:15+08:00")]
    public void A_term_begins_within_a_minute_of_the_almanac(SolarTerm term, string expected)
    {
        var almanac = DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture);

        var difference = SolarTerms.InstantOf(term, almanac.Year) - almanac;

        Assert.InRange(difference.TotalSeconds, -60, 60);
    }

    [Theory]
    [InlineData("2023-08-11", "2024-01-20")]
    [InlineData("2023-01-19", "2023-01-20")]
    [InlineData("2023-01-20", "2024-01-20")]
    public void The_next_term_is_the_first_after_the_day(string reference, string expected) =>
        Assert.Equal(
            Seeds.Day(expected),
            SolarTerms.FirstAfter(SolarTerm.GreatCold, Seeds.Day(reference), Seeds.Calendar)
        );

    [Fact]
    public void Terms_come_in_their_order() =>
        Assert.Equal(
            Enum.GetValues<SolarTerm>(),
            Enum.GetValues<SolarTerm>().OrderBy(term => SolarTerms.InstantOf(term, 2100))
        );

    [Theory]
    [InlineData(Language.Chinese, "大寒")]
    [InlineData(Language.English, "Great Cold")]
    public void A_term_has_a_name_in_both_languages(Language language, string expected) =>
        Assert.Equal(expected, SolarTerms.Name(SolarTerm.GreatCold, language));

    private static int Year(string[] row) => int.Parse(row[0], CultureInfo.InvariantCulture);
}
