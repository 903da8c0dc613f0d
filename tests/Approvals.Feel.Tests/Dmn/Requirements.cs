using Approvals.Feel.Dmn;

namespace Approvals.Feel.Tests.Dmn;

public sealed class Requirements
{
    private static readonly DmnModel Model = Models.Read("requirements");

    [Fact]
    public void What_a_decision_needs_is_worked_out_before_it() =>
        Model.Gives("60", "乙", "{基 数: 5}");

    [Fact]
    public void A_reference_may_name_the_namespace_of_its_own_model() =>
        Model.Gives("6", "甲", "{基 数: 5}");

    [Theory]
    [InlineData("间接")]
    [InlineData("未声明")]
    [InlineData("用外部名")]
    public void A_decision_sees_nothing_but_the_variables_that_it_needs(string decision) =>
        Model.Warns(WarningCode.UnknownName, decision, "{基 数: 5}");

    [Theory]
    [InlineData("外部名")]
    [InlineData("变量名")]
    public void A_decision_is_found_by_its_name_and_by_that_of_its_variable(string decision) =>
        Model.Gives("7", decision);

    [Fact]
    public void Other_decisions_know_the_name_of_the_variable() => Model.Gives("8", "用变量名");

    [Theory]
    [InlineData("{内名: 3}")]
    [InlineData("{外名: 3}")]
    public void An_input_is_given_by_its_name_or_by_that_of_its_variable(string inputs) =>
        Model.Gives("3", "输入外名", inputs);

    [Fact]
    public void A_name_may_hold_operators() => Model.Gives("3", "用符号名");

    [Fact]
    public void A_reference_to_nothing_does_not_hinder_the_rest() => Model.Gives("1", "悬空");

    [Fact]
    public void A_reference_to_nothing_is_a_problem() =>
        Assert.Contains(Model.Problems, p => p.ElementId == "dangling");

    [Fact]
    public void Of_two_decisions_of_a_name_the_first_counts() => Model.Gives("1", "同名");

    [Fact]
    public void Two_decisions_of_a_name_are_a_problem() =>
        Assert.Contains(Model.Problems, p => p.ElementId == "same-again");

    [Fact]
    public void An_input_that_is_not_given_is_null_with_a_warning() =>
        Model.Warns(WarningCode.MissingInput, "甲");

    [Fact]
    public void A_decision_that_is_needed_twice_is_worked_out_once() =>
        Assert.Single(
            Models
                .Of(
                    Models.Decision("base", Models.Literal("unknown"))
                        + Models.Decision("left", Models.Literal("base"), Models.Needs("base"))
                        + Models.Decision("right", Models.Literal("base"), Models.Needs("base"))
                        + Models.Decision(
                            "top",
                            Models.Literal("[left, right]"),
                            Models.Needs("left", "right")
                        )
                )
                .Evaluate("top", Value.Context.Empty)
                .Warnings
        );

    [Fact]
    public void What_is_not_needed_is_not_worked_out() =>
        Assert.Empty(Model.Evaluate("外部名", Value.Context.Empty).Warnings);

    [Fact]
    public void An_unknown_decision_is_null_with_a_warning() =>
        Model.Warns(WarningCode.UnknownElement, "没有");

    [Fact]
    public void A_model_is_as_its_document_was_when_it_was_read()
    {
        var document = DmnDocument.Read(Models.Text("requirements"));
        var model = DmnModel.Of(document);
        document.Find("renamed")!.Name = "新名";

        model.Gives("7", "外部名");
    }
}
