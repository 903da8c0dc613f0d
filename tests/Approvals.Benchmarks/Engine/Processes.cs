using Approvals.Engine;
using Approvals.Engine.Model;

namespace Approvals.Benchmarks.Engine;

/// <summary>The processes that are timed, as texts of BPMN.</summary>
internal static class Processes
{
    public const int ScriptTasks = 10;
    public const int ManyInstances = 50;

    /// <summary>A start event, script tasks that count, an end event.</summary>
    public static string Scripts { get; } =
        Text(
            """<startEvent id="start"/>"""
                + string.Concat(Enumerable.Range(1, ScriptTasks).Select(i => Script($"count{i}")))
                + """<endEvent id="end"/>"""
                + Flows([
                    "start",
                    .. Enumerable.Range(1, ScriptTasks).Select(i => $"count{i}"),
                    "end",
                ])
        );

    /// <summary>Two people after each other.</summary>
    public static string TwoSteps { get; } =
        Text(
            """
            <startEvent id="start"/>
            <userTask id="check" name="Check"/>
            <userTask id="approve" name="Approve"/>
            <endEvent id="end"/>
            """ + Flows("start", "check", "approve", "end")
        );

    /// <summary>A gateway that leads back once.</summary>
    public static string OneLoopBack { get; } =
        Text(
            $$"""
            <startEvent id="start"/>
            {{Script("count1")}}
            <exclusiveGateway id="again" default="again_end"/>
            <endEvent id="end"/>
            {{Flow("again", "count1", "n &lt; 2")}}
            """ + Flows("start", "count1", "again", "end")
        );

    /// <summary>Two people at the same time.</summary>
    public static string ForkAndJoin { get; } =
        Text(
            """
            <startEvent id="start"/>
            <parallelGateway id="fork"/>
            <userTask id="check" name="Check"/>
            <userTask id="approve" name="Approve"/>
            <parallelGateway id="join"/>
            <endEvent id="end"/>
            """
                + Flows("start", "fork", "check", "join", "end")
                + Flows("fork", "approve", "join")
        );

    /// <summary>Fifty people at the same time.</summary>
    public static string ManyAtOnce { get; } =
        Text(
            $"""
            <startEvent id="start"/>
            <userTask id="approve" name="Approve">
              <multiInstanceLoopCharacteristics>
                <loopCardinality>{ManyInstances}</loopCardinality>
              </multiInstanceLoopCharacteristics>
            </userTask>
            <endEvent id="end"/>
            """ + Flows("start", "approve", "end")
        );

    /// <summary>
    /// A hundred elements between its start and end events: 25 times somebody checks, with a time limit on it, a script
    /// counts, and a gateway asks whether to go on or back.
    /// </summary>
    public static string OfHundred { get; } = TextOfHundred();

    /// <summary>Reads and compiles a text; there must be nothing wrong in it.</summary>
    public static CompiledProcess Compile(string text)
    {
        var definitions = Definitions.Check(text);
        return definitions.HasErrors
            ? throw new InvalidOperationException(
                $"Expected no errors, but: {definitions.Findings[0]}"
            )
            : definitions.Library.Process("subject")!;
    }

    private static string TextOfHundred()
    {
        const int rounds = 25;
        return Text(
            """<startEvent id="start"/><endEvent id="end"/>"""
                + string.Concat(Enumerable.Range(1, rounds).Select(Round))
                + Flow("start", "check1")
                + Flow($"done{rounds}", "end", $"n &gt;= {rounds}")
        );
    }

    private static string Round(int i) =>
        $$"""
            <userTask id="check{{i}}" name="Check {{i}}"/>
            <boundaryEvent id="late{{i}}" attachedToRef="check{{i}}" cancelActivity="false">
              <timerEventDefinition><timeDuration>P{{i}}D</timeDuration></timerEventDefinition>
            </boundaryEvent>
            {{Script($"count{i}")}}
            <exclusiveGateway id="done{{i}}" name="Done?" default="done{{i}}_check{{i}}"/>
            {{Flows($"check{i}", $"count{i}", $"done{i}", $"check{i}")}}
            {{Flow($"late{i}", "end")}}
            """ + (i == 1 ? "" : Flow($"done{i - 1}", $"check{i}", $"n &gt;= {i}"));

    private static string Script(string id) =>
        $$"""<scriptTask id="{{id}}"><script>{ n: n + 1 }</script></scriptTask>""";

    private static string Flows(params IReadOnlyList<string> ids) =>
        string.Concat(ids.Zip(ids.Skip(1), (from, to) => Flow(from, to)));

    private static string Flow(string from, string to, string? condition = null) =>
        $"""<sequenceFlow id="{from}_{to}" sourceRef="{from}" targetRef="{to}">"""
        + (condition is null ? "" : $"<conditionExpression>{condition}</conditionExpression>")
        + "</sequenceFlow>";

    private static string Text(string content) =>
        $"""
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:benchmarks">
            <process id="subject" isExecutable="true">
            {content}
            </process>
            </definitions>
            """;
}
