using System.Globalization;
using Approvals.Casework.Documents;

namespace Approvals.Casework.Tests.DocumentTests;

public sealed class MoneyInCapitals
{
    [Theory]
    [InlineData("0", "零元整")]
    [InlineData("0.05", "伍分")]
    [InlineData("0.50", "伍角整")]
    [InlineData("1.05", "壹元零伍分")]
    [InlineData("14260", "壹万肆仟贰佰陆拾元整")]
    [InlineData("6816.30", "陆仟捌佰壹拾陆元叁角整")]
    [InlineData("10001", "壹万零壹元整")]
    [InlineData("100000", "壹拾万元整")]
    [InlineData("100010000.10", "壹亿零壹万元壹角整")]
    [InlineData("6560000", "陆佰伍拾陆万元整")]
    [InlineData("20003000", "贰仟万零叁仟元整")]
    [InlineData("123456789012.34", "壹仟贰佰叁拾肆亿伍仟陆佰柒拾捌万玖仟零壹拾贰元叁角肆分")]
    public void An_amount_is_said_in_capitals(string yuan, string words) =>
        Assert.Equal(words, MoneyCapitals.Of(decimal.Parse(yuan, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("-1")]
    [InlineData("0.001")]
    [InlineData("1000000000000")]
    public void What_cannot_be_said_is_refused(string yuan) =>
        Assert.ThrowsAny<ArgumentOutOfRangeException>(() =>
            MoneyCapitals.Of(decimal.Parse(yuan, CultureInfo.InvariantCulture))
        );
}
