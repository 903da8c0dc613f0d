using Approvals.Casework.Ledger;
using Approvals.Casework.Plans;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Tests.LedgerRuleTests;

public sealed class Rhythms
{
    [Theory]
    [InlineData("")]
    [InlineData("quarter")]
    [InlineData("quarter half-year week/2")]
    [InlineData("day week month quarter half-year year year/100")]
    public void What_is_written_is_read_again(string text) =>
        Assert.Equal(text, Rhythm.Write(Rhythm.Read(text)));

    [Fact]
    public void A_rhythm_that_comes_twice_is_kept_once() =>
        Assert.Equal(
            "quarter",
            Rhythm.Write([new(PeriodUnit.Quarter, 1), new(PeriodUnit.Quarter, 1)])
        );

    [Theory]
    [InlineData("quarter, week/2", "quarter week/2")]
    [InlineData("  year  ", "year")]
    [InlineData("", "")]
    public void People_may_type_commas_and_blanks(string typed, string expected) =>
        Assert.Equal(expected, Rhythm.Write(Rhythm.TryRead(typed)!.Value));

    [Theory]
    [InlineData("fortnight")]
    [InlineData("Quarter")]
    [InlineData("week/0")]
    [InlineData("week/-1")]
    [InlineData("week/101")]
    [InlineData("week/")]
    [InlineData("week/2/3")]
    [InlineData("quarter fortnight")]
    public void What_is_no_rhythm_is_none(string typed) => Assert.Null(Rhythm.TryRead(typed));

    [Fact]
    public void A_stored_text_that_is_none_is_named() =>
        Assert.Contains(
            "'fortnight'",
            Assert.Throws<FormatException>(() => Rhythm.Read("quarter fortnight")).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("day", "每日", "daily")]
    [InlineData("week", "每周", "weekly")]
    [InlineData("week/2", "每2周", "every 2 weeks")]
    [InlineData("month/2", "每2个月", "every 2 months")]
    [InlineData("quarter/2", "每2个季度", "every 2 quarters")]
    [InlineData("half-year/3", "每3个半年", "every 3 half-years")]
    [InlineData("year/2", "每2年", "every 2 years")]
    [InlineData("day/3", "每3日", "every 3 days")]
    public void It_is_said_in_both_languages(string text, string chinese, string english)
    {
        var rhythm = Rhythm.Read(text).Single();

        Assert.Equal(
            (chinese, english),
            (LedgerText.Of(Language.Chinese, rhythm), LedgerText.Of(Language.English, rhythm))
        );
    }
}
