using Approvals.Feel.Dmn;
using static Approvals.Feel.Tests.Dmn.Models;

namespace Approvals.Feel.Tests.Dmn;

/// <summary>Models that nobody means well with. Each must end soon, and say what is wrong; none may throw.</summary>
public sealed class HostileModels
{
    [Fact]
    public void A_decision_that_needs_itself_is_null() =>
        Of(Decision("d", Literal("d"), Needs("d"))).Warns(WarningCode.Cycle, "d");

    [Fact]
    public void Decisions_that_need_each_other_are_null() =>
        Of(Decision("a", Literal("b"), Needs("b")) + Decision("b", Literal("a"), Needs("a")))
            .Warns(WarningCode.Cycle, "a");

    [Fact]
    public void A_cycle_is_told_with_the_way_around() =>
        Assert.Contains(
            "a → b → a",
            Of(Decision("a", Literal("b"), Needs("b")) + Decision("b", Literal("a"), Needs("a")))
                .Problems[0]
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Every_decision_on_a_cycle_is_a_problem() =>
        Assert.Equal(
            ["a", "b", "c"],
            Of(
                Decision("a", Literal("1"), Needs("b", "c"))
                    + Decision("b", Literal("1"), Needs("a"))
                    + Decision("c", Literal("1"), Needs("b"))
            )
                .Problems.Select(p => p.ElementId)
        );

    [Fact]
    public void What_only_needs_a_cycle_finds_it_null() =>
        Of(Decision("a", Literal("b = null"), Needs("b")) + Decision("b", Literal("b"), Needs("b")))
            .Gives("true", "a");

    [Fact]
    public void Two_ways_to_the_same_decision_are_no_cycle() =>
        Assert.Empty(
            Of(
                Decision("a", Literal("1"))
                    + Decision("b", Literal("a"), Needs("a"))
                    + Decision("c", Literal("a + b"), Needs("a", "b"))
            ).Problems
        );

    [Fact]
    public void Knowledge_that_needs_each_other_is_null() =>
        Of(
                Knowledge("f", Literal("g(1)"), Calls("g"))
                    + Knowledge("g", Literal("f(1)"), Calls("f"))
                    + Decision("d", Literal("f(1)"), Calls("f"))
            )
            .Warns(WarningCode.Cycle, "d");

    [Fact]
    public void A_service_that_calls_itself_is_null() =>
        Of(Decision("d", Literal("s()"), Calls("s")) + Service("s", "d"))
            .Warns(WarningCode.Cycle, "d");

    [Fact]
    public void Knowledge_that_calls_itself_without_end_is_stopped() =>
        Of(Knowledge("f", Literal("f(n + 1)")) + Decision("d", Literal("f(1)"), Calls("f")))
            .Warns(WarningCode.TooDeep, "d");

    [Fact]
    public void Knowledge_that_calls_itself_twice_each_time_is_stopped() =>
        Of(
                Knowledge("f", Literal("if n > 60 then 1 else f(n + 1) + f(n + 1)"))
                    + Decision("d", Literal("f(1)"), Calls("f"))
            )
            .Warns(WarningCode.TooManySteps, "d");

    [Fact]
    public void A_service_that_is_given_itself_to_call_is_stopped() =>
        Of(
                $"""
                <inputData id='f' name='f'/>
                {Decision(
                    "d",
                    Literal("f(f)"),
                    "<informationRequirement><requiredInput href='#f'/></informationRequirement>"
                )}
                <decisionService id='s' name='s'><outputDecision href='#d'/><inputData href='#f'/></decisionService>
                {Decision("a", Literal("s(s)"), Calls("s"))}
                """
            )
            .Warns(WarningCode.TooDeep, "a");

    [Fact]
    public void A_chain_of_40000_decisions_is_evaluated() =>
        Of(
                Decision("d0", Literal("0"))
                    + Series(
                        39_999,
                        i => Decision($"d{i}", Literal($"d{i - 1} + 1"), Needs($"d{i - 1}"))
                    )
            )
            .Gives("39999", "d39999");

    [Fact]
    public void A_chain_of_decisions_whose_names_begin_alike_is_evaluated() =>
        Of(
                Decision("决策-0", Literal("0"))
                    + Series(
                        9_999,
                        i =>
                            Decision(
                                $"决策-{i}",
                                Literal($"决策-{i - 1} + 1"),
                                Needs($"决策-{i - 1}")
                            )
                    )
            )
            .Gives("9999", "决策-9999");

    [Fact]
    public void A_cycle_of_20000_decisions_with_shortcuts_is_found() =>
        Of(
                Decision("d0", Literal("1"), Needs("d20000"))
                    + Series(20_000, i => Decision($"d{i}", Literal("1"), Needs($"d{i - 1}", "d0")))
            )
            .Warns(WarningCode.Cycle, "d7");

    [Fact]
    public void A_chain_of_services_that_call_each_other_is_stopped() =>
        Of(
                Decision("d0", Literal("1"))
                    + Service("s0", "d0")
                    + Series(
                        3_000,
                        i =>
                            Decision($"d{i}", Literal($"s{i - 1}()"), Calls($"s{i - 1}"))
                            + Service($"s{i}", $"d{i}")
                    )
            )
            .Warns(WarningCode.TooDeep, "d3000");

    [Fact]
    public void Models_that_import_each_other_in_a_long_chain_are_evaluated()
    {
        var last = DmnModel.Read(Definitions(Decision("d", Literal("1")), "n0"));
        for (var i = 1; i < 3_000; i++)
            last = DmnModel.Read(Importing($"n{i - 1}", $"n{i}"), [last]);

        last.Gives("3000", "d");
    }

    [Fact]
    public void A_type_that_contains_itself_accepts_any_value() =>
        Of(
                Type(
                    "t",
                    "<itemComponent name='a' isCollection='true'><typeRef>t</typeRef></itemComponent>"
                ) + Decision("d", Literal("{a: [{a: 1}]}"), "<variable name='d' typeRef='t'/>")
            )
            .Gives("{a: [{a: 1}]}", "d");

    [Fact]
    public void A_type_that_contains_itself_is_a_problem() =>
        Assert.Single(Of(Type("t", Component("a", "t"))).Problems);

    [Fact]
    public void A_chain_of_20000_types_is_a_problem() =>
        AssertTooLarge(Series(20_000, i => Type($"t{i}", Component("a", $"t{i - 1}"))));

    [Fact]
    public void A_chain_of_20000_restrictions_is_a_problem() =>
        AssertTooLarge(
            Series(
                20_000,
                i =>
                    Type(
                        $"t{i}",
                        $"<typeRef>t{i - 1}</typeRef><allowedValues><text>1</text></allowedValues>"
                    )
            )
        );

    [Fact]
    public void Types_that_double_with_every_step_are_a_problem() =>
        AssertTooLarge(
            Series(
                60,
                i => Type($"t{i}", Component("a", $"t{i - 1}") + Component("b", $"t{i - 1}"))
            )
        );

    [Fact]
    public void Elements_nested_without_end_are_a_problem() =>
        AssertProblem("nested", Repeated("<a>", 100_000) + Repeated("</a>", 100_000));

    [Fact]
    public void Boxed_expressions_nested_as_deep_as_may_be_are_evaluated() =>
        Assert.IsType<Value.Context>(
            Of(
                    Decision(
                        "d",
                        Repeated("<context><contextEntry><variable name='x'/>", 120)
                            + Literal("1")
                            + Repeated("</contextEntry></context>", 120)
                    )
                )
                .Evaluate("d", Value.Context.Empty)
                .Value
        );

    [Theory]
    [InlineData("<!DOCTYPE d [<!ENTITY a 'b'><!ENTITY c '&a;&a;'>]><d>&c;</d>")]
    [InlineData("<!DOCTYPE d [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><d>&a;</d>")]
    [InlineData("<!DOCTYPE d SYSTEM 'https://example.org/d.dtd'><d/>")]
    public void A_document_type_is_a_problem(string text) =>
        Assert.Contains(
            "document type",
            DmnDocument.Read(text).Problem!.Message,
            StringComparison.Ordinal
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
        AssertProblem("500000 elements", Repeated("<a/>", 500_001));

    [Fact]
    public void An_element_of_too_many_attributes_is_a_problem() =>
        AssertProblem("1000 attributes", $"<a {Series(1_001, i => $"a{i}='' ")}/>");

    [Fact]
    public void A_text_of_10_MiB_is_a_problem() =>
        Assert.Single(
            Of(Decision("d", Literal(new string('1', 10_000_000)))).Problems,
            p => p.Message.Contains("65536", StringComparison.Ordinal)
        );

    [Fact]
    public void A_name_of_a_million_characters_does_not_make_its_problems_as_long() =>
        Assert.All(
            Of(
                $"""
                <decision name='{new string('长', 1_000_000)}'>
                  <decisionTable><output/>{Repeated(Rule("("), 5_000)}</decisionTable>
                </decision>
                """
            ).Problems,
            p => Assert.True(p.Message.Length <= 1_000)
        );

    [Fact]
    public void Of_very_many_problems_the_first_thousand_are_told() =>
        Assert.Equal(1_000, Of(Repeated("<decision name='d'/>", 20_000)).Problems.Count);

    [Fact]
    public void A_table_of_50000_rules_that_all_match_is_null() =>
        Of(Decision("d", $"<decisionTable><output/>{Repeated(Rule("1"), 50_000)}</decisionTable>"))
            .Warns(WarningCode.HitPolicy, "d");

    [Fact]
    public void A_loop_over_a_huge_table_is_stopped() =>
        Of(
                Knowledge(
                    "f",
                    $"""
                    <decisionTable hitPolicy='COLLECT' aggregation='COUNT'>
                      <output/>{Repeated(Rule("1"), 50_000)}
                    </decisionTable>
                    """
                ) + Decision("d", Literal("for i in 1..100000 return f(i)"), Calls("f"))
            )
            .Warns(WarningCode.TooManySteps, "d");

    [Fact]
    public void Very_many_filters_beside_very_many_names_are_read() =>
        Of(
                Series(
                    8_000,
                    i =>
                        Decision(
                            $"d-{i}",
                            $"<filter><in>{Literal("[1, 2]")}</in><match>{Literal("item > 1")}</match></filter>",
                            $"<variable name='d-{i}'/>"
                        )
                )
            )
            .Gives("[2]", "d-8000");

    [Fact]
    public void A_hundred_imports_are_read_and_more_are_a_problem() =>
        Assert.Contains(
            DmnModel
                .Read(
                    Definitions(Series(101, i => $"<import name='i{i}' namespace='n'/>")),
                    [DmnModel.Read(Definitions("", "n"))]
                )
                .Problems,
            p => p.Message.Contains("at most 100 imports", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData(
        "<import/><itemDefinition/><inputData/><businessKnowledgeModel/><decisionService/>"
    )]
    [InlineData(
        "<decisionTable><input/><output/><rule><inputEntry/><outputEntry/></rule></decisionTable>"
    )]
    [InlineData("<context><contextEntry/><contextEntry><variable/></contextEntry></context>")]
    [InlineData("<relation><column/><row/></relation>")]
    [InlineData("<invocation><binding/></invocation>")]
    [InlineData("<functionDefinition><formalParameter/></functionDefinition>")]
    [InlineData("<conditional/>")]
    [InlineData("<filter/>")]
    [InlineData("<for/>")]
    [InlineData("<some/>")]
    [InlineData("<list/>")]
    [InlineData("<literalExpression/>")]
    public void Elements_with_nothing_in_them_do_no_harm(string elements) =>
        Assert.NotNull(
            Of(Decision("d", elements) + elements).Evaluate("d", Value.Context.Empty).Value
        );

    private static string Service(string name, string output) =>
        $"<decisionService id='{name}' name='{name}'><outputDecision href='#{output}'/></decisionService>";

    private static string Type(string name, string content) =>
        $"<itemDefinition name='{name}'>{content}</itemDefinition>";

    private static string Component(string name, string type) =>
        $"<itemComponent name='{name}'><typeRef>{type}</typeRef></itemComponent>";

    private static string Rule(string result) =>
        $"<rule><outputEntry><text>{result}</text></outputEntry></rule>";

    private static string Importing(string imported, string address) =>
        Definitions(
            $"<import name='x' namespace='{imported}'/>"
                + Decision(
                    "d",
                    Literal("x.d + 1"),
                    $"<informationRequirement><requiredDecision href='{imported}#d'/></informationRequirement>"
                ),
            address
        );

    private static void AssertTooLarge(string types) =>
        Assert.Contains(
            Of(Type("t0", "<typeRef>number</typeRef>") + types).Problems,
            p => p.Message.Contains("at most 10000 others", StringComparison.Ordinal)
        );

    private static void AssertProblem(string expected, string elements) =>
        Assert.Contains(
            expected,
            DmnDocument.Read(Definitions(elements)).Problem!.Message,
            StringComparison.Ordinal
        );

    private static string Repeated(string text, int times) => Series(times, _ => text);

    /// <summary>The elements 1 to a number.</summary>
    private static string Series(int length, Func<int, string> element) =>
        string.Concat(Enumerable.Range(1, length).Select(element));
}
