using System.Xml.Linq;

namespace Approvals.Engine.Tests.Properties;

/// <summary>Activities of all kinds, with what can be on them.</summary>
internal static class SketchActivities
{
    private const int MaxDepth = 3; // Of sub-processes in each other.

    private static readonly string[] Tasks =
    [
        "task",
        "userTask",
        "scriptTask",
        "manualTask",
        "serviceTask",
        "sendTask",
        "receiveTask",
        "businessRuleTask",
    ];

    private static readonly string[] Interrupting =
    [
        "timer",
        "message",
        "signal",
        "conditional",
        "error",
        "escalation",
        "multiple",
        "parallel",
    ];

    private static readonly string[] NotInterrupting =
    [
        "timer",
        "message",
        "signal",
        "conditional",
        "escalation",
        "multiple",
        "parallel",
    ];

    /// <summary>Any activity.</summary>
    public static XElement Any(SketchScope scope)
    {
        var answers = scope.Answers;
        var mayContain = !scope.Sketch.IsFull && scope.Depth < MaxDepth;
        return answers.Choose(mayContain ? 20 : 13) switch
        {
            0 => Task(scope, "task"),
            < 4 => Task(scope, "userTask"),
            < 7 => Waiting(scope),
            < 10 => Looped(scope, Task(scope, answers.OneOf(Tasks))),
            10 => Looped(scope, Task(scope, "userTask")),
            < 13 => Undoable(scope),
            < 16 => Looped(scope, SubProcess(scope, "subProcess")),
            16 => Looped(scope, SubProcess(scope, "transaction")),
            17 => Looped(scope, AdHoc(scope)),
            _ => Looped(scope, Call(scope)),
        };
    }

    /// <summary>An activity in which a case can stand, with events on its border.</summary>
    public static XElement Waiting(SketchScope scope)
    {
        var kind = scope.Answers.OneOf("userTask", "userTask", "serviceTask", "receiveTask");
        var host = Task(scope, kind);
        if (scope.Answers.OneIn(3))
            host.Add(Loop(scope, host));
        for (var left = 1 + scope.Answers.Choose(2); left > 0; left--)
            Border(scope, host);
        return host;
    }

    /// <summary>An activity with another one that undoes it.</summary>
    public static XElement Undoable(SketchScope scope)
    {
        var answers = scope.Answers;
        var node =
            !scope.Sketch.IsFull && scope.Depth < MaxDepth && answers.OneIn(3)
                ? SubProcess(scope, answers.OneOf("subProcess", "transaction"))
                : Task(scope, answers.OneOf("userTask", "serviceTask", "scriptTask"));
        scope.Compensable.Add(SketchScope.IdOf(node));
        var border = scope.Add(
            SketchEvents.Catching(
                scope,
                "boundaryEvent",
                "compensate",
                new XAttribute("attachedToRef", SketchScope.IdOf(node))
            )
        );
        var handler = Task(scope, answers.OneOf("serviceTask", "userTask", "scriptTask"));
        handler.Add(new XAttribute("isForCompensation", true));
        scope.Associate(border, handler);
        return node;
    }

    /// <summary>A task.</summary>
    public static XElement Task(SketchScope scope, string kind)
    {
        var answers = scope.Answers;
        object?[] content = kind switch
        {
            "userTask" => answers.Choose(6) switch
            {
                1 => [Own("candidateUsers", "a,b"), Own("dueDate", "PT4H"), Own("priority", "=x")],
                2 => [Own("assignee", "=person"), Own("formKey", "form")],
                3 => SketchData.Of(scope),
                _ => [],
            },
            "scriptTask" =>
            [
                Sketch.Part(
                    "script",
                    answers.OneOf("{x: 1}", "{y: x + 1}", "{flag: not(flag)}", "[x]")
                ),
            ],
            "serviceTask" => answers.OneIn(3)
                ? []
                : [Own("function", "work"), Own("retries", answers.Choose(3))],
            "sendTask" => [new XAttribute("messageRef", $"m{answers.Choose(2)}")],
            "receiveTask" => [new XAttribute("messageRef", answers.OneOf("m0", "m1", "keyed"))],
            "businessRuleTask" => answers.OneIn(2)
                ? [Own("function", "rule")]
                : [Own("decision", "Discount"), Own("resultVariable", "y")],
            _ => [],
        };
        return scope.Add(kind, content);
    }

    private static XElement SubProcess(SketchScope scope, string kind)
    {
        var node = scope.Add(kind);
        var inside = scope.Inside(kind);
        SketchScopes.Fill(inside);
        node.Add(inside.Content);
        if (kind == "transaction" && scope.Answers.OneIn(2))
            Catch(scope, node, "cancel", isInterrupting: true);
        else if (scope.Answers.OneIn(2))
            Border(scope, node);
        return node;
    }

