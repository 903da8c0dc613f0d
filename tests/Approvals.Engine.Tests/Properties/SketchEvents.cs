using System.Xml.Linq;

namespace Approvals.Engine.Tests.Properties;

/// <summary>What events wait for and throw.</summary>
internal static class SketchEvents
{
    /// <summary>What any event that waits for something outside of the case can wait for.</summary>
    public static readonly string[] Awaited =
    [
        "message",
        "timer",
        "signal",
        "conditional",
        "multiple",
        "parallel",
    ];

    /// <summary>A catching event of a kind.</summary>
    /// <param name="scope">Where it lies.</param>
    /// <param name="element">The element of BPMN.</param>
    /// <param name="kind">A kind of event; <c>multiple</c> and <c>parallel</c> for several definitions.</param>
    /// <param name="content">What else it has.</param>
    public static XElement Catching(
        SketchScope scope,
        string element,
        string kind,
        params object?[] content
    ) =>
        scope.Sketch.Make(
            element,
            kind == "parallel" ? new XAttribute("parallelMultiple", true) : null,
            content,
            kind == "message" && scope.Answers.OneIn(4) ? SketchData.Mapped("output") : null,
            Definitions(scope, kind, isCatching: true)
        );

    /// <summary>A throwing event of a kind; <c>none</c> for nothing.</summary>
    public static XElement Throwing(SketchScope scope, string element, string kind) =>
        scope.Sketch.Make(
            element,
            kind == "message" && scope.Answers.OneIn(4) ? SketchData.Mapped("input") : null,
            Definitions(scope, kind, isCatching: false)
        );

    /// <summary>A condition over the variables that commands set.</summary>
    public static string Condition(Answers answers) =>
        answers.OneOf("x > 1", "x = 2", "y > 0", "flag", "x > y", "not(flag)", "y = null");

    private static IEnumerable<XElement> Definitions(
        SketchScope scope,
        string kind,
        bool isCatching
    ) =>
        kind switch
        {
            "none" => [],
            "multiple" => isCatching
                ? [.. One(scope, "message", true), .. One(scope, "timer", true)]
                : [.. One(scope, "message", false), .. One(scope, "signal", false)],
            "parallel" => [.. One(scope, "message", true), .. One(scope, "signal", true)],
            _ => One(scope, kind, isCatching),
        };

    private static XElement[] One(SketchScope scope, string kind, bool isCatching)
    {
        var answers = scope.Answers;
        // What is thrown where something was caught would come back for ever.
        var number =
            !isCatching && scope.IsAside && !answers.OneIn(30)
                ? 2
                : answers.Choose(isCatching ? 3 : 2);
        return
        [
            kind switch
            {
                "message" => Named(
                    "message",
                    isCatching && answers.OneIn(4) ? "keyed" : $"m{number}"
                ),
                "signal" => Named("signal", $"s{number}"),
                // Of those that catch, some take any code.
                "error" => isCatching && answers.OneIn(3)
                    ? Sketch.Part("errorEventDefinition")
                    : Named("error", $"e{number}"),
                "escalation" => isCatching && answers.OneIn(3)
                    ? Sketch.Part("escalationEventDefinition")
                    : Named("escalation", $"x{number}"),
                "timer" => Sketch.Part("timerEventDefinition", Time(answers)),
                "conditional" => Sketch.Part(
                    "conditionalEventDefinition",
                    Sketch.Part("condition", Condition(answers))
                ),
                "compensate" => Compensation(scope, isCatching),
                _ => Sketch.Part($"{kind}EventDefinition"),
            },
        ];
    }

    private static XElement Named(string kind, string id) =>
        Sketch.Part($"{kind}EventDefinition", new XAttribute($"{kind}Ref", id));

    private static XElement Time(Answers answers) =>
        answers.OneOf(
            Sketch.Part("timeDuration", "PT1H"),
            Sketch.Part(
                "timeDuration",
                "=duration(\"PT\" + string(if x = null then 1 else x) + \"H\")"
            ),
            Sketch.Part("timeDate", "2026-01-05T12:00:00+08:00"),
            Sketch.Part("timeCycle", "R2/PT1H"),
            Sketch.Part("timeCycle", "R/PT2H"),
            Sketch.Part("timeDuration", "=y") // Cannot be computed.
        );

    private static XElement Compensation(SketchScope scope, bool isCatching)
    {
        if (isCatching)
            return Sketch.Part("compensateEventDefinition");
        var answers = scope.Answers;
        var known = scope.Compensable;
        return Sketch.Part(
            "compensateEventDefinition",
            answers.OneIn(3) ? new XAttribute("waitForCompletion", false) : null,
            known.Count > 0 && answers.OneIn(2)
                ? new XAttribute("activityRef", answers.OneOf(known))
                : null
        );
    }
}
