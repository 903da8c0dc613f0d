using Approvals.Feel.Dmn;

namespace Approvals.Feel.Tests.Dmn;

public sealed class Knowledge
{
    private static readonly DmnModel Model = Models.Read("knowledge");

    [Theory]
    [InlineData("得阶乘", "120")] // It calls itself.
    [InlineData("按位置", "15")]
    [InlineData("按名称", "3")]
    [InlineData("间接", "7")]
    public void Knowledge_is_called_by_position_and_by_name(string decision, string expected) =>
        Model.Gives(expected, decision);

    [Theory]
    [InlineData("缺名", "15")]
    [InlineData("盒式缺名", "30")]
    public void A_parameter_that_a_call_by_name_leaves_out_is_null(
        string decision,
        string expected
    ) => Model.Gives(expected, decision);

    [Theory]
    [InlineData("缺位", WarningCode.WrongArguments)]
    [InlineData("错名", WarningCode.WrongArguments)]
    [InlineData("错型", WarningCode.WrongArgumentType)]
    [InlineData("超限", WarningCode.NotAllowed)]
    public void A_call_with_wrong_arguments_is_null(string decision, WarningCode expected) =>
        Model.Warns(expected, decision);

    [Fact]
    public void Knowledge_does_not_see_the_variables_of_its_caller() =>
        Model.Warns(WarningCode.UnknownName, "得偷看", "{天数: 5}");

    [Fact]
    public void A_decision_does_not_see_what_its_knowledge_needs() =>
        Model.Warns(WarningCode.UnknownName, "不传递");

    [Fact]
    public void The_type_of_the_variable_is_that_of_the_function() => Model.Gives("12", "翻倍好");

    [Fact]
    public void An_argument_must_conform_to_the_type_of_the_variable() =>
        Model.Warns(WarningCode.WrongArgumentType, "翻倍参数坏");

    [Fact]
    public void A_result_must_conform_to_the_type_of_the_variable() =>
        Model.Warns(WarningCode.WrongType, "翻倍结果坏");

    [Fact]
    public void In_older_models_the_type_of_the_variable_is_that_of_the_result() =>
        Model.Gives("8", "旧式好");

    [Fact]
    public void An_external_function_is_null() =>
        Model.Warns(WarningCode.ExternalFunction, "得外部");

    [Fact]
    public void Knowledge_without_logic_is_null() =>
        Model.Warns(WarningCode.MissingExpression, "得空");

    [Theory]
    [InlineData("高阶", "12")]
    [InlineData("函数字面量", "42")]
    [InlineData("闭包", "42")]
    [InlineData("排序", "[1, 2, 3]")]
    public void Functions_are_arguments_and_results(string decision, string expected) =>
        Model.Gives(expected, decision);
}
