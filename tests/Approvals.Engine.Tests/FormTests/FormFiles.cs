using Approvals.Engine.Model;
using Approvals.Engine.Reading.Forms;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Engine.Tests.FormTests;

/// <summary>Files of forms, alone and beside a process.</summary>
public sealed class FormFiles
{
    private const string Process = """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:approvals="urn:approvals:bpmn:1"
            targetNamespace="urn:test">
          <process id="p" isExecutable="true">
            <startEvent id="s"/><userTask id="t" approvals:formKey="f"/><endEvent id="e"/>
            <sequenceFlow id="a" sourceRef="s" targetRef="t"/><sequenceFlow id="b" sourceRef="t" targetRef="e"/>
          </process>
        </definitions>
        """;

    private static readonly Moment Monday = Moment.Of(
        new(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(8))
    );

    /// <summary>Components, and the path of what is wrong with them.</summary>
    public static TheoryData<string, string> Faulty =>
        new()
        {
            { """{"type": "slider", "key": "x"}""", "$.components[0].type" },
            { """{"key": "x"}""", "$.components[0]" },
            { """{"type": "textfield"}""", "$.components[0]" },
            { """{"type": "textfield", "key": "two words"}""", "$.components[0].key" },
            {
                """{"type": "textfield", "key": "x"}, {"type": "number", "key": "x"}""",
                "$.components[1].key"
            },
            {
                """
                    {"type": "group",
                    "components": [{"type": "textfield", "key": "x"}]},
                    {"type": "number", "key": "x"}
                    """,
                "$.components[1].key"
            },
            { """{"type": "group", "path": "a", "components": []}""", "$.components[0].path" },
            {
                """{"type": "textfield", "key": "x", "conditional": {"hide": "=a +"}}""",
                "$.components[0].conditional.hide"
            },
            {
                """{"type": "textfield", "key": "x", "properties": {"required": "=("}}""",
                "$.components[0].properties.required"
            },
            {
                """{"type": "textfield", "key": "x", "validate": {"pattern": "("}}""",
                "$.components[0].validate.pattern"
            },
            {
                """{"type": "number", "key": "x", "validate": {"max": "many"}}""",
                "$.components[0].validate.max"
            },
            { """{"type": "select", "key": "x"}""", "$.components[0]" },
            {
                """{"type": "select", "key": "x", "values": [{"label": "A"}]}""",
                "$.components[0].values[0]"
            },
            {
                """{"type": "datetime", "key": "x", "subtype": "week"}""",
                "$.components[0].subtype"
            },
            { """{"type": "reference", "key": "x"}""", "$.components[0]" },
            { """{"type": "expression", "key": "x"}""", "$.components[0]" },
            {
                """{"type": "number", "key": "x", "properties": {"restricted": "talk-record"}}""",
                "$.components[0].properties.restricted"
            },
            {
                """{"type": "textarea", "key": "x", "properties": {"restricted": "Talk Record"}}""",
                "$.components[0].properties.restricted"
            },
        };

    [Theory, MemberData(nameof(Faulty))]
    public void What_is_wrong_in_a_file_is_told_with_its_place(string components, string path)
    {
        var (form, findings) = FormReader.Read(OneForm.TextOf(components));

        Assert.Null(form);
        Assert.Equal([path], findings.Select(f => f.ElementId));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"id": "f", "components": 3}""")]
    [InlineData("""{"id": 3, "components": []}""")]
    public void What_is_no_form_is_told(string text)
    {
        var (form, findings) = FormReader.Read(text);

        Assert.Null(form);
        Assert.NotEmpty(findings);
    }

    [Fact]
    public void Looks_are_passed_over()
    {
        var form = OneForm.Of(
            """
            {"type": "textfield", "key": "x", "layout": {"columns": 8},
            "appearance": {"suffixAdorner": "元"}},
            {"type": "separator"},
            {"type": "button", "key": "send"}
            """
        );

        Assert.Equal(["x"], form.Fields.Select(f => f.Key));
    }

    [Fact]
    public void Two_forms_of_one_name_are_one_too_many()
    {
        var text = OneForm.TextOf("""{"type": "textfield", "key": "x"}""");

        var findings = Definitions.Check([new("a.form", text), new("b.form", text)]).Findings;

        Assert.Equal(
            [("b.form", "duplicate-form")],
            findings.Select(f => (f.File, f.Finding.Rule))
        );
    }

    [Fact]
    public void A_task_is_done_when_its_form_is_filled_in()
    {
        var (process, state) = Begun(
            """{"type": "number", "key": "days", "validate": {"required": true}}"""
        );
        var task = state.OpenTasks.Single().Key;

        var empty = Decider.Decide(process, state, Done(task), Monday);
        var filled = Decider.Decide(process, state, Done(task, ("days", Value.Of("3"))), Monday);

        Assert.Equal(RejectionReason.FormNotFilled, empty.Rejection?.Reason);
        Assert.Equal(["days"], empty.Rejection!.Complaints.Select(c => c.Path));
        Assert.Equal(Value.Of(3m), filled.State.Variables.Entries["days"]);
    }

    [Fact]
    public void Without_forms_beside_it_a_task_takes_anything()
    {
        var process = Definitions.Check(Process).Library.Process("p")!;
        var state = Decider
            .Decide(process, CaseState.New, new Command.StartCase(Value.Context.Empty), Monday)
            .State;

        var done = Decider.Decide(
            process,
            state,
            Done(state.OpenTasks.Single().Key, ("anything", Value.True)),
            Monday
        );

        Assert.Equal(CaseStatus.Completed, done.State.Status);
    }

    private static (CompiledProcess, CaseState) Begun(string components)
    {
        var files = new SourceFile[]
        {
            new("p.bpmn", Process),
            new("f.form", OneForm.TextOf(components)),
        };
        var process = Definitions.Check(files).Library.Process("p")!;
        return (
            process,
            Decider
                .Decide(process, CaseState.New, new Command.StartCase(Value.Context.Empty), Monday)
                .State
        );
    }

    private static Command.CompleteTask Done(int key, params (string, Value)[] values) =>
        new(key, Value.Context.Of(values));
}
