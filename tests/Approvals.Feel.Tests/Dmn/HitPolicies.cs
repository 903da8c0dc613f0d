using Approvals.Feel.Dmn;

namespace Approvals.Feel.Tests.Dmn;

public sealed class HitPolicies
{
    private static readonly DmnModel Model = Models.Read("hit-policies");

    [Fact]
    public void Unique_gives_the_rule_that_matches() =>
        Model.Gives("\"大额\"", "唯一", "{金额: 50}");

    [Fact]
    public void Unique_is_null_where_two_rules_match() =>
        Model.Warns(WarningCode.HitPolicy, "唯一", "{金额: 7}");

    [Fact]
    public void First_gives_the_first_rule_that_matches() =>
        Model.Gives("\"小额\"", "首个", "{金额: 7}");

    [Fact]
    public void Any_takes_numbers_of_different_scale_for_the_same() =>
        Model.Gives("{级别: \"科长\", 人数: 1}", "任一", "{金额: 3}");

    [Fact]
    public void Any_is_null_where_results_differ() =>
        Model.Warns(WarningCode.HitPolicy, "任一", "{金额: -1}");

    [Theory]
    [InlineData("{金额: 5}", "\"科长\"")]
    [InlineData("{金额: 50}", "\"处长\"")]
    [InlineData("{金额: 500}", "\"局长\"")]
    public void Priority_gives_the_result_that_comes_first_among_the_output_values(
        string inputs,
        string expected
    ) => Model.Gives(expected, "优先", inputs);

    [Fact]
    public void Priority_looks_at_the_columns_from_left_to_right_and_passes_over_those_without_values() =>
        Model.Gives("{去向: \"退回\", 备注: 3, 急缓: \"急\"}", "多列优先", "{金额: 50}");

    [Fact]
    public void Output_order_sorts_by_the_output_values_and_puts_what_is_not_among_them_last() =>
        Model.Gives("[\"局长\", \"处长\", \"科长\", \"未列\"]", "输出序", "{金额: 500}");

    [Fact]
    public void Rule_order_gives_all_results_in_the_order_of_the_rules() =>
        Model.Gives("[\"乙\", \"甲\"]", "规则序", "{金额: 50}");

    [Fact]
    public void Collect_gives_a_list_even_of_one_result() =>
        Model.Gives("[{部门: \"财务\", 份数: 1}]", "汇总", "{金额: 5}");

    [Theory]
    [InlineData("合计", "3.5")]
    [InlineData("最早", "date(\"2026-02-01\")")]
    [InlineData("最大", "\"b\"")]
    [InlineData("计数", "2")]
    public void Collect_makes_one_of_all_with_its_aggregator(string decision, string expected) =>
        Model.Gives(expected, decision, "{金额: 50}");

    [Fact]
    public void An_aggregator_makes_nothing_of_several_columns() =>
        Model.Gives("null", "多列合计", "{金额: 50}");

    [Theory]
    [InlineData("唯一")]
    [InlineData("首个")]
    [InlineData("任一")]
    [InlineData("优先")]
    [InlineData("合计")]
    [InlineData("最早")]
    [InlineData("计数")]
    public void Without_a_match_a_single_result_is_null(string decision) =>
        Model.Gives("null", decision, "{金额: null}");

    [Theory]
    [InlineData("输出序")]
    [InlineData("规则序")]
    [InlineData("汇总")]
    public void Without_a_match_several_results_are_an_empty_list(string decision) =>
        Model.Gives("[]", decision, "{金额: null}");

    [Fact]
    public void The_default_is_the_result_as_it_is() =>
        Model.Gives("\"其他\"", "默认", "{金额: -1}");

    [Fact]
    public void A_column_without_a_default_is_null_in_the_default() =>
        Model.Gives("{级别: \"科长\", 人数: null}", "多列默认", "{金额: -1}");

    [Fact]
    public void A_rule_that_matches_goes_before_the_default() =>
        Model.Gives("{级别: \"局长\", 人数: 2}", "多列默认", "{金额: 1}");

    [Fact]
    public void An_unknown_policy_is_read_as_unique() => Model.Gives("1", "未知策略");

    [Fact]
    public void An_unknown_policy_is_a_problem() =>
        Assert.Contains(
            Model.Problems,
            p => p.Message.Contains("SECOND", StringComparison.Ordinal)
        );
}
