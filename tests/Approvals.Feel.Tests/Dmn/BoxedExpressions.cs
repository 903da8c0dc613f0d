using Approvals.Feel.Dmn;

namespace Approvals.Feel.Tests.Dmn;

public sealed class BoxedExpressions
{
    private const string Ledger = """
        {整改台账: [
          {序号: 1, 状态: "整改中", days-left: -3},
          {序号: 2, 状态: "已销号", days-left: -1},
          {序号: 3, 状态: "整改中", days-left: 9}
        ]}
        """;

    private static readonly DmnModel Model = Models.Read("boxed");

    [Theory]
    [InlineData("true", "\"销号\"")]
    [InlineData("false", "\"继续整改\"")]
    [InlineData("null", "\"继续整改\"")]
    public void A_conditional_is_its_else_unless_its_condition_is_true(
        string done,
        string expected
    ) => Model.Gives(expected, "条件", $"{{已完成: {done}}}");

    [Fact]
    public void A_filter_keeps_what_matches() =>
        Model.Gives("[{序号: 1, 状态: \"整改中\", days-left: -3}]", "筛选", Ledger);

    [Fact]
    public void A_filter_by_a_number_gives_the_element_at_that_place() =>
        Model.Gives("{序号: 1, 状态: \"整改中\", days-left: -3}", "首条", Ledger);

    [Fact]
    public void A_loop_sees_its_variable_and_what_came_out_so_far() =>
        Model.Gives("[1, 3, 5]", "逐条", Ledger);

    [Fact]
    public void Some_is_true_where_one_is() => Model.Gives("true", "有逾期", Ledger);

    [Fact]
    public void Every_is_false_where_one_is() => Model.Gives("false", "全逾期", Ledger);

    [Fact]
    public void An_element_of_a_list_is_made_to_conform_to_its_type() =>
        Model.Gives("[1, null, [3]]", "列表");

    [Fact]
    public void A_relation_is_a_list_of_contexts_whose_cells_conform_to_their_columns() =>
        Model.Gives("[{部门: \"财务\", 人-数: 3}, {部门: \"审计\", 人-数: null}]", "关系");

    [Fact]
    public void A_column_is_known_by_its_name_though_it_holds_an_operator() =>
        Model.Gives("[3]", "取列");

    [Fact]
    public void A_context_without_a_result_is_its_entries() =>
        Model.Gives("{天 数: 30, 延 期: 60}", "无结果");

    [Fact]
    public void A_context_with_a_result_is_its_result() => Model.Gives("61", "有结果");

    [Fact]
    public void An_entry_does_not_see_those_behind_it() => Model.Gives("{甲: null, 乙: 1}", "后项");

    [Fact]
    public void A_context_with_two_entries_of_a_name_is_null() =>
        Model.Warns(WarningCode.DuplicateKey, "重名");

    [Fact]
    public void A_function_in_a_context_is_called_by_an_entry_behind_it() =>
        Model.Gives("42", "内部函数");

    [Fact]
    public void A_decision_without_logic_is_null() =>
        Model.Warns(WarningCode.MissingExpression, "无逻辑");

    [Fact]
    public void What_needs_a_decision_without_logic_finds_it_null() =>
        Model.Gives("\"空\"", "依赖无逻辑");

    [Fact]
    public void A_text_that_is_no_FEEL_is_null() => Model.Warns(WarningCode.Syntax, "语法错误");

    [Fact]
    public void A_text_in_another_language_is_null() =>
        Model.Warns(WarningCode.ExternalFunction, "他种语言");

    [Fact]
    public void A_problem_tells_its_element_and_line() =>
        Assert.Equal(
            ["no-logic", "broken", "language"],
            Model.Problems.Where(p => p.Line > 100).Select(p => p.ElementId)
        );
}
