using Approvals.Casework.Plans;

namespace Approvals.Casework.Tests.PlanTests;

public sealed class Layouts
{
    [Fact]
    public void Measures_without_through_going_numbers_are_counted() =>
        Assert.Equal(
            [(1, 1), (2, 1), (3, 2)],
            Read(
                """
                1.关于学习不够的问题。全年只学习两次。
                整改措施：
                （1）制定学习计划。
                （2）每月组织集中学习。
                2.关于监督不严的问题。台账缺失。
                整改措施：
                （1）补建台账。
                """
            )
                .Measures.Select(m => (m.No, m.Problem))
        );

    [Fact]
    public void A_doubled_number_gets_the_next_free_one_and_is_told()
    {
        var reading = Read(
            """
            一是学习不够。
            整改措施：
            （1）制定学习计划。
            （2）组织集中学习。
            二是监督不严。
            整改措施：
            （2）补建台账。
            （3）开展专项检查。
            """
        );

        Assert.Equal([1, 2, 4, 3], reading.Measures.Select(m => m.No));
        var finding = Assert.Single(reading.Findings);
        Assert.Equal(
            (FindingSeverity.Warning, 7, "number-doubled"),
            (finding.Severity, finding.Line, finding.Code)
        );
    }

    [Fact]
    public void A_skipped_number_stays_skipped_and_is_told()
    {
        var reading = Read(
            """
            一是学习不够。
            整改措施：
            （1）制定学习计划。
            二是监督不严。
            整改措施：
            （3）补建台账。
            """
        );

        Assert.Equal([1, 3], reading.Measures.Select(m => m.No));
        Assert.Equal("number-skipped", Assert.Single(reading.Findings).Code);
    }

    [Fact]
    public void The_label_of_the_measures_may_be_missing()
    {
        var reading = Read(
            """
            一是学习不够。全年只学习两次。
            整改措施：
            （1）制定学习计划。
            二是监督不严。台账缺失。
            （2）补建台账。
            """
        );

        Assert.Equal([1, 2], reading.Measures.Select(m => m.Problem));
        Assert.Equal("监督不严。台账缺失。", reading.Problems[1].Text);
    }

    [Fact]
    public void Text_that_lost_its_line_breaks_reads_as_with_them()
    {
        const string Plan = """
            一、整改内容
            （一）政治建设方面
            1.关于学习不够的问题。全年只学习两次。
            整改措施：
            一是制定学习计划。
            二是每月组织集中学习。
            2.关于监督不严的问题。台账缺失。
            整改措施：
            一是补建台账。
            """;

        Assert.Equal(
            Read(Plan).Measures.Select(m => (m.No, m.Problem, m.Text)),
            Read(Plan.ReplaceLineEndings("")).Measures.Select(m => (m.No, m.Problem, m.Text))
        );
    }

    [Fact]
    public void A_line_broken_in_mid_sentence_is_joined() =>
        Assert.Equal(
            "由办公室牵头，制定年度学习计划。",
            Read(
                """
                一是学习不够。
                整改措施：
                （1）由办公室牵
                头，制定年度学习计划。
                """
            )
                .Measures.Single()
                .Text
        );

    [Fact]
    public void The_same_kind_of_number_may_count_problems_and_measures() =>
        Assert.Equal(
            [1, 1, 2],
            Read(
                """
                1.关于学习不够的问题
                整改措施：
                1.制定学习计划。
                2.组织集中学习。
                2.关于监督不严的问题
                整改措施：
                1.补建台账。
                """
            )
                .Measures.Select(m => m.Problem)
        );

    [Fact]
    public void What_a_block_says_holds_for_all_its_measures()
    {
        var reading = Read(
            """
            问题一：学习不够
            整改措施：
            （1）制定学习计划。
            （2）组织集中学习。
            责任领导：分管副局长
            责任单位：办公室、人事科
            完成时限：2023年9月30日前
            """
        );

        Assert.All(
            reading.Measures,
            measure =>
            {
                Assert.Equal(["分管副局长"], measure.Responsible);
                Assert.Equal(["办公室", "人事科"], measure.LeadDepartments);
                Assert.Equal(
                    new(
                        new(2023, 9, 30),
                        DeadlinePrecision.Day,
                        DeadlineBasis.Inherited,
                        "2023年9月30日前"
                    ),
                    measure.Deadline
                );
            }
        );
    }

    [Fact]
    public void A_label_after_each_measure_holds_for_that_measure()
    {
        var reading = Read(
            """
            问题一：学习不够
            整改措施：
            （1）制定学习计划。
            责任科室：办公室
            （2）组织集中学习。
            责任科室：人事科
            """
        );

        Assert.Equal(
            ["办公室", "人事科"],
            reading.Measures.Select(m => Assert.Single(m.LeadDepartments))
        );
    }

