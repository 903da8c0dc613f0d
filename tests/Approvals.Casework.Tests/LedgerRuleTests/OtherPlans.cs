using Approvals.Casework.Ledger.Import;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.Plans;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Tests.LedgerRuleTests;

/// <summary>Whether a document amends a plan, or is another; and what it says of problems.</summary>
public sealed class OtherPlans
{
    private static readonly string[] Words =
    [
        "每季度走访一次困难家庭",
        "修订财务管理制度",
        "开展消防安全检查",
        "组织全体党员集中学习",
    ];

    private static readonly string[] Others =
    [
        "清理长期闲置的公车",
        "公开村级财务收支",
        "核对退役军人名册",
        "整治河道采砂",
    ];

    [Theory]
    [InlineData(0, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(4, false)]
    public void More_than_half_of_the_measures_in_other_words_are_another_plan(
        int others,
        bool expected
    ) =>
        Assert.Equal(
            expected,
            PlanMerge.IsSamePlan(Plan(Words), Plan([.. Others[..others], .. Words[others..]]))
        );

    [Fact]
    public void A_measure_of_which_much_is_added_is_the_same() =>
        Assert.True(
            PlanMerge.IsSamePlan(
                Plan(Words),
                Plan([.. Words.Select(w => $"{w}，由分管领导牵头，于年底前完成并报告结果")])
            )
        );

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void Measures_that_are_added_or_left_out_are_an_amendment(int kept) =>
        Assert.True(PlanMerge.IsSamePlan(Plan(Words), Plan(Words[..kept])));

    [Fact]
    public void Measures_under_other_numbers_are_another_plan() =>
        Assert.False(PlanMerge.IsSamePlan(Plan(Words), Plan(Words, firstNo: 5)));

    [Fact]
    public void A_problem_in_other_words_is_told() =>
        Assert.Equal(
            [2],
            PlanMerge.OtherWordings(
                [Row(1, "学习不够"), Row(2, "检查不严")],
                new()
                {
                    Source = Source,
                    Problems =
                    [
                        new(1, "学习", "学习不够", 1),
                        new(2, "检查", "检查不力", 2),
                        new(3, "新问题", "账目不清", 3),
                    ],
                }
            )
        );

    private static PlanSource Source => new("plan.docx", "", SourceFormat.Docx, 2023, null);

    private static PlanReading Plan(IEnumerable<string> measures, int firstNo = 1) =>
        new()
        {
            Source = Source,
            Measures = [.. measures.Select((text, i) => new PlanMeasure(firstNo + i, 1, text, i))],
        };

    private static ProblemRow Row(int no, string text) =>
        new()
        {
            UnitId = new UnitId("bureau"),
            Plan = "2023",
            No = no,
            Title = text,
            Text = text,
            Figures = "[]",
        };
}
