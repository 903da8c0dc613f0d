using Approvals.Engine.Lint;
using Approvals.Engine.Model;

namespace Approvals.Engine.Tests.LintTests;

public sealed class LintFindings
{
    private const string Head =
        """<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t" """;

    [Fact]
    public void A_finding_about_an_attribute_stands_where_the_attribute_does() =>
        Assert.Equal(
            ("attribute-value", "task", 4, 11),
            Place(
                Single(
                    """
                    >
                    <process id="p">
                    <userTask id="task"
                              isForCompensation="maybe"/>
                    </process>
                    """
                )
            )
        );

    [Fact]
    public void A_finding_in_an_element_without_an_id_names_the_element_around_it() =>
        Assert.Equal(
            ("timer-text", "wait", 6, 1),
            Place(
                Single(
                    """
                    >
                    <process id="p">
                    <startEvent id="s"/>
                    <intermediateCatchEvent id="wait">
                    <timerEventDefinition>
                    <timeDuration>soon</timeDuration>
                    </timerEventDefinition>
                    </intermediateCatchEvent>
                    <endEvent id="e"/>
                    <sequenceFlow id="f" sourceRef="s" targetRef="wait"/>
                    <sequenceFlow id="g" sourceRef="wait" targetRef="e"/>
                    </process>
                    """
                )
            )
        );

    [Fact]
    public void A_finding_about_the_file_names_no_element() =>
        Assert.Null(
            Single("""><userTask id="lost"/><process id="p"><task id="a"/></process>""").ElementId
        );

    [Fact]
    public void A_finding_is_one_sentence() =>
        Assert.Equal(
            "Expected 'userTask' where the standard has a place for it, but it stands in the definitions.",
            Single("""><userTask id="lost"/><process id="p"><task id="a"/></process>""").Message
        );

    [Fact]
    public void A_faulty_expression_is_shown_with_the_place_of_its_fault() =>
        Assert.EndsWith(
            "in 'amount >⟨here⟩'.",
            Single(
                """
                ><process id="p"><scriptTask id="a"><script>amount > </script></scriptTask></process>
                """
            ).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_file_with_an_error_is_not_in_the_library() =>
        Assert.Empty(
            Definitions
                .Check(Head + """><process id="p"><robot/></process></definitions>""")
                .Library.Processes
        );

    [Fact]
    public void Rules_of_the_office_hold_only_in_an_office()
    {
        const string File =
            Head + """><process id="p"><userTask id="a"/></process></definitions>""";

        Assert.Empty(Errors([new("a", File)], Profile.Plain));
        Assert.Equal(
            ["assignment-present", "due-date-present", "visibility-present"],
            Errors([new("a", File)], Profile.Office).Select(found => found.Rule)
        );
    }

    [Fact]
    public void A_word_that_an_attribute_of_ours_does_not_know_is_refused()
    {
        var finding = Assert.Single(
            Errors(
                [
                    new(
                        "a",
                        Head
                            + """xmlns:approvals="urn:approvals:bpmn:1"><process id="p"><userTask id="a" """
                            + """approvals:approval="all"/></process></definitions>"""
                    ),
                ],
                Profile.Plain
            )
        );

        Assert.Equal(("unknown-word", "a"), (finding.Rule, finding.ElementId));
    }

    [Theory]
    [InlineData("far", "")]
    [InlineData("o:far", """xmlns:o="other" """)]
    public void A_call_finds_a_process_of_a_file_that_is_checked_together_with_its_own(
        string called,
        string prefix
    )
    {
        var near = $"""
            {Head}{prefix}><process id="p"><callActivity id="a" calledElement="{called}"/></process></definitions>
            """;

        Assert.Empty(Errors([new("near", near), Far("other")], Profile.Plain));
    }

    [Theory]
    [InlineData("o:far", "other", "")]
    [InlineData("o:far", "another", "unresolved-import")]
    [InlineData("o:nowhere", "other", "call-calls-nothing")]
    [InlineData("o:order", "other", "reference-kind")]
    public void What_is_imported_is_looked_for_in_the_file_of_that_namespace(
        string called,
        string space,
        string rule
    )
    {
        var near = $"""
            {Head} xmlns:o="other"><import namespace="other" location="far.bpmn"
              importType="http://www.omg.org/spec/BPMN/20100524/MODEL"/>
            <process id="p"><callActivity id="a" calledElement="{called}"/></process></definitions>
            """;

        Assert.Equal(
            rule.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Errors([new("near", near), Far(space)], Profile.Plain).Select(found => found.Rule)
        );
    }

    [Fact]
    public void Neighbours_that_were_checked_one_by_one_can_call_each_other()
    {
        var near = new SourceFile(
            "near",
            Head
                + """><process id="p"><callActivity id="a" calledElement="far"/></process></definitions>"""
        );

        var acquainted = Definitions.Acquaint([
            Definitions.Check([near]),
            Definitions.Check([Far("other")]),
        ]);

        Assert.DoesNotContain(acquainted, definitions => definitions.HasErrors);
    }

    private static SourceFile Far(string space) =>
        new(
            "far",
            $"""
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="{space}">
            <message id="order"/><process id="far"><task id="far_task"/></process></definitions>
            """
        );

    private static Finding Single(string body) =>
        Assert.Single(Errors([new("a", Head + body + "</definitions>")], Profile.Plain));

    private static List<Finding> Errors(IReadOnlyList<SourceFile> files, Profile profile) =>
        [
            .. Definitions
                .Check(files, profile)
                .Findings.Select(found => found.Finding)
                .Where(finding => finding.Severity == Severity.Error),
        ];

    private static (string Rule, string? Element, int Line, int Column) Place(Finding finding) =>
        (finding.Rule, finding.ElementId, finding.Line, finding.Column);
}
