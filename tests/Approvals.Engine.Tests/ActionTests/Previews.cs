using Approvals.Engine.Model;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Engine.Tests.ActionTests;

/// <summary>What a return would do, before anybody decides on it.</summary>
public sealed class Previews
{
    private const string Diagram = """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:approvals="urn:approvals:bpmn:1"
                     targetNamespace="urn:approvals:tests">
          <process id="p" isExecutable="true">
            <startEvent id="start"/>
            <userTask id="draft" name="起草" approvals:dueDate="3 workdays"/>
            <userTask id="check" approvals:dueDate="2 workdays"/>
            <serviceTask id="serve" SERVES/>
            <userTask id="approve" approvals:assignee="li" approvals:dueDate="1 workday"/>
            <endEvent id="end"/>
            <sequenceFlow id="f1" sourceRef="start" targetRef="draft"/>
            <sequenceFlow id="f2" sourceRef="draft" targetRef="check"/>
            <sequenceFlow id="f3" sourceRef="check" targetRef="serve"/>
            <sequenceFlow id="f4" sourceRef="serve" targetRef="approve"/>
            <sequenceFlow id="f5" sourceRef="approve" targetRef="end"/>
          </process>
        </definitions>
        """;

    private static readonly Moment Friday = Moment.Of(
        new(2026, 1, 9, 9, 0, 0, TimeSpan.FromHours(8))
    );

    [Fact]
    public void The_step_done_last_comes_first() =>
        Assert.Equal(["serve", "check", "draft"], Preview("").Select(t => t.Element));

    [Fact]
    public void It_says_who_did_the_step() =>
        Assert.Equal(
            ("起草", "gao"),
            Preview("") is [.., var draft] ? (draft.Name, draft.By) : default
        );

    [Fact]
    public void A_return_makes_void_what_was_done_since() =>
        Assert.Equal(
            ["draft gao", "check qian", "serve "],
            Preview("")[^1].Again.Void.Select(p => $"{p.Element} {p.By}")
        );

    [Fact]
    public void A_straight_return_makes_nothing_void() =>
        Assert.Empty(Preview("")[^1].StraightBack.Void);

    [Fact]
    public void A_return_is_done_again_by_all_in_between() =>
        Assert.Equal(
            ["draft gao", "check qian", "serve ", "approve li"],
            Preview("")[^1].Again.ActAgain.Select(p => $"{p.Element} {p.By}")
        );

    [Fact]
    public void A_straight_return_is_done_again_by_two() =>
        Assert.Equal(
            ["draft gao", "approve li"],
            Preview("")[^1].StraightBack.ActAgain.Select(p => $"{p.Element} {p.By}")
        );

    [Fact]
    public void A_return_costs_the_working_days_of_all_terms() =>
        Assert.Equal(6, Preview("")[^1].Again.WorkingDays);

    [Fact]
    public void A_straight_return_costs_those_of_two() =>
        Assert.Equal(4, Preview("")[^1].StraightBack.WorkingDays);

    [Fact]
    public void It_says_why_a_step_is_not_possible() =>
        Assert.Equal(
            RejectionReason.AlreadyServed,
            Preview("approvals:serves=\"true\"")[^1].Again.Rejection?.Reason
        );

    [Fact]
    public void Without_a_task_there_is_nothing_to_return() =>
        Assert.Empty(
            ReturnPreview.Of(
                Read(Diagram.Replace("SERVES", "", StringComparison.Ordinal)),
                CaseState.New,
                1,
                Friday
            )
        );

    private static IReadOnlyList<ReturnTarget> Preview(string serves)
    {
        var process = Read(Diagram.Replace("SERVES", serves, StringComparison.Ordinal));
        var state = CaseState.New;
        Do(new Command.StartCase(Value.Context.Empty));
        Do(new Command.CompleteTask(Key(), Value.Context.Empty) { By = "gao" });
        Do(new Command.CompleteTask(Key(), Value.Context.Empty) { By = "qian" });
        return ReturnPreview.Of(process, state, Key(), Friday);

        void Do(Command command)
        {
            var decision = Decider.Decide(process, state, command, Friday);
            Assert.Null(decision.Rejection);
            state = decision.State;
        }

        int Key() => Assert.Single(state.OpenTasks).Key;
    }

    private static CompiledProcess Read(string text) =>
        Definitions.Check([new("p.bpmn", text)]).Library.Process("p")!;
}
