using Approvals.Feel.Dmn;

namespace Approvals.Feel.Tests.Dmn;

public sealed class DecisionServices
{
    private static readonly DmnModel Model = Models.Read("services");

    [Fact]
    public void A_service_is_given_its_inputs_before_its_input_decisions() =>
        Model.Gives("\"财政局:局长\"", "按位置");

    [Fact]
    public void A_service_is_called_by_the_names_of_its_parameters() =>
        Model.Gives("\"审计局:科长\"", "按名称");

    [Fact]
    public void A_service_is_called_by_a_boxed_invocation() =>
        Model.Gives("\"人社局:局长\"", "盒式调用");

    [Fact]
    public void Several_outputs_are_the_entries_of_a_context() =>
        Model.ServiceGives("{审批级别: \"局长\", 风险: 20}", "多项", "{金额: 2000}");

    [Fact]
    public void One_of_several_outputs_is_named_by_a_path() => Model.Gives("\"局长\"", "取其一");

    [Fact]
    public void An_argument_is_made_to_conform_to_the_type_of_the_input() =>
        Model.Gives("20", "单元素");

    [Fact]
    public void An_argument_of_a_wrong_type_makes_the_call_null() =>
        Model.Warns(WarningCode.WrongArgumentType, "类型不符");

    [Fact]
    public void A_result_is_made_to_conform_to_the_type_of_the_service() =>
        Model.Gives("[\"局长\"]", "列表结果");

    [Fact]
    public void The_type_of_a_service_may_be_that_of_the_function_that_it_is() =>
        Model.Gives("\"局长\"", "定型结果");

    [Fact]
    public void A_parameter_that_a_call_by_name_leaves_out_is_null() =>
        Model.Gives("true", "缺参数");

    [Fact]
    public void A_service_does_not_see_the_inputs_of_its_caller() =>
        Model.Gives("null", "不见外部", "{金额: 5000, 单位: \"局\"}");

    [Fact]
    public void A_service_is_a_value_that_functions_may_take() =>
        Model.Gives("[\"科长\", \"局长\"]", "作参数");

    [Fact]
    public void A_service_that_is_evaluated_takes_an_input_decision_as_given() =>
        Model.ServiceGives("\"局:局长\"", "按风险", "{单位: \"局\", 风险: 99}");

    [Fact]
    public void An_input_that_is_not_given_is_null_with_a_warning() =>
        Assert.Contains(
            Model.EvaluateService("按风险", Models.Inputs("{单位: \"局\"}")).Warnings,
            w => w.Code == WarningCode.MissingInput
        );

    [Fact]
    public void A_service_without_outputs_is_a_problem() =>
        Assert.Equal("nothing", Assert.Single(Model.Problems).ElementId);

    [Fact]
    public void A_service_without_outputs_gives_a_context_without_entries() =>
        Model.ServiceGives("{}", "空");

    [Fact]
    public void An_unknown_service_is_null_with_a_warning() =>
        Assert.Equal(
            WarningCode.UnknownElement,
            Assert.Single(Model.EvaluateService("没有", Value.Context.Empty).Warnings).Code
        );

    [Fact]
    public void The_services_are_listed_in_the_order_of_the_file() =>
        Assert.Equal(["整体", "按风险", "多项", "定型", "列表", "空"], Model.ServiceNames);
}
