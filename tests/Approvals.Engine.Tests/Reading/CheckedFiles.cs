using Approvals.Feel;

namespace Approvals.Engine.Tests.Reading;

public sealed class CheckedFiles
{
    private const string Rates = "https://www.omg.org/spec/DMN/20230324/MODEL/";

    [Fact]
    public void Processes_and_decisions_of_all_files_are_in_one_library()
    {
        var definitions = Definitions.Check([
            new("a.bpmn", Process("a")),
            new("b.dmn", Decision("b", "1 + 1")),
            new("c.bpmn", Process("c")),
        ]);

        Assert.Empty(definitions.Findings);
        Assert.Equal(["a", "c"], definitions.Library.Processes.Keys.Order(StringComparer.Ordinal));
        Assert.All(
            definitions.Library.Processes.Values,
            p => Assert.Same(definitions.Library, p.Library)
        );
        var decision = Assert.Single(definitions.Library.Decisions);
        Assert.Equal("2", decision.Evaluate("b", Value.Context.Empty).Value.ToString());
    }

    [Fact]
    public void A_file_with_errors_is_left_out_and_the_others_stay()
    {
        var definitions = Definitions.Check([
            new("a.bpmn", Process("a")),
            new("b.bpmn", "<nonsense"),
            new("c.dmn", Decision("c", "1 +")),
            new("d.bpmn", Process("d", "<task id='t'/><task id='t'/>")),
        ]);

        Assert.Equal(["a"], definitions.Library.Processes.Keys);
        Assert.Empty(definitions.Library.Decisions);
        Assert.Equal(
            ["b.bpmn", "c.dmn", "d.bpmn"],
            definitions.Findings.Select(f => f.File).Distinct()
        );
    }

    [Fact]
    public void Of_processes_with_the_same_id_the_first_one_counts()
    {
        var definitions = Definitions.Check([
            new("a.bpmn", Process("p", "<task id='t'/>")),
            new("b.bpmn", Process("p")),
        ]);

        Assert.Equal(["t"], definitions.Library.Process("p")!.Elements.Keys);
        var (file, finding) = Assert.Single(
            definitions.Findings,
            f => f.Finding.Rule == "duplicate-process"
        );
        Assert.Equal(("b.bpmn", "p"), (file, finding.ElementId));
    }

    [Fact]
    public void Findings_come_by_file_and_then_by_place()
    {
        var definitions = Definitions.Check([
            new(
                "z.bpmn",
                Process("z", "\n<task camunda:a='' camunda:b=''/>\n<task camunda:c=''/>")
            ),
            new("a.bpmn", "<nonsense"),
        ]);

        var told = definitions.Findings.Where(f =>
            f.Finding.Rule is "vendor-ignored" or "id-missing" or "xml-malformed"
        );
        Assert.Equal(
            [
                "z id-missing",
                "z vendor-ignored",
                "z vendor-ignored",
                "z id-missing",
                "z vendor-ignored",
                "a xml-malformed",
            ],
            told.Select(f => $"{f.File[0]} {f.Finding.Rule}")
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_model_may_import_one_that_comes_later(bool isLater)
    {
        var imported = new SourceFile("rates.dmn", Decision("rate", "7"));
        var importing = new SourceFile(
            "pay.dmn",
            Decision(
                "pay",
                "r.rate + 1",
                $"<import name='r' namespace='urn:rate' importType='{Rates}'/>",
                "<informationRequirement><requiredDecision href='urn:rate#rate'/></informationRequirement>"
            )
        );

        var definitions = Definitions.Check(
            isLater ? [importing, imported] : [imported, importing]
        );

        Assert.Empty(definitions.Findings);
        var model = Assert.Single(definitions.Library.Decisions, d => d.Namespace == "urn:pay");
        Assert.Equal("8", model.Evaluate("pay", Value.Context.Empty).Value.ToString());
    }

    [Fact]
    public void Models_that_import_each_other_are_told_and_not_waited_for()
    {
        var definitions = Definitions.Check([
            new(
                "a.dmn",
                Decision("a", "1", $"<import name='b' namespace='urn:b' importType='{Rates}'/>")
            ),
            new(
                "b.dmn",
                Decision("b", "1", $"<import name='a' namespace='urn:a' importType='{Rates}'/>")
            ),
        ]);

        Assert.Contains(definitions.Findings, f => f.Finding.Rule == "dmn");
    }

    private static string Process(string id, string? content = null) =>
        Bpmn.Definitions($"<process id='{id}'>{content ?? $"<task id='{id}_t'/>"}</process>");

    private static string Decision(
        string name,
        string text,
        string import = "",
        string requirement = ""
    ) =>
        $"""
            <definitions xmlns='{Rates}' name='{name}' namespace='urn:{name}' id='d_{name}'>{import}
              <decision id='{name}' name='{name}'><variable name='{name}'/>{requirement}
                <literalExpression><text>{text}</text></literalExpression></decision>
            </definitions>
            """;
}