    private static XElement AdHoc(SketchScope scope)
    {
        var answers = scope.Answers;
        var node = scope.Add(
            "adHocSubProcess",
            answers.OneIn(2) ? new XAttribute("ordering", "Sequential") : null,
            answers.OneIn(3) ? new XAttribute("cancelRemainingInstances", false) : null
        );
        var inside = scope.Inside("adHocSubProcess");
        for (var left = 1 + answers.Choose(3); left > 0; left--)
            Task(inside, answers.OneOf("userTask", "scriptTask", "task"));
        node.Add(inside.Content);
        if (answers.OneIn(2))
            node.Add(Sketch.Part("completionCondition", answers.OneOf("x > 1", "flag")));
        return node;
    }

    private static XElement Call(SketchScope scope)
    {
        // A called process calls no other one: it would be itself.
        var called = scope.IsCalled ? "globalTask1" : scope.Answers.OneOf("called", "globalTask1");
        var isMapped = scope.Answers.OneIn(3);
        return scope.Add(
            "callActivity",
            new XAttribute("calledElement", called),
            isMapped
                ? Sketch.Part(
                    "extensionElements",
                    new XElement(
                        Sketch.Own + "ioMapping",
                        new XElement(Sketch.Own + "input", From("=x"), To("x")),
                        new XElement(Sketch.Own + "output", From("=y"), To("y"))
                    )
                )
                : null
        );
    }

    private static XElement Looped(SketchScope scope, XElement node)
    {
        var answers = scope.Answers;
        if (answers.OneIn(2))
            node.Add(Loop(scope, node));
        return node;
    }

    private static XElement Loop(SketchScope scope, XElement node)
    {
        var answers = scope.Answers;
        var kind = answers.Choose(4);
        if (kind == 0)
            return Sketch.Part(
                "standardLoopCharacteristics",
                answers.OneIn(2) ? new XAttribute("testBefore", true) : null,
                new XAttribute("loopMaximum", 2),
                Sketch.Part("loopCondition", answers.OneOf("loopCounter < 2", "x > 0"))
            );
        var loop = Sketch.Part(
            "multiInstanceLoopCharacteristics",
            answers.OneIn(2) ? new XAttribute("isSequential", true) : null
        );
        if (kind == 1)
            loop.Add(Sketch.Part("loopCardinality", answers.OneOf("2", "x", "0")));
        else
        {
            var id = SketchScope.IdOf(node);
            loop.Add(
                Sketch.Part("loopDataInputRef", "people"),
                Sketch.Part("loopDataOutputRef", "votes"),
                Sketch.Part(
                    "inputDataItem",
                    new XAttribute("id", $"{id}_in"),
                    new XAttribute("name", "person")
                ),
                Sketch.Part(
                    "outputDataItem",
                    new XAttribute("id", $"{id}_out"),
                    new XAttribute("name", "vote")
                )
            );
        }
        if (answers.OneIn(2))
            loop.Add(
                Sketch.Part(
                    "completionCondition",
                    answers.OneOf(
                        "numberOfCompletedInstances >= 1",
                        "nrOfActiveInstances = 0",
                        "flag"
                    )
                )
            );
        if (kind == 3)
            loop.Add(Behavior(scope));
        return loop;
    }

    private static object[] Behavior(SketchScope scope) =>
        scope.Answers.Choose(4) switch
        {
            1 =>
            [
                new XAttribute("behavior", "None"),
                new XAttribute("noneBehaviorEventRef", "each"),
            ],
            2 => [new XAttribute("behavior", "One"), new XAttribute("oneBehaviorEventRef", "each")],
            3 =>
            [
                new XAttribute("behavior", "Complex"),
                scope.Sketch.Make(
                    "complexBehaviorDefinition",
                    Sketch.Part("condition", "numberOfCompletedInstances = 1"),
                    SketchEvents.Throwing(
                        scope,
                        "event",
                        scope.Answers.OneOf("signal", "escalation")
                    )
                ),
            ],
            _ => [],
        };

    private static void Border(SketchScope scope, XElement host)
    {
        var isInterrupting = scope.Answers.Choose(2) == 0;
        Catch(
            scope,
            host,
            scope.Answers.OneOf(isInterrupting ? Interrupting : NotInterrupting),
            isInterrupting
        );
    }

    private static void Catch(SketchScope scope, XElement host, string kind, bool isInterrupting)
    {
        var border = scope.Add(
            SketchEvents.Catching(
                scope,
                "boundaryEvent",
                kind,
                new XAttribute("attachedToRef", SketchScope.IdOf(host)),
                isInterrupting ? null : new XAttribute("cancelActivity", false)
            )
        );
        var after = Task(scope, scope.Answers.OneOf("task", "userTask"));
        scope.Flow(border, after);
        if (!scope.IsOpen)
            scope.Flow(after, scope.Add("endEvent"));
    }

    private static XAttribute Own(string name, object value) => new(Sketch.Own + name, value);

    private static XAttribute From(string text) => new("source", text);

    private static XAttribute To(string text) => new("target", text);
}
