using Approvals.Feel.Dmn;

namespace Approvals.Feel.Tests.Dmn;

public sealed class Imports
{
    private const string Person = "{姓名: \"张\", on-leave: false}";
    private const string Other = "{姓名: \"吴\", on-leave: true}";

    private static readonly DmnModel People = Models.Read("people");
    private static readonly DmnModel BureauA = Models.Read("bureau-a", People);
    private static readonly DmnModel BureauB = Models.Read("bureau-b", People);
    private static readonly DmnModel County = Models.Read("county", BureauA, BureauB);
    private static readonly DmnModel Merged = Models.Read("merged", People, BureauB);

    [Fact]
    public void An_imported_decision_is_known_under_the_name_of_the_import() =>
        BureauA.Gives(
            "\"甲局张呈经费\"",
            "呈批",
            $"{{事项: \"经费\", 人 员: {{经办人: {Person}}}}}"
        );

    [Fact]
    public void The_inputs_of_an_imported_model_may_be_given_with_a_prefix() =>
        Assert.Equal(
            Value.Of("甲局张呈经费"),
            BureauA
                .Evaluate(
                    "呈批",
                    Value.Context.Of(
                        ("事项", Value.Of("经费")),
                        ("人 员.经办人", Models.Inputs(Person))
                    )
                )
                .Value
        );

    [Fact]
    public void The_inputs_of_an_imported_model_may_be_given_among_the_others() =>
        BureauA.Gives("\"甲局张呈经费\"", "呈批", $"{{事项: \"经费\", 经办人: {Person}}}");

    [Fact]
    public void What_a_context_for_an_import_lacks_is_not_taken_from_elsewhere() =>
        BureauA.Gives("null", "呈批", $"{{事项: \"经费\", 经办人: {Person}, 人 员: {{}}}}");

    [Fact]
    public void Imported_knowledge_is_called_by_its_qualified_name() =>
        BureauA.Gives("\"签:李\"", "落款");

    [Fact]
    public void Imported_knowledge_is_called_by_a_boxed_invocation() =>
        BureauA.Gives("\"签:王\"", "盒式落款");

    [Fact]
    public void An_imported_service_is_called_by_its_qualified_name() =>
        BureauA.Gives("\"赵(请假)\"", "经服务");

    [Fact]
    public void An_imported_type_is_declared_by_its_qualified_name() =>
        BureauA.Warns(WarningCode.WrongType, "导入类型");

    [Fact]
    public void An_imported_type_is_known_to_FEEL_by_its_qualified_name() =>
        BureauA.Gives("true", "类型判断");

    [Fact]
    public void An_imported_decision_is_not_known_without_its_prefix() =>
        BureauA.Warns(WarningCode.UnknownName, "无前缀", $"{{经办人: {Person}}}");

    [Fact]
    public void A_service_may_take_an_imported_decision_as_its_input() =>
        BureauA.ServiceGives(
            "\"甲局某呈经费\"",
            "导入输入服务",
            "{事项: \"经费\", 人 员: {称呼: \"某\"}}"
        );

    [Fact]
    public void Two_imported_models_that_import_a_third_have_inputs_of_their_own_for_it() =>
        County.Gives(
            "\"甲局张呈经费;乙局吴(请假)\"",
            "汇总",
            $"{{甲: {{事项: \"经费\", 人 员: {{经办人: {Person}}}}}, 乙: {{人 员: {{经办人: {Other}}}}}}}"
        );

    [Fact]
    public void A_type_is_known_through_two_imports() =>
        County.Gives("{姓名: \"周\", on-leave: false}", "远方类型");

    [Fact]
    public void An_import_without_a_name_makes_names_known_as_they_are() =>
        Merged.Gives("\"你好,张\"", "问候", $"{{经办人: {Person}}}");

    [Fact]
    public void Several_imports_may_be_without_a_name() =>
        Merged.Gives("\"转乙局张\"", "转呈", $"{{人 员: {{经办人: {Person}}}}}");

    [Fact]
    public void An_import_without_a_name_makes_types_known_as_they_are() =>
        Merged.Warns(WarningCode.WrongType, "合并类型");

    [Fact]
    public void Models_that_import_have_no_problems_where_all_is_at_hand() =>
        Assert.Empty(BureauA.Problems.Concat(County.Problems).Concat(Merged.Problems));

    [Fact]
    public void A_model_that_is_not_at_hand_is_a_problem() =>
        Assert.Contains(
            Models.Read("bureau-a").Problems,
            p => p.Message.Contains("https://example.org/people", StringComparison.Ordinal)
        );

    [Fact]
    public void What_needs_a_model_that_is_not_at_hand_is_null() =>
        Models.Read("bureau-a").Gives("null", "呈批", "{事项: \"经费\"}");

    [Fact]
    public void A_second_import_of_the_same_name_is_a_problem() =>
        Assert.Single(
            DmnModel
                .Read(
                    Models.Definitions(
                        """
                        <import name='p' namespace='https://example.org/people'/>
                        <import name='p' namespace='https://example.org/bureau-b'/>
                        """
                    ),
                    [People, BureauB]
                )
                .Problems
        );

    [Fact]
    public void The_imports_are_listed() =>
        Assert.Equal(
            [
                new DmnImport("甲", "https://example.org/bureau-a", null),
                new DmnImport("乙", "https://example.org/bureau-b", null),
            ],
            County.Imports
        );
}