    [Fact]
    public void Columns_are_recognised_by_their_headings_wherever_they_stand()
    {
        var reading = PlanReader.Read(
            PlanSources.OfRows(
                ["完成时限", "责任科室", "整改举措", "存在问题"],
                ["2023年9月30日前", "办公室", "制定学习计划。", "学习不够。"],
                ["长期坚持", "人事科", "每月组织集中学习。", "学习不够。"],
                ["2023年10月底", "财务科", "1.核对账目。\n2.补建台账。", "监督不严。"]
            ),
            new(new(2023, 8, 3))
        );

        Assert.Equal([1, 1, 2, 2], reading.Measures.Select(m => m.Problem));
        Assert.Equal(
            ["制定学习计划。", "每月组织集中学习。", "核对账目。", "补建台账。"],
            reading.Measures.Select(m => m.Text)
        );
        Assert.Equal(
            [
                DeadlineBasis.Stated,
                DeadlineBasis.None,
                DeadlineBasis.Inherited,
                DeadlineBasis.Inherited,
            ],
            reading.Measures.Select(m => m.Deadline!.Basis)
        );
    }

    [Fact]
    public void A_table_of_measures_belongs_to_the_problem_above_it()
    {
        var reading = PlanReader.Read(
            new(
                "plan.docx",
                "",
                SourceFormat.Docx,
                [
                    new(1, "1.关于学习不够的问题"),
                    PlanSources.Row(2, 0, ["整改措施", "责任科室", "完成时限"]),
                    PlanSources.Row(3, 0, ["制定学习计划。", "办公室", "2023年9月底前"]),
                    new(4, "2.关于监督不严的问题"),
                    PlanSources.Row(5, 1, ["整改措施", "责任科室", "完成时限"]),
                    PlanSources.Row(6, 1, ["补建台账。", "财务科", "2023年10月底前"]),
                ]
            ),
            new(new(2023, 8, 3))
        );

        Assert.Equal(
            ["关于学习不够的问题", "关于监督不严的问题"],
            reading.Problems.Select(p => p.Title)
        );
        Assert.Equal([1, 2], reading.Measures.Select(m => m.Problem));
    }

    [Fact]
    public void A_form_with_a_label_in_each_row_is_a_block()
    {
        var reading = PlanReader.Read(
            new(
                "plan.docx",
                "",
                SourceFormat.Docx,
                [
                    PlanSources.Row(1, 0, ["反馈问题", "学习不够。全年只学习两次。"]),
                    PlanSources.Row(2, 0, ["整改措施", "1.制定学习计划。\n2.组织集中学习。"]),
                    PlanSources.Row(3, 0, ["责任科室", "办公室", "完成时限", "2023年9月底前"]),
                    PlanSources.Row(4, 0, ["反馈问题", "监督不严。"]),
                    PlanSources.Row(5, 0, ["整改措施", "补建台账。"]),
                    PlanSources.Row(6, 0, ["责任科室", "财务科", "完成时限", "长期坚持"]),
                ]
            ),
            new(new(2023, 8, 3))
        );

        Assert.Equal(["学习不够", "监督不严"], reading.Problems.Select(p => p.Title));
        Assert.Equal(
            [(1, "办公室"), (1, "办公室"), (2, "财务科")],
            reading.Measures.Select(m => (m.Problem, Assert.Single(m.LeadDepartments)))
        );
    }

    [Fact]
    public void A_measure_may_count_its_parts_as_the_document_counts_its_problems()
    {
        var reading = Read(
            """
            一是学习不够。
            整改措施：
            （1）加强学习。一是制定计划；二是组织研讨；三是开展测试。
            二是监督不严。
            整改措施：
            （2）补建台账。
            """
        );

        Assert.Equal(["学习不够", "监督不严"], reading.Problems.Select(p => p.Title));
        Assert.Equal(
            "加强学习。一是制定计划；二是组织研讨；三是开展测试。",
            reading.Measures[0].Text
        );
    }

    [Fact]
    public void A_problem_that_lost_its_line_break_is_still_one() =>
        Assert.Equal(
            ["学习不够", "监督不严", "作风不实"],
            Read(
                """
                一是学习不够。
                整改措施：
                （1）制定学习计划。二是监督不严。
                整改措施：
                （2）补建台账。
                三是作风不实。
                整改措施：
                （3）开展专项检查。
                """
            )
                .Problems.Select(p => p.Title)
        );

    [Fact]
    public void A_name_left_out_is_no_Markdown() =>
        Assert.Equal(
            "修订《**县考勤办法》，印发**县各科室。",
            Read(
                """
                ## 一、整改措施
                **1.关于考勤不严的问题。**
                **整改措施：**
                一是修订《**县考勤办法》，印发**县各科室。
                """
            )
                .Measures.Single()
                .Text
        );

    [Theory]
    [InlineData("", "document-empty")]
    [InlineData("春天来了，\n花儿开了。", "no-problems")]
    [InlineData("1.鸡蛋两个。\n2.面粉一斤。\n3.白糖少许。", "no-problems")]
    [InlineData("整改方案\n1.关于学习不够的问题。\n2.关于监督不严的问题。", "no-measures")]
    public void What_is_no_plan_is_refused_and_nothing_is_invented(string text, string code)
    {
        var reading = Read(text);

        Assert.True(reading.IsRefused);
        Assert.Equal(code, Assert.Single(reading.Findings).Code);
        Assert.Empty(reading.Measures);
    }

    private static PlanReading Read(string text) =>
        PlanReader.Read(PlanSources.OfText(text), new(new(2023, 8, 3)));
}
