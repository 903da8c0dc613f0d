using System.Xml.Linq;

namespace Approvals.Engine.Tests.Properties;

/// <summary>Pieces with one way in and one way out, from which a diagram is put together.</summary>
internal static class SketchBlocks
{
    private delegate Piece Drawer(SketchScope scope);

    private static readonly Drawer[] Kinds =
    [
        s => Piece.Of(SketchActivities.Any(s)),
        s => Piece.Of(SketchActivities.Any(s)),
        s => Piece.Of(SketchActivities.Any(s)),
        s => Piece.Of(SketchActivities.Any(s)),
        s => Piece.Of(SketchActivities.Any(s)),
        s => Piece.Of(SketchActivities.Any(s)),
        s => Piece.Of(SketchActivities.Any(s)),
        Catch,
        Throw,
        Throw,
        s => Branches(s, "exclusiveGateway", needsDefault: true),
        s => Branches(s, "inclusiveGateway", needsDefault: true),
        s => Branches(s, "parallelGateway", needsDefault: false),
        Complex,
        Undone,
        EventGateway,
        Repeated,
        s => s.Answers.OneIn(2) ? Jump(s) : ImplicitSplit(s),
    ];

    /// <summary>Some pieces, one after another.</summary>
    /// <param name="scope">Where they lie.</param>
    /// <param name="least">How many there are, if there is room.</param>
    public static Piece Row(SketchScope scope, int least = 1)
    {
        var first = Any(scope);
        var last = first.Last;
        var count = least + scope.Answers.Choose(3);
        for (var left = count - 1; left > 0 && !scope.Sketch.IsFull; left--)
        {
            var next = Any(scope);
            scope.Flow(last, next.First);
            last = next.Last;
        }
        return new(first.First, last);
    }

    private static Piece Any(SketchScope scope) =>
        scope.Sketch.IsFull
            ? Piece.Of(SketchActivities.Task(scope, "task"))
            : scope.Answers.OneOf(Kinds)(scope);

    private static Piece Catch(SketchScope scope) =>
        Piece.Of(
            scope.Add(
                SketchEvents.Catching(
                    scope,
                    "intermediateCatchEvent",
                    scope.Answers.OneOf(SketchEvents.Awaited)
                )
            )
        );

    private static Piece Throw(SketchScope scope) =>
        Piece.Of(
            scope.Add(
                SketchEvents.Throwing(
                    scope,
                    "intermediateThrowEvent",
                    scope.Answers.OneOf(
                        "none",
                        "message",
                        "signal",
                        "escalation",
                        "compensate",
                        "multiple"
                    )
                )
            )
        );

    private static Piece Undone(SketchScope scope)
    {
        var done = SketchActivities.Undoable(scope);
        var undo = scope.Add(SketchEvents.Throwing(scope, "intermediateThrowEvent", "compensate"));
        scope.Flow(done, undo);
        return new(done, undo);
    }

    private static Piece Branches(SketchScope scope, string gateway, bool needsDefault)
    {
        var answers = scope.Answers;
        var split = scope.Add(gateway);
        var join = scope.Add(gateway);
        var count = 2 + answers.Choose(2);
        for (var left = count; left > 0; left--)
        {
            var branch = Row(scope);
            var flow = scope.Flow(
                split,
                branch.First,
                needsDefault && left > 1 ? SketchEvents.Condition(answers) : null
            );
            if (needsDefault && left == 1)
            {
                if (answers.OneIn(10))
                    flow.Add(Sketch.Part("conditionExpression", "x = 3")); // Perhaps there is no way to go.
                else
                    split.Add(new XAttribute("default", SketchScope.IdOf(flow)));
            }
            // Some branches do not come back.
            if (left == 1 && count > 2 && answers.OneIn(3))
                SketchScopes.End(scope, branch.Last);
            else
                scope.Flow(branch.Last, join);
        }
        return new(split, join);
    }

    private static Piece Complex(SketchScope scope)
    {
        var answers = scope.Answers;
        var split = scope.Add("complexGateway");
        var join = scope.Add("complexGateway");
        if (!answers.OneIn(4))
            join.Add(
                Sketch.Part(
                    "activationCondition",
                    answers.OneOf(
                        "activationCount >= 1",
                        "activationCount >= 2",
                        "activationCount > x"
                    )
                )
            );
        for (var left = 2 + answers.Choose(2); left > 0; left--)
        {
            var branch = Row(scope);
            scope.Flow(split, branch.First, left > 1 && answers.OneIn(3) ? "x > 0" : null);
            scope.Flow(branch.Last, join);
        }
        return new(split, join);
    }

    private static Piece EventGateway(SketchScope scope)
    {
        var answers = scope.Answers;
        var gateway = scope.Add("eventBasedGateway");
        var merge = scope.Add("exclusiveGateway");
        var isByTask = answers.OneIn(3);
        for (var left = 2 + answers.Choose(2); left > 0; left--)
        {
            var kind = answers.OneOf(
                isByTask ? ["task", "timer", "signal"] : SketchEvents.Awaited[..4]
            );
            var target =
                kind == "task"
                    ? SketchActivities.Task(scope, "receiveTask")
                    : scope.Add(SketchEvents.Catching(scope, "intermediateCatchEvent", kind));
            scope.Flow(gateway, target);
            scope.Flow(target, merge);
        }
        return new(gateway, merge);
    }

    private static Piece Repeated(SketchScope scope)
    {
        var merge = scope.Add("exclusiveGateway");
        var row = Row(scope);
        var count = scope.Sketch.NextId("count");
        var counter = scope.Add(
            "scriptTask",
            new XAttribute(Sketch.Own + "resultVariable", count),
            Sketch.Part("script", $"(if {count} = null then 0 else {count}) + 1")
        );
        var split = scope.Add("exclusiveGateway");
        scope.Flow(merge, row.First);
        scope.Flow(row.Last, counter);
        scope.Flow(counter, split);
        scope.Flow(split, merge, $"{count} < 3 and x > 0");
        var last = SketchActivities.Task(scope, "task");
        split.Add(new XAttribute("default", SketchScope.IdOf(scope.Flow(split, last))));
        return new(merge, last);
    }

    private static Piece Jump(SketchScope scope)
    {
        var name = scope.Sketch.NextId("link");
        var link = Sketch.Part("linkEventDefinition", new XAttribute("name", name));
        var from = scope.Add("intermediateThrowEvent", new XElement(link));
        var to = scope.Add("intermediateCatchEvent", new XElement(link));
        return new(from, to);
    }

    // A task from which two flows leave, and one to which two lead, which is then done twice.
    private static Piece ImplicitSplit(SketchScope scope)
    {
        var answers = scope.Answers;
        var first = SketchActivities.Task(scope, "task");
        var last = SketchActivities.Task(scope, "task");
        if (answers.OneIn(4))
            first.Add(new XAttribute("completionQuantity", 2));
        if (answers.OneIn(2))
            last.Add(new XAttribute("startQuantity", 2));
        for (var left = 2; left > 0; left--)
        {
            var row = Row(scope);
            var condition = left > 1 && answers.OneIn(2) ? "x > 0" : null;
            var flow = scope.Flow(first, row.First, condition);
            if (left == 1 && answers.OneIn(2))
                first.Add(new XAttribute("default", SketchScope.IdOf(flow)));
            scope.Flow(row.Last, last);
        }
        return new(first, last);
    }
}
