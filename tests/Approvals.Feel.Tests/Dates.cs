namespace Approvals.Feel.Tests;

public sealed class Dates
{
    [Theory]
    [InlineData("""date("2012-12-25")""", "date(2012, 12, 25)")]
    [InlineData("""date(from: "2012-12-25")""", "date(year: 2012, month: 12, day: 25)")]
    [InlineData("""date("99999-12-31").year""", "99999")]
    [InlineData("""date("-0044-03-15").year""", "-44")]
    [InlineData("""date(@"2012-12-25T11:00:00Z")""", "@\"2012-12-25\"")]
    [InlineData("""date("2021-02-29")""", "null")]
    [InlineData("""date("2021-1-1")""", "null")]
    [InlineData("""date("012-12-25")""", "null")]
    [InlineData("""date("2012-12-25T10:00:00")""", "null")]
    [InlineData("date(2012, 13, 1)", "null")]
    [InlineData("date(2012, 1.5, 1)", "null")]
    [InlineData("date(null)", "null")]
    public void Dates_are_made_of_text_or_parts(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData("""time("23:59:00Z")""", """time(23, 59, 0, @"PT0S")""")]
    [InlineData("""time("12:30:05-01:30")""", """time(12, 30, 5, -@"PT1H30M")""")]
    [InlineData("time(12, 30, 5)", "@\"12:30:05\"")]
    [InlineData("time(12, 30, 5, null)", "@\"12:30:05\"")]
    [InlineData("""time(hour: 1, minute: 2, second: 3, offset: @"PT1H")""", "@\"01:02:03+01:00\"")]
    [InlineData("""time(@"2012-12-25T11:00:00Z")""", "@\"11:00:00Z\"")]
    [InlineData("""time("24:00:00")""", "@\"00:00:00\"")]
    [InlineData("time(24, 0, 0)", "null")]
    [InlineData("""time("10:00")""", "null")]
    [InlineData("""time("23:59:60")""", "null")]
    [InlineData("""time("23:59:00z")""", "null")]
    [InlineData("""time("10:00:00@Nowhere/Land")""", "null")]
    public void Times_are_made_of_text_or_parts(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData(
        """date and time("2012-12-24T23:59:00")""",
        """date and time(@"2012-12-24", @"23:59:00")"""
    )]
    [InlineData(
        """date and time(date: @"2012-12-24", time: @"23:59:00Z")""",
        "@\"2012-12-24T23:59:00Z\""
    )]
    [InlineData(
        """date and time(@"2012-12-24T10:00:00", @"23:59:00")""",
        "@\"2012-12-24T23:59:00\""
    )]
    [InlineData("""date and time("2012-12-24")""", "@\"2012-12-24T00:00:00\"")]
    [InlineData("""date and time("2012-12-24T24:00:00")""", "@\"2012-12-25T00:00:00\"")]
    [InlineData("""date and time("2012-12-24T23:59:00+25:00")""", "null")]
    [InlineData("""date and time("2012-12-24T23:59:00+01:00@Europe/Paris")""", "null")]
    public void Dates_and_times_are_made_of_text_or_parts(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData("""duration("P1Y2M")""", "@\"P14M\"")]
    [InlineData("""duration("P26M")""", "@\"P2Y2M\"")]
    [InlineData("""duration("P1DT2H3M4.5S").seconds""", "4.5")]
    [InlineData("""duration(from: "PT1H")""", "@\"PT60M\"")]
    [InlineData("""duration("-P1D")""", "-@\"P1D\"")]
    [InlineData("""duration("P1Y1D")""", "null")]
    [InlineData("""duration("P")""", "null")]
    [InlineData("""duration("PT")""", "null")]
    [InlineData("""duration("P1YT")""", "null")]
    [InlineData("""duration("P1W")""", "null")]
    public void Durations_are_made_of_text(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData("""years and months duration(@"2011-12-22", @"2013-08-24")""", "@\"P1Y8M\"")]
    [InlineData(
        """years and months duration(from: @"2013-08-24", to: @"2011-12-22")""",
        "-@\"P1Y8M\""
    )]
    [InlineData("""years and months duration(@"2016-02-29", @"2017-02-28")""", "@\"P11M\"")]
    [InlineData(
        """years and months duration(@"2011-12-22T10:00:00", @"2013-08-24")""",
        "@\"P1Y8M\""
    )]
    public void Years_and_months_lie_between_two_dates(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData("""@"2021-07-01".year""", "2021")]
    [InlineData("""@"2021-07-01".month""", "7")]
    [InlineData("""@"2021-07-01".day""", "1")]
    [InlineData("""@"2021-01-03".weekday""", "7")]
    [InlineData("""@"10:20:30".hour""", "10")]
    [InlineData("""@"10:20:30".minute""", "20")]
    [InlineData("""@"10:20:30".second""", "30")]
    [InlineData("""@"2021-07-01T10:20:30".hour""", "10")]
    [InlineData("""@"10:20:30".time offset""", "null")]
    [InlineData("""@"10:20:30+01:00".time offset""", "@\"PT1H\"")]
    [InlineData("""@"10:20:30Z".time offset""", "@\"PT0S\"")]
    [InlineData("""@"10:20:30+01:00".timezone""", "null")]
    [InlineData("""@"2021-07-01T10:20:30@Europe/Paris".timezone""", "\"Europe/Paris\"")]
    [InlineData("""@"2021-07-01T10:20:30@Europe/Paris".time offset""", "@\"PT2H\"")]
    [InlineData("""@"2021-01-01T10:20:30@Europe/Paris".time offset""", "@\"PT1H\"")]
    [InlineData("""@"P1Y2M".years""", "1")]
    [InlineData("""@"P1Y2M".months""", "2")]
    [InlineData("""@"P1DT2H3M4S".days""", "1")]
    [InlineData("""@"P1DT2H3M4S".hours""", "2")]
    [InlineData("""@"P1DT2H3M4S".minutes""", "3")]
    [InlineData("""(-@"PT49H").days""", "-2")]
    [InlineData("""(-@"PT49H").hours""", "-1")]
    [InlineData("""(-@"P14M").months""", "-2")]
    [InlineData("""@"P1Y".days""", "null")]
    [InlineData("""@"2021-01-01".hour""", "null")]
    public void Dates_times_and_durations_have_properties(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData("""day of year(@"2019-09-17")""", "260")]
    [InlineData("""day of year(@"2020-12-31T10:00:00")""", "366")]
    [InlineData("""day of week(@"2019-09-17")""", "\"Tuesday\"")]
    [InlineData("""month of year(date: @"2019-09-17")""", "\"September\"")]
    [InlineData("""week of year(@"2019-09-17")""", "38")]
    [InlineData("""week of year(@"2003-12-29")""", "1")]
    [InlineData("""week of year(@"2005-01-01")""", "53")]
    [InlineData("""week of year(@"2005-01-03")""", "1")]
    public void Days_and_weeks_are_those_of_ISO_8601(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData("@\"2021-01-31\" + @\"P1M\"", "@\"2021-02-28\"")]
    [InlineData("@\"2020-02-29\" + @\"P1Y\"", "@\"2021-02-28\"")]
    [InlineData("@\"2021-03-31\" - @\"P1M\"", "@\"2021-02-28\"")]
    [InlineData("@\"P1M\" + @\"2021-01-31\"", "@\"2021-02-28\"")]
    [InlineData("@\"2021-01-01\" + @\"PT25H\"", "@\"2021-01-02\"")]
    [InlineData("@\"2021-01-01\" - @\"PT1H\"", "@\"2020-12-31\"")]
    [InlineData("@\"2021-01-01T10:00:00\" + @\"PT1H\"", "@\"2021-01-01T11:00:00\"")]
    [InlineData("@\"2021-01-01T10:00:00\" - @\"P1M\"", "@\"2020-12-01T10:00:00\"")]
    [InlineData("@\"10:00:00\" + @\"PT15H\"", "@\"01:00:00\"")]
    [InlineData("@\"00:30:00\" - @\"PT1H\"", "@\"23:30:00\"")]
    [InlineData(
        "@\"2021-03-28T01:30:00@Europe/Paris\" + @\"PT1H\"",
        "@\"2021-03-28T03:30:00@Europe/Paris\""
    )]
    [InlineData("@\"PT1H\" - @\"2021-01-01T10:00:00\"", "null")]
    [InlineData("@\"10:00:00\" + @\"P1M\"", "null")]
    [InlineData("""@"2021-01-01" + 1""", "null")]
    public void Durations_move_dates_and_times(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData("@\"2021-01-01\" - @\"2020-01-01\"", "@\"P366D\"")]
    [InlineData("@\"2021-01-02T00:00:00\" - @\"2021-01-01T12:00:00\"", "@\"PT12H\"")]
    [InlineData("@\"2021-01-01T10:00:00Z\" - @\"2021-01-01T10:00:00+01:00\"", "@\"PT1H\"")]
    [InlineData("@\"2021-01-01T10:00:00Z\" - @\"2021-01-01\"", "@\"PT10H\"")]
    [InlineData("@\"10:00:00\" - @\"09:00:00\"", "@\"PT1H\"")]
    [InlineData("@\"2021-01-01T10:00:00\" - @\"2021-01-01T09:00:00Z\"", "null")]
    [InlineData("@\"2021-01-01\" - @\"10:00:00\"", "null")]
    public void Between_two_points_lies_a_duration(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData("@\"P1D\" + @\"PT12H\"", "@\"PT36H\"")]
    [InlineData("@\"P1Y\" - @\"P1M\"", "@\"P11M\"")]
    [InlineData("""@"P1D" * 2""", "@\"P2D\"")]
    [InlineData("2 * @\"P1M\"", "@\"P2M\"")]
    [InlineData("""@"P1D" / 2""", "@\"PT12H\"")]
    [InlineData("""@"P1M" / 3""", "@\"P0M\"")]
    [InlineData("@\"P1Y\" / @\"P1M\"", "12")]
    [InlineData("@\"P1D\" / @\"PT1H\"", "24")]
    [InlineData("-@\"P1D\"", "@\"-P1D\"")]
    [InlineData("""abs(@"-PT5H")""", "@\"PT5H\"")]
    [InlineData("""abs(-@"P5M")""", "@\"P5M\"")]
    [InlineData("""@"P1D" / 0""", "null")]
    [InlineData("@\"P1D\" + @\"P1M\"", "null")]
    [InlineData("@\"P1D\" * @\"P1D\"", "null")]
    [InlineData("""@"P1M" * 9223372036854775807""", "null")]
    [InlineData("@\"999999999-12-31\" + @\"P1D\"", "null")]
    public void Durations_are_calculated_with(string text, string expected) =>
        Check.Same(expected, text);

    [Theory]
    [InlineData("now()", "@\"2026-01-05T09:00:00+08:00\"")]
    [InlineData("today()", "@\"2026-01-05\"")]
    [InlineData("today() + @\"P1M\"", "@\"2026-02-05\"")]
    public void The_caller_tells_what_time_it_is(string text, string expected) =>
        Check.Same(expected, text);
}
