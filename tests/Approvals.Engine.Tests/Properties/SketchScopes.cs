using System.Xml.Linq;

namespace Approvals.Engine.Tests.Properties;

/// <summary>Whole processes and sub-processes: how they begin and end, and what else can happen in them.</summary>
internal static class SketchScopes
{
    private static readonly string[] InterruptingStarts =
    [
        "message",
        "timer",
        "signal",
        "conditional",
        "error",
        "escalation",
        "multiple",
        "parallel",
    ];

    private static readonly string[] OtherStarts =
    [
        "message",
        "timer",
        "signal",
        "conditional",
        "escalation",
        "multiple",
        "parallel",
    ];

    private static readonly string[] Ends =
    [
        "none",
        "none",
        "none",
        "message",
        "signal",
        "escalation",
        "error",
        "compensate",
        "terminate",
        "multiple",
    ];

    /// <summary>A process that can be started from outside.</summary>
    public static void Draw(Sketch sketch)
    {
        var scope = new SketchScope(sketch, "process", 0, isCalled: false)
        {
            IsOpen = sketch.Answers.OneIn(10),
        };
        var row = SketchBlocks.Row(scope, least: 3);
        End(scope, row.Last);
        if (scope.IsOpen)
            scope.Flow(First(scope), row.First);
        else
            Start(scope, row.First);
        Aside(scope);
        Process(sketch, "main", scope);

        var called = new SketchScope(sketch, "process", 1, isCalled: true);
        Fill(called);
        Process(sketch, "called", called);
        sketch.Definitions.Add(Sketch.Part("globalUserTask", new XAttribute("id", "globalTask1")));
    }

    /// <summary>The inside of a sub-process or a called process.</summary>
    public static void Fill(SketchScope scope)
    {
        var row = SketchBlocks.Row(scope);
        scope.Flow(First(scope), row.First);
        End(scope, row.Last);
        Aside(scope);
        if (scope.Answers.OneIn(4))
            scope.Add("dataObject", new XAttribute("name", scope.Answers.OneOf("x", "note")));
    }

    /// <summary>Lets a way end.</summary>
    public static void End(SketchScope scope, XElement last)
    {
        if (!scope.IsOpen)
            scope.Flow(last, EndOf(scope));
    }

    private static void Process(Sketch sketch, string id, SketchScope scope)
    {
        var lanes =
            id == "main" && sketch.Answers.OneIn(3)
                ? Sketch.Part(
                    "laneSet",
                    new XAttribute("id", "lanes"),
                    Sketch.Part(
                        "lane",
                        new XAttribute("id", "office"),
                        scope
                            .Content.Where(n =>
                                n.Name.LocalName.EndsWith("Task", StringComparison.Ordinal)
                            )
                            .Select(n => Sketch.Part("flowNodeRef", SketchScope.IdOf(n)))
                    )
                )
                : null;
        sketch.Definitions.Add(
            Sketch.Part(
                "process",
                new XAttribute("id", id),
                new XAttribute("isExecutable", true),
                lanes,
                sketch.HasData ? [Data("people"), Data("votes")] : Array.Empty<XElement>(),
                scope.Content
            )
        );

        XElement Data(string name) =>
            Sketch.Part(
                "dataObject",
                new XAttribute("id", $"{id}_{name}"),
                new XAttribute("name", name)
            );
    }

    private static void Start(SketchScope scope, XElement first)
    {
        var answers = scope.Answers;
        switch (answers.Choose(20))
        {
            case 5 or 6:
                BeginByGateway(scope, first, isParallel: false);
                break;
            case 7 or 8:
                BeginByGateway(scope, first, isParallel: true);
                break;
            case 9 or 10:
                var receive = SketchActivities.Task(scope, "receiveTask");
                receive.Add(new XAttribute("instantiate", true));
                scope.Flow(receive, first);
                break;
            case > 10:
                scope.Flow(
                    scope.Add(
                        SketchEvents.Catching(
                            scope,
                            "startEvent",
                            answers.OneOf(SketchEvents.Awaited)
                        )
                    ),
                    first
                );
                goto default;
            default:
                scope.Flow(scope.Add("startEvent"), first);
                break;
        }
    }

    // Where there is no start event, something begins that no flow leads to.
    private static XElement First(SketchScope scope) =>
        scope.IsOpen ? SketchActivities.Task(scope, "userTask") : scope.Add("startEvent");

    private static void BeginByGateway(SketchScope scope, XElement first, bool isParallel)
    {
        var gateway = scope.Add(
            "eventBasedGateway",
            new XAttribute("instantiate", true),
            isParallel ? new XAttribute("eventGatewayType", "Parallel") : null
        );
        var join = scope.Add(isParallel ? "parallelGateway" : "exclusiveGateway");
        foreach (var message in new[] { "m0", "m1" })
        {
            var target = scope.Add(
                "intermediateCatchEvent",
                Sketch.Part("messageEventDefinition", new XAttribute("messageRef", message))
            );
            scope.Flow(gateway, target);
            scope.Flow(target, join);
        }
        scope.Flow(join, first);
    }

    private static XElement EndOf(SketchScope scope)
    {
        var kind =
            scope.Kind == "transaction" && scope.Answers.OneIn(2)
                ? "cancel"
                : scope.Answers.OneOf(Ends);
        return scope.Add(SketchEvents.Throwing(scope, "endEvent", kind));
    }

    // Event sub-processes.
    private static void Aside(SketchScope scope)
    {
        var answers = scope.Answers;
        if (!answers.OneIn(2) || scope.Depth > 2)
            return;
        var isInterrupting = answers.Choose(2) == 0;
        Aside(
            scope,
            answers.OneOf(isInterrupting ? InterruptingStarts : OtherStarts),
            isInterrupting
        );
        if (scope.Kind == "subProcess" && answers.OneIn(3))
            Aside(scope, "compensate", isInterrupting: true);
    }

    private static void Aside(SketchScope scope, string kind, bool isInterrupting)
    {
        var node = scope.Add("subProcess", new XAttribute("triggeredByEvent", true));
        var inside = scope.Inside("eventSubProcess");
        var start = inside.Add(
            SketchEvents.Catching(
                inside,
                "startEvent",
                kind,
                isInterrupting ? null : new XAttribute("isInterrupting", false)
            )
        );
        var row = SketchBlocks.Row(inside);
        inside.Flow(start, row.First);
        inside.Flow(row.Last, EndOf(inside));
        node.Add(inside.Content);
    }
}
