using Approvals.Engine.Scenarios;

namespace Approvals.Engine.Tests.ScenarioTests;

/// <summary>Runs scenarios that tests write down, over processes that they write down.</summary>
internal static class Rehearsal
{
    private const string Name = "test.scenario.json";

    /// <summary>The task <c>ask</c>, then the task <c>decide</c> with the timer <c>late</c> on it.</summary>
    public static string TwoTasks { get; } =
        Process(
            "leave",
            """
            <startEvent id="begin"/><sequenceFlow id="f1" sourceRef="begin" targetRef="ask"/>
            <userTask id="ask"/><sequenceFlow id="f2" sourceRef="ask" targetRef="decide"/>
            <userTask id="decide"/><sequenceFlow id="f3" sourceRef="decide" targetRef="done"/>
            <endEvent id="done"/>
            <boundaryEvent id="late" attachedToRef="decide">
              <timerEventDefinition><timeDuration>P2D</timeDuration></timerEventDefinition>
            </boundaryEvent>
            <sequenceFlow id="f4" sourceRef="late" targetRef="expired"/><endEvent id="expired"/>
            """
        );

    /// <summary>A definition with a process, and what else stands beside it.</summary>
    public static string Process(string id, string content, string beside = "") =>
        $"""
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d" targetNamespace="test">
              <process id="{id}" isExecutable="true">{content}</process>{beside}
            </definitions>
            """;

    /// <summary>The results of all runs.</summary>
    public static IReadOnlyList<ScenarioResult> TryAll(
        string process,
        string scenario,
        AfterCommand? afterCommand = null,
        params (string Name, string Text)[] files
    ) =>
        ScenarioRunner.Run(
            Name,
            name =>
                name == Name ? scenario
                : name == "test.bpmn" ? process
                : files.FirstOrDefault(f => f.Name == name).Text,
            afterCommand
        );

    /// <summary>The result of the only run, in short: <c>Passed</c>, or what was expected and found.</summary>
    public static string Try(
        string process,
        string scenario,
        params (string Name, string Text)[] files
    )
    {
        var result = Assert.Single(TryAll(process, scenario, null, files));
        return result switch
        {
            { Outcome: ScenarioOutcome.Passed } => "Passed",
            { Diagnostics: [{ File: var file, Finding: var first }, ..] } =>
                $"{result.Outcome}: {file}({first.Line}) {first.ElementId}: {first.Message}",
            _ =>
                $"{result.Outcome} at {result.Step}: Expected {result.Expected}, but found: {result.Actual}",
        };
    }
}
