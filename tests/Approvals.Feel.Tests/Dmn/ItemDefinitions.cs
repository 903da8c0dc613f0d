using Approvals.Feel.Dmn;

namespace Approvals.Feel.Tests.Dmn;

public sealed class ItemDefinitions
{
    private const string Problem = "{编号: 1, 等级: \"严重\", 措施: [{内容: \"退款\", 天数: 30}]}";

    private static readonly DmnModel Model = Models.Read("types");

    [Fact]
    public void An_allowed_value_is_taken() =>
        Model.Gives("\"严重\"", "得等级", "{等级: \"严重\"}");

    [Fact]
    public void A_value_that_is_not_allowed_is_null() =>
        Model.Warns(WarningCode.NotAllowed, "得等级", "{等级: \"轻微\"}");

    [Fact]
    public void Null_is_of_every_type() => Model.Gives("null", "得等级", "{等级: null}");

    [Fact]
    public void A_null_that_is_given_causes_no_warning() =>
        Assert.Empty(Model.Evaluate("得等级", Models.Inputs("{等级: null}")).Warnings);

    [Fact]
    public void Allowed_values_of_a_collection_speak_of_its_elements() =>
        Model.Gives("[\"一般\", \"严重\"]", "得各等级", "{各等级: [\"一般\", \"严重\"]}");

    [Fact]
    public void One_element_that_is_not_allowed_makes_the_collection_null() =>
        Model.Warns(WarningCode.NotAllowed, "得各等级", "{各等级: [\"一般\", \"较重\"]}");

    [Fact]
    public void Allowed_values_speak_of_the_elements_of_a_collection_by_another_name_too() =>
        Model.Warns(WarningCode.NotAllowed, "得少数", "{少数: [\"一般\", \"严重\"]}");

    [Fact]
    public void A_type_constraint_speaks_of_the_collection() =>
        Model.Warns(WarningCode.NotAllowed, "得几项", "{几项: [1, 2, 3, 4]}");

    [Fact]
    public void A_collection_that_satisfies_its_constraint_is_taken() =>
        Model.Gives("[1, 2]", "得几项", "{几项: [1, 2]}");

    [Fact]
    public void Nested_components_are_taken() =>
        Model.Gives(Problem, "得问题", $"{{问题: {Problem}}}");

    [Theory]
    [InlineData("{编号: 1, 等级: \"严重\"}", WarningCode.WrongType)]
    [InlineData("{编号: \"一\", 等级: \"严重\", 措施: []}", WarningCode.WrongType)]
    [InlineData("{编号: 1, 等级: \"无此\", 措施: []}", WarningCode.NotAllowed)]
    [InlineData(
        "{编号: 1, 等级: \"严重\", 措施: [{内容: \"退款\", 天数: 0}]}",
        WarningCode.NotAllowed
    )]
    [InlineData("\"严重\"", WarningCode.WrongType)]
    public void A_value_with_a_wrong_component_is_null(string value, WarningCode expected) =>
        Model.Warns(expected, "得问题", $"{{问题: {value}}}");

    [Fact]
    public void A_component_may_be_null() =>
        Model.Gives(
            "{编号: null, 等级: null, 措施: null}",
            "得问题",
            "{问题: {编号: null, 等级: null, 措施: null}}"
        );

    [Fact]
    public void Components_that_no_type_speaks_of_do_no_harm() =>
        Model.Gives(
            "{编号: 1, 等级: \"一般\", 措施: [], 备注: 2}",
            "得问题",
            "{问题: {编号: 1, 等级: \"一般\", 措施: [], 备注: 2}}"
        );

    [Fact]
    public void Allowed_values_of_a_component_may_speak_of_its_siblings() =>
        Model.Warns(WarningCode.NotAllowed, "得期间", "{期间: {起 始: 5, 结束: 5}}");

    [Fact]
    public void A_component_that_agrees_with_its_siblings_is_taken() =>
        Model.Gives("{起 始: 5, 结束: 6}", "得期间", "{期间: {起 始: 5, 结束: 6}}");

    [Theory]
    [InlineData("\"严重\"")]
    [InlineData("\"轻微\"")]
    public void A_type_that_restricts_a_restricted_one_must_satisfy_both(string value) =>
        Model.Warns(WarningCode.NotAllowed, "得受限", $"{{受限: {value}}}");

    [Fact]
    public void A_type_may_have_the_name_of_a_built_in_one_that_it_refers_to() =>
        Model.Gives("1", "得数", "{数: 1}");

    [Fact]
    public void A_prefix_of_a_type_is_a_namespace() =>
        Model.Warns(WarningCode.WrongType, "得前缀", "{前缀: \"一\"}");

    [Fact]
    public void A_type_that_is_unknown_accepts_any_value() =>
        Model.Gives("[1]", "得未知", "{未知: [1]}");

    [Fact]
    public void A_type_that_is_unknown_is_a_problem() =>
        Assert.Contains("t没有", Assert.Single(Model.Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void A_date_becomes_the_moment_at_which_it_begins() =>
        Model.Gives(
            "date and time(\"2026-01-05T00:00:00Z\")",
            "得时刻",
            "{时刻: date(\"2026-01-05\")}"
        );

    [Fact]
    public void A_list_of_one_becomes_its_element() => Model.Gives("7", "单元素列");

    [Fact]
    public void A_value_becomes_a_list_of_one() => Model.Gives("[\"严重\"]", "成列");

    [Fact]
    public void A_result_of_another_type_is_null() =>
        Model.Warns(WarningCode.WrongType, "结果不符");

    [Fact]
    public void A_function_conforms_to_the_type_of_functions_like_it() =>
        Assert.IsType<Value.Function>(Model.Evaluate("函数合型", Value.Context.Empty).Value);

    [Theory]
    [InlineData("函数参数不符")]
    [InlineData("函数结果不符")]
    public void A_function_of_another_signature_is_null(string decision) =>
        Model.Warns(WarningCode.WrongType, decision);

    [Fact]
    public void Allowed_values_do_not_count_for_instance_of() => Model.Gives("true", "类型名");
}
