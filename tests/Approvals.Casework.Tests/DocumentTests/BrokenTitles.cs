using Approvals.Casework.Documents;

namespace Approvals.Casework.Tests.DocumentTests;

public sealed class BrokenTitles
{
    [Theory]
    [InlineData("整改进展情况月报", "整改进展情况月报")]
    [InlineData(
        "关于落实县委第一巡察组反馈意见整改进展情况的报告（2023年9月）",
        "关于落实县委第一巡察组反馈意见|整改进展情况的报告（2023年9月）"
    )]
    [InlineData(
        "关于印发《落实巡察反馈意见整改工作方案》的通知",
        "关于印发|《落实巡察反馈意见整改工作方案》的通知"
    )]
    [InlineData(
        "关于进一步加强社会救助资金监督管理和养老服务机构安全检查工作情况的专题报告",
        "关于进一步加强社会救助资金监督管理和|养老服务机构安全检查工作情况的专题报告"
    )]
    public void A_title_is_broken_by_sense(string title, string lines) =>
        Assert.Equal(lines, string.Join('|', TitleLines.Of(title)));

    [Fact]
    public void A_line_break_in_a_title_is_kept() =>
        Assert.Equal(["销号审批表", "（封面）"], TitleLines.Of("销号审批表\n（封面）"));

    [Fact]
    public void No_line_is_longer_than_the_type_area() =>
        Assert.All(
            TitleLines.Of(new string('整', 107)),
            line => Assert.InRange(line.Length, 1, TitleLines.MaxLength)
        );
}
