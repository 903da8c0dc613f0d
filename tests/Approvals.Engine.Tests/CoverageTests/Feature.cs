using Approvals.Engine.Model;

namespace Approvals.Engine.Tests.CoverageTests;

/// <summary>Something that a process can have: a row of the page.</summary>
/// <param name="Name">What it is, in the words of the standard.</param>
/// <param name="IsIn">Whether an element shows it.</param>
internal sealed record Feature(string Name, Func<Element, bool> IsIn)
{
    /// <summary>The rows for activities, gateways and what belongs to them; events have a table of their own.</summary>
    public static IReadOnlyList<Feature> All { get; } =
    [
        Of<Element.Task>("task"),
        Of<Element.ManualTask>("manual task"),
        Of<Element.UserTask>("user task"),
        Of<Element.ServiceTask>("service task"),
        Of<Element.SendTask>("send task"),
        Of<Element.ReceiveTask>("receive task"),
        Of<Element.ReceiveTask>("receive task that starts a process", t => t.Instantiates),
        Of<Element.BusinessRuleTask>("business rule task", t => t.Decision is not null),
        Of<Element.ScriptTask>("script task", t => t.Script is not null),
        Of<Element.CallActivity>("call activity: a process", t => !CallsTask(t)),
        Of<Element.CallActivity>("call activity: a global task", CallsTask),
        Of<Element.CallActivity>("call activity with mappings", t => !t.PassesAllIn),
        Of<Element.SubProcess>("sub-process"),
        Of<Element.SubProcess>("sub-process without start event", s => s.Content.Starts.IsEmpty),
        Of<Element.EventSubProcess>("event sub-process"),
        Of<Element.Transaction>("transaction"),
        Of<Element.AdHocSubProcess>("ad-hoc sub-process, parallel", s => !s.IsSequential),
        Of<Element.AdHocSubProcess>("ad-hoc sub-process, sequential", s => s.IsSequential),
        Of<Element.AdHocSubProcess>("ad-hoc, completion condition", HasCondition),
        Of<Element.AdHocSubProcess>("ad-hoc, remaining instances kept", s => !s.CancelsRemaining),
        Of<Element.ExclusiveGateway>("exclusive gateway"),
        Of<Element.InclusiveGateway>("inclusive gateway"),
        Of<Element.ParallelGateway>("parallel gateway"),
        Of<Element.ComplexGateway>("complex gateway"),
        Of<Element.EventBasedGateway>("event-based gateway", g => !g.Instantiates),
        Of<Element.EventBasedGateway>(
            "event-based gateway that starts a process, exclusive",
            g => g is { Instantiates: true, IsParallel: false }
        ),
        Of<Element.EventBasedGateway>(
            "event-based gateway that starts a process, parallel",
            g => g is { Instantiates: true, IsParallel: true }
        ),
        Loops<Loop.Standard>("standard loop, tested before", l => l.TestsBefore),
        Loops<Loop.Standard>("standard loop, tested afterwards", l => !l.TestsBefore),
        Loops<Loop.Standard>("standard loop, maximum", l => l.Maximum is not null),
        Loops<Loop.MultiInstance>("multi-instance, parallel", l => !l.IsSequential),
        Loops<Loop.MultiInstance>("multi-instance, sequential", l => l.IsSequential),
        Loops<Loop.MultiInstance>("multi-instance, cardinality", l => l.Cardinality is not null),
        Loops<Loop.MultiInstance>("multi-instance, collection", l => l.Collection is not null),
        Loops<Loop.MultiInstance>("multi-instance, results", l => l.OutputCollection is not null),
        Loops<Loop.MultiInstance>("multi-instance, completion condition", HasCondition),
        Loops<Loop.MultiInstance>("multi-instance, behavior None", Is(LoopBehavior.None)),
        Loops<Loop.MultiInstance>("multi-instance, behavior One", Is(LoopBehavior.One)),
        Loops<Loop.MultiInstance>("multi-instance, behavior Complex", Is(LoopBehavior.Complex)),
        Of<Element.Activity>("compensation handler", a => a.IsForCompensation),
        Of<Element.Activity>("start quantity", a => a.StartQuantity > 1),
        Of<Element.Activity>("completion quantity", a => a.CompletionQuantity > 1),
        Of<Element.Activity>("conditional flow", a => a.Outgoing.Any(HasCondition)),
        Of<Element.Activity>("default flow of an activity", a => a.Default is not null),
        Of<Element.Gateway>("default flow of a gateway", g => g.Default is not null),
        Of<Element.Activity>("split without gateway", a => a.Outgoing.Length > 1),
        Of<Element.Activity>("merge without gateway", a => a.Incoming.Length > 1),
        new("process without start event", e => e.Scope is { Owner: null, Starts.IsEmpty: true }),
        new("data object", e => e.Scope is { Owner: null, Data.IsEmpty: false }),
        new(
            "data object of a sub-process",
            e => e.Scope is { Owner: not null, Data.IsEmpty: false }
        ),
        Of<Element.Activity>("properties, data inputs and outputs", a => !a.Data.IsEmpty),
        Of<Element.Activity>("data input associations", a => !a.Inputs.IsEmpty),
        Of<Element.Activity>("data output associations", a => !a.Outputs.IsEmpty),
        Of<Element.Event>("data associations of events", e => !e.Mappings.IsEmpty),
        new("lanes", e => e.Lane is not null),
        new("message correlation", e => RulesOf(e).Any(r => !r.Properties.IsEmpty)),
    ];

    private static Feature Of<T>(string name, Func<T, bool>? which = null)
        where T : Element => new(name, e => e is T element && which?.Invoke(element) != false);

    private static Feature Loops<T>(string name, Func<T, bool> which)
        where T : Loop => Of<Element.Activity>(name, a => a.Loop is T loop && which(loop));

    private static Func<Loop.MultiInstance, bool> Is(LoopBehavior behavior) =>
        loop => loop.Behavior == behavior;

    private static bool HasCondition(Loop.MultiInstance loop) =>
        loop.CompletionCondition is not null;

    private static bool HasCondition(Element.AdHocSubProcess adHoc) =>
        adHoc.CompletionCondition is not null;

    private static bool HasCondition(SequenceFlow flow) => flow.Condition is not null;

    // A global task is a process of that task alone.
    private static bool CallsTask(Element.CallActivity call) =>
        call.CalledElement?.Literal is { } id
        && call.Scope.Process.Library.Process(id)?.Root.Elements is [var only]
        && only.Id == id;

    private static IEnumerable<MessageRule> RulesOf(Element element) =>
        element switch
        {
            Element.ReceiveTask { Message: { } rule } => [rule],
            Element.Event e => e
                .Definitions.OfType<EventDefinition.Message>()
                .Select(m => m.Rule)
                .OfType<MessageRule>(),
            _ => [],
        };
}
