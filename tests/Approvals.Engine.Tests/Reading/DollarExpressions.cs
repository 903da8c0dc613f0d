using Approvals.Engine.Model;
using Approvals.Engine.Reading;
using Approvals.Feel;

namespace Approvals.Engine.Tests.Reading;

public sealed class DollarExpressions
{
    private static readonly Value.Context Variables = Value.Context.Of(
        ("a", Value.Of(5)),
        ("b", Value.Of(3)),
        ("yes", Value.True),
        ("no", Value.False),
        ("name", Value.Of("Li")),
        ("order", Value.Context.Of(("sum", Value.Of(10)))),
        ("nothing", Value.Of("")),
        ("none", new Value.List([]))
    );

    [Theory]
    [InlineData("${yes}", "true")]
    [InlineData("#{a > b}", "true")]
    [InlineData("${a == 5}", "true")]
    [InlineData("${a eq 5 and b ne 4}", "true")]
    [InlineData("${a lt 5 or b ge 3}", "true")]
    [InlineData("${a <= 4 || b gt 3 || b le 2}", "false")]
    [InlineData("${name == 'Li'}", "true")]
    [InlineData("${name != \"Li\"}", "false")]
    [InlineData("${name=='it\\'s \"so\"'}", "false")]
    [InlineData("${order.sum == 10.0}", "true")]
    [InlineData("${!no}", "true")]
    [InlineData("${not yes}", "false")]
    [InlineData("${!missing}", "true")]
    [InlineData("${!(a > b) || yes && no}", "false")]
    [InlineData("${(no || yes) && yes}", "true")]
    [InlineData("${no && yes || yes}", "true")]
    [InlineData("${a + b * 2 - 4 / 2}", "9")]
    [InlineData("${(a + b) * 2}", "16")]
    [InlineData("${-a + 6}", "1")]
    [InlineData("${a > b == true}", "true")]
    [InlineData("${a - b - 1}", "1")]
    [InlineData("${missing == null}", "true")]
    [InlineData("${empty missing}", "true")]
    [InlineData("${empty nothing}", "true")]
    [InlineData("${empty none}", "true")]
    [InlineData("${empty name}", "false")]
    [InlineData("${!empty name && !empty a}", "true")]
    public void The_common_subset_is_read_as_feel(string text, string expected)
    {
        var feel = Translation.OfExpression(text);

        Assert.NotNull(feel);
        var result = FeelExpression.Parse(feel).Evaluate(Variables);
        Assert.Equal(expected, result.Value.ToString());
    }

    [Theory]
    [InlineData("${bean.run()}")]
    [InlineData("${run(x)}")]
    [InlineData("${a ? b : c}")]
    [InlineData("${list[0]}")]
    [InlineData("${a % 2}")]
    [InlineData("${5L}")]
    [InlineData("${'open}")]
    [InlineData("${a")]
    [InlineData("${}")]
    [InlineData("${a} and more")]
    [InlineData("${a} && ${b}")]
    [InlineData("${a b}")]
    [InlineData("${a.}")]
    [InlineData("${(a}")]
    [InlineData("${a == }")]
    [InlineData("${@x}")]
    public void Anything_else_is_foreign(string text) =>
        Assert.Null(Translation.OfExpression(text));

    [Theory]
    [InlineData("Hello ${name}!", "Hello Li!")]
    [InlineData("${name}", "Li")]
    [InlineData("${a}-#{b}", "5-3")]
    [InlineData("[${missing}]", "[]")]
    [InlineData("say \"${name}\" \\ {x}", "say \"Li\" \\ {x}")]
    public void Text_around_expressions_is_kept(string text, string expected)
    {
        var feel = Translation.OfText(text);

        Assert.NotNull(feel);
        var value = FeelExpression.Parse(feel).Evaluate(Variables).Value;
        Assert.Equal(expected, Assert.IsType<Value.String>(value).Text);
    }

    [Fact]
    public void An_expression_alone_keeps_its_type() =>
        Assert.IsType<Value.Number>(
            FeelExpression.Parse(Translation.OfText("${a}")!).Evaluate(Variables).Value
        );

    [Theory]
    [InlineData("", "x > 1", "true")]
    [InlineData("", "=x > 1", "true")]
    [InlineData("language='feel'", "x > 1", "true")]
    [InlineData("language='https://www.omg.org/spec/DMN/20191111/FEEL/'", "x > 1", "true")]
    [InlineData("language='http://www.w3.org/1999/XPath'", "x = 2 and x != 3", "true")]
    [InlineData("language='java'", "x == 2 && x != 3", "true")]
    [InlineData("language='java'", "${x == 2}", "true")]
    [InlineData("", "if x = 2 then true else false", "true")]
    [InlineData("", "\"${x}\" = \"y\"", "false")]
    public void A_condition_is_read_by_its_language(
        string language,
        string text,
        string expected
    ) => Assert.Equal(expected, Condition(language, text).Formula.Evaluate(("x", Value.Of(2))));

    [Theory]
    [InlineData("", "${bean.run(x)}")]
    [InlineData("", "x && ${y}")]
    [InlineData("language='http://www.w3.org/1999/XPath'", "count(//a) > 1")]
    [InlineData("language='groovy'", "x ?: 1")]
    public void A_condition_in_another_language_is_an_error_with_its_place(
        string language,
        string text
    )
    {
        var (formula, findings) = Condition(language, text);

        Assert.Null(formula?.Problem);
        var finding = Assert.Single(findings);
        Assert.Equal(("foreign-expression", Severity.Error), (finding.Rule, finding.Severity));
        Assert.Equal(("f", 13), (finding.ElementId, finding.Line));
    }

    [Fact]
    public void The_language_of_a_file_holds_for_its_expressions()
    {
        var (_, findings) = Bpmn.Read(
            Flow("", "count(x) > 1"),
            attributes: "expressionLanguage='http://www.w3.org/1999/XPath'"
        );

        Assert.Equal("foreign-expression", Assert.Single(findings).Rule);
    }

    [Fact]
    public void An_assignment_in_another_language_is_ignored_with_a_warning()
    {
        var (process, findings) = Bpmn.Read("<userTask id='u' camunda:assignee='${bean.who()}'/>");

        Assert.Null(((Element.UserTask)process.Elements["u"]).Assignment.Assignee);
        var finding = Assert.Single(findings);
        Assert.Equal(("foreign-expression", Severity.Warning), (finding.Rule, finding.Severity));
    }

    private static (Formula? Formula, IReadOnlyList<Finding> Findings) Condition(
        string language,
        string text
    )
    {
        var (process, findings) = Bpmn.Read(Flow(language, text));
        return (process.Root.Flows[0].Condition, findings);
    }

    private static string Flow(string language, string text) =>
        "<task id='a'/><task id='b'/><sequenceFlow id='f' sourceRef='a' targetRef='b'>\n"
        + $"<conditionExpression {language}><![CDATA[{text}]]></conditionExpression></sequenceFlow>";
}
