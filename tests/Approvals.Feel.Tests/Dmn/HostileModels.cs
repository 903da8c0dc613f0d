using Approvals.Feel.Dmn;

namespace Approvals.Feel.Tests.Dmn;

/// <summary>Models that nobody means well with. Each must end soon, and say what is wrong; none may throw.</summary>
public sealed class HostileModels
{
    [Fact]
    public void A_decision_that_needs_itself_is_null() =>
        Models.Of(Models.Decision("d", "d", "d")).Warns(WarningCode.Cycle, "d");

    [Fact]
    public void Decisions_that_need_each_other_are_null() =>
        Models
            .Of(Models.Decision("a", "b", "b") + Models.Decision("b", "a", "a"))
            .Warns(WarningCode.Cycle, "a");

    [Fact]
    public void A_cycle_is_told_with_the_way_around() =>
        Assert.Contains(
            "a → b → a",
            Models
                .Of(Models.Decision("a", "b", "b") + Models.Decision("b", "a", "a"))
                .Problems[0]
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Every_decision_on_a_cycle_is_a_problem() =>
        Assert.Equal(
            ["a", "b", "c"],
            Models
                .Of(
                    Models.Decision("a", "1", "b", "c")
                        + Models.Decision("b", "1", "a")
                        + Models.Decision("c", "1", "b")
                )
                .Problems.Select(p => p.ElementId)
        );

    [Fact]
    public void What_only_needs_a_cycle_finds_it_null() =>
        Models
            .Of(Models.Decision("a", "b = null", "b") + Models.Decision("b", "b", "b"))
            .Gives("true", "a");

    [Fact]
    public void Two_ways_to_the_same_decision_are_no_cycle() =>
        Assert.Empty(
            Models
                .Of(
                    Models.Decision("a", "1")
                        + Models.Decision("b", "a", "a")
                        + Models.Decision("c", "a + b", "a", "b")
                )
                .Problems
        );

    [Fact]
    public void Knowledge_that_needs_each_other_is_null() =>
        Models
            .Of(
                Function("f", "g(1)", "g")
                    + Function("g", "f(1)", "f")
                    + "<decision name='d'><knowledgeRequirement><requiredKnowledge href='#f'/></knowledgeRequirement><literalExpression><text>f(1)</text></literalExpression></decision>"
            )
            .Warns(WarningCode.Cycle, "d");

    [Fact]
    public void A_service_that_calls_itself_is_null() =>
        Models
            .Of(
                "<decision id='d' name='d'><knowledgeRequirement><requiredKnowledge href='#s'/></knowledgeRequirement><literalExpression><text>s()</text></literalExpression></decision><decisionService id='s' name='s'><outputDecision href='#d'/></decisionService>"
            )
            .Warns(WarningCode.Cycle, "d");

    [Fact]
    public void Knowledge_that_calls_itself_without_end_is_stopped() =>
        Models
            .Of(
                Function("f", "f(n + 1)")
                    + "<decision name='d'><knowledgeRequirement><requiredKnowledge href='#f'/></knowledgeRequirement><literalExpression><text>f(1)</text></literalExpression></decision>"
            )
            .Warns(WarningCode.TooDeep, "d");

    [Fact]
    public void Knowledge_that_calls_itself_twice_each_time_is_stopped() =>
        Models
            .Of(
                Function("f", "if n > 60 then 1 else f(n + 1) + f(n + 1)")
                    + "<decision name='d'><knowledgeRequirement><requiredKnowledge href='#f'/></knowledgeRequirement><literalExpression><text>f(1)</text></literalExpression></decision>"
            )
            .Warns(WarningCode.TooManySteps, "d");

    [Fact]
    public void A_service_that_is_given_itself_to_call_is_stopped() =>
        Models
            .Of(
                "<inputData id='f' name='f'/><decision id='d' name='d'><informationRequirement><requiredInput href='#f'/></informationRequirement><literalExpression><text>f(f)</text></literalExpression></decision><decisionService id='s' name='s'><outputDecision href='#d'/><inputData href='#f'/></decisionService><decision name='a'><knowledgeRequirement><requiredKnowledge href='#s'/></knowledgeRequirement><literalExpression><text>s(s)</text></literalExpression></decision>"
            )
            .Warns(WarningCode.TooDeep, "a");

    [Fact]
    public void A_chain_of_40000_decisions_is_evaluated() =>
        Models
            .Of(
                Models.Decision("d0", "0")
                    + Series(39_999, i => Models.Decision($"d{i}", $"d{i - 1} + 1", $"d{i - 1}"))
            )
            .Gives("39999", "d39999");

    [Fact]
    public void A_chain_of_decisions_whose_names_begin_alike_is_evaluated() =>
        Models
            .Of(
                Models.Decision("决策-0", "0")
                    + Series(
                        9_999,
                        i => Models.Decision($"决策-{i}", $"决策-{i - 1} + 1", $"决策-{i - 1}")
                    )
            )
            .Gives("9999", "决策-9999");

    [Fact]
    public void A_cycle_of_20000_decisions_with_shortcuts_is_found() =>
        Models
            .Of(
                Models.Decision("d0", "1", "d19999")
                    + Series(19_999, i => Models.Decision($"d{i}", "1", $"d{i - 1}", "d0"))
            )
            .Warns(WarningCode.Cycle, "d7");

    [Fact]
    public void A_chain_of_services_that_call_each_other_is_stopped() =>
        Models
            .Of(
                "<decision id='d0' name='d0'><literalExpression><text>1</text></literalExpression></decision><decisionService id='s0' name='s0'><outputDecision href='#d0'/></decisionService>"
                    + Series(
                        3_000,
                        i =>
                            $"<decision id='d{i}' name='d{i}'><knowledgeRequirement><requiredKnowledge href='#s{i - 1}'/></knowledgeRequirement><literalExpression><text>s{i - 1}()</text></literalExpression></decision><decisionService id='s{i}' name='s{i}'><outputDecision href='#d{i}'/></decisionService>"
                    )
            )
            .Warns(WarningCode.TooDeep, "d3000");

    [Fact]
    public void Models_that_import_each_other_in_a_long_chain_are_evaluated()
    {
        var last = DmnModel.Read(Models.Definitions(Models.Decision("d", "1"), "n0"));
        for (var i = 1; i < 3_000; i++)
            last = DmnModel.Read(Importing($"n{i - 1}", $"n{i}"), [last]);

        last.Gives("3000", "d");
    }

    [Fact]
    public void A_type_that_contains_itself_accepts_any_value() =>
        Models
            .Of(
                "<itemDefinition name='t'><itemComponent name='a' isCollection='true'><typeRef>t</typeRef></itemComponent></itemDefinition><decision name='d'><variable typeRef='t' name='d'/><literalExpression><text>{a: [{a: 1}]}</text></literalExpression></decision>"
            )
            .Gives("{a: [{a: 1}]}", "d");

    [Fact]
    public void A_type_that_contains_itself_is_a_problem() =>
        Assert.Single(
            Models
                .Of(
                    "<itemDefinition name='t'><itemComponent name='a'><typeRef>t</typeRef></itemComponent></itemDefinition>"
                )
                .Problems
        );

    [Fact]
    public void A_chain_of_20000_types_is_a_problem() =>
        Assert.Contains(
            Chain(
                20_000,
                i => $"<itemComponent name='a'><typeRef>t{i - 1}</typeRef></itemComponent>"
            ).Problems,
            p => p.Message.Contains("deep", StringComparison.Ordinal)
        );

    [Fact]
    public void A_chain_of_20000_restrictions_is_a_problem() =>
        Assert.Contains(
            Chain(
                20_000,
                i => $"<typeRef>t{i - 1}</typeRef><allowedValues><text>1</text></allowedValues>"
            ).Problems,
            p => p.Message.Contains("deep", StringComparison.Ordinal)
        );

    [Fact]
    public void Types_that_double_with_every_step_are_a_problem() =>
        Assert.Contains(
            Chain(
                60,
                i =>
                    $"<itemComponent name='a'><typeRef>t{i - 1}</typeRef></itemComponent><itemComponent name='b'><typeRef>t{i - 1}</typeRef></itemComponent>"
            ).Problems,
            p => p.Message.Contains("at most 10000", StringComparison.Ordinal)
        );

    [Fact]
    public void Elements_nested_without_end_are_a_problem() =>
        Assert.Contains(
            "nested",
            Problem(Repeated("<a>", 100_000) + Repeated("</a>", 100_000)),
            StringComparison.Ordinal
        );

    [Fact]
    public void Boxed_expressions_nested_as_deep_as_may_be_are_evaluated() =>
        Assert.IsType<Value.Context>(
            Models
                .Of(
                    $"<decision name='d'>{Repeated("<context><contextEntry><variable name='x'/>", 120)}<literalExpression><text>1</text></literalExpression>{Repeated("</contextEntry></context>", 120)}</decision>"
                )
                .Evaluate("d", Value.Context.Empty)
                .Value
        );

    [Fact]
    public void A_document_type_is_a_problem() =>
        Assert.Contains(
            "document type",
            DmnDocument
                .Read("<!DOCTYPE d [<!ENTITY a 'b'><!ENTITY c '&a;&a;'>]><d>&c;</d>")
                .Problem!.Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void An_external_entity_is_a_problem() =>
        Assert.NotNull(
            DmnDocument
                .Read("<!DOCTYPE d [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><d>&a;</d>")
                .Problem
        );

    [Fact]
    public void A_file_of_more_than_10_MiB_is_a_problem() =>
        Assert.Contains(
            "characters",
            DmnDocument.Read(new string(' ', DmnDocument.MaxLength + 1)).Problem!.Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_file_of_too_many_elements_is_a_problem() =>
        Assert.Contains("elements", Problem(Repeated("<a/>", 500_001)), StringComparison.Ordinal);

    [Fact]
    public void An_element_of_too_many_attributes_is_a_problem() =>
        Assert.Contains(
            "attributes",
            Problem($"<a {Series(2_000, i => $"a{i}='' ")}/>"),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_text_of_10_MiB_is_a_problem() =>
        Assert.Single(
            Models.Of(Models.Decision("d", new string('1', 10_000_000))).Problems,
            p => p.Message.Contains("65536", StringComparison.Ordinal)
        );

    [Fact]
    public void A_name_of_a_million_characters_does_not_make_its_problems_as_long()
    {
        var name = new string('长', 1_000_000);
        var rules = Repeated("<rule><outputEntry><text>(</text></outputEntry></rule>", 5_000);
        var model = Models.Of(
            $"<decision name='{name}'><decisionTable><output/>{rules}</decisionTable></decision>"
        );

        Assert.All(model.Problems, p => Assert.True(p.Message.Length <= 1_000));
    }

    [Fact]
    public void Of_very_many_problems_the_first_thousand_are_told() =>
        Assert.Equal(1_000, Models.Of(Repeated("<decision name='d'/>", 20_000)).Problems.Count);

    [Fact]
    public void A_table_of_50000_rules_that_all_match_is_null() =>
        Models
            .Of(
                $"<decision name='d'><decisionTable><input><inputExpression><text>1</text></inputExpression></input><output/>{Repeated("<rule><inputEntry><text>-</text></inputEntry><outputEntry><text>1</text></outputEntry></rule>", 50_000)}</decisionTable></decision>"
            )
            .Warns(WarningCode.HitPolicy, "d");

    [Fact]
    public void A_loop_over_a_huge_table_is_stopped() =>
        Models
            .Of(
                $"<businessKnowledgeModel id='f' name='f'><encapsulatedLogic><formalParameter name='n'/><decisionTable hitPolicy='COLLECT' aggregation='COUNT'><output/>{Repeated("<rule><outputEntry><text>1</text></outputEntry></rule>", 50_000)}</decisionTable></encapsulatedLogic></businessKnowledgeModel><decision name='d'><knowledgeRequirement><requiredKnowledge href='#f'/></knowledgeRequirement><literalExpression><text>for i in 1..100000 return f(i)</text></literalExpression></decision>"
            )
            .Warns(WarningCode.TooManySteps, "d");

    [Fact]
    public void Very_many_filters_beside_very_many_names_are_read() =>
        Models
            .Of(
                Series(
                    8_000,
                    i =>
                        $"<decision name='d-{i}'><variable name='d-{i}'/><filter><in><literalExpression><text>[1, 2]</text></literalExpression></in><match><literalExpression><text>item > 1</text></literalExpression></match></filter></decision>"
                )
            )
            .Gives("[2]", "d-8000");

    [Fact]
    public void A_hundred_imports_are_read_and_more_are_a_problem() =>
        Assert.Contains(
            DmnModel
                .Read(
                    Models.Definitions(Series(101, i => $"<import name='i{i}' namespace='n'/>")),
                    [DmnModel.Read(Models.Definitions("", "n"))]
                )
                .Problems,
            p => p.Message.Contains("at most 100 imports", StringComparison.Ordinal)
        );

    [Fact]
    public void Elements_without_anything_in_them_do_no_harm()
    {
        var model = Models.Of(
            "<import/><itemDefinition/><inputData/><decision/><businessKnowledgeModel/><decisionService/><decision name='t'><decisionTable><input/><output/><rule><inputEntry/><outputEntry/></rule></decisionTable></decision><decision name='x'><filter/></decision><decision name='y'><for/></decision><decision name='z'><relation><column/><row/></relation></decision><decision name='i'><invocation><binding/></invocation></decision>"
        );

        Assert.All(
            model.DecisionNames,
            name => Assert.NotNull(model.Evaluate(name, Value.Context.Empty).Value)
        );
    }

    private static DmnModel Chain(int length, Func<int, string> content) =>
        Models.Of(
            "<itemDefinition name='t0'><typeRef>number</typeRef></itemDefinition>"
                + Series(length, i => $"<itemDefinition name='t{i}'>{content(i)}</itemDefinition>")
        );

    private static string Function(string name, string text, params string[] needs)
    {
        var requirements = needs.Select(need =>
            $"<knowledgeRequirement><requiredKnowledge href='#{need}'/></knowledgeRequirement>"
        );
        return $"<businessKnowledgeModel id='{name}' name='{name}'><encapsulatedLogic><formalParameter name='n'/><literalExpression><text>{text}</text></literalExpression></encapsulatedLogic>{string.Concat(requirements)}</businessKnowledgeModel>";
    }

    private static string Importing(string imported, string address) =>
        Models.Definitions(
            $"<import name='x' namespace='{imported}'/><decision id='d' name='d'><informationRequirement><requiredDecision href='{imported}#d'/></informationRequirement><literalExpression><text>x.d + 1</text></literalExpression></decision>",
            address
        );

    private static string Problem(string elements) =>
        DmnDocument.Read(Models.Definitions(elements)).Problem!.Message;

    private static string Repeated(string text, int times) => Series(times, _ => text);

    /// <summary>The elements 1 to a number.</summary>
    private static string Series(int length, Func<int, string> element) =>
        string.Concat(Enumerable.Range(1, length).Select(element));
}
