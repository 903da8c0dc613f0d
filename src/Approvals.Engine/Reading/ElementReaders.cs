using System.Collections.Frozen;
using Approvals.Engine.Model;
using Approvals.Feel.Xml;

namespace Approvals.Engine.Reading;

/// <summary>
/// Makes an element of the model: one row for each element of BPMN, with what only this kind has. What all activities
/// and events have in common is read by <see cref="CommonParts"/>.
/// </summary>
internal static class ElementReaders
{
    private delegate Element Reader(ProcessContext context, XmlNode node, Identity identity);

    private static readonly FrozenDictionary<string, Reader> Readers = new Dictionary<
        string,
        Reader
    >
    {
        ["task"] = static (_, _, i) => new Element.Task { Id = i.Id, Name = i.Name },
        ["manualTask"] = static (_, _, i) => new Element.ManualTask { Id = i.Id, Name = i.Name },
        ["userTask"] = static (c, n, i) =>
            new Element.UserTask
            {
                Id = i.Id,
                Name = i.Name,
                Assignment = AssignmentReader.Read(c, n),
            },
        ["serviceTask"] = static (c, n, i) =>
            new Element.ServiceTask
            {
                Id = i.Id,
                Name = i.Name,
                Function = FunctionReader.Read(c, n),
            },
        ["sendTask"] = static (c, n, i) =>
            new Element.SendTask
            {
                Id = i.Id,
                Name = i.Name,
                Message = MessageReader.Read(c, n, n),
                Function = FunctionReader.Read(c, n),
            },
        ["receiveTask"] = static (c, n, i) =>
            new Element.ReceiveTask
            {
                Id = i.Id,
                Name = i.Name,
                Message = MessageReader.Read(c, n, n),
                Instantiates = n.Flag("instantiate"),
            },
        ["businessRuleTask"] = static (c, n, i) => BusinessRule(c, n, i),
        ["scriptTask"] = static (c, n, i) =>
            new Element.ScriptTask
            {
                Id = i.Id,
                Name = i.Name,
                Script = ScriptReader.OfTask(c, n),
                ResultVariable = FunctionReader.ResultVariable(c.File, n),
            },
        ["callActivity"] = static (c, n, i) => CallReader.Read(c, n, i),
        ["subProcess"] = static (_, n, i) =>
            n.Flag("triggeredByEvent")
                ? new Element.EventSubProcess
                {
                    Id = i.Id,
                    Name = i.Name,
                    Content = new(),
                }
                : new Element.SubProcess
                {
                    Id = i.Id,
                    Name = i.Name,
                    Content = new(),
                },
        ["transaction"] = static (_, _, i) =>
            new Element.Transaction
            {
                Id = i.Id,
                Name = i.Name,
                Content = new(),
            },
        ["adHocSubProcess"] = static (c, n, i) =>
            new Element.AdHocSubProcess
            {
                Id = i.Id,
                Name = i.Name,
                Content = new(),
                IsSequential = n["ordering"]?.Trim() == "Sequential",
                CompletionCondition = c.Expressions.Expression(n.Part("completionCondition")),
                CancelsRemaining = n.Flag("cancelRemainingInstances", absent: true),
            },
        ["exclusiveGateway"] = static (_, _, i) =>
            new Element.ExclusiveGateway { Id = i.Id, Name = i.Name },
        ["inclusiveGateway"] = static (_, _, i) =>
            new Element.InclusiveGateway { Id = i.Id, Name = i.Name },
        ["parallelGateway"] = static (_, _, i) =>
            new Element.ParallelGateway { Id = i.Id, Name = i.Name },
        ["eventBasedGateway"] = static (_, n, i) =>
            new Element.EventBasedGateway
            {
                Id = i.Id,
                Name = i.Name,
                Instantiates = n.Flag("instantiate"),
                IsParallel = n["eventGatewayType"]?.Trim() == "Parallel",
            },
        ["complexGateway"] = static (c, n, i) =>
            new Element.ComplexGateway
            {
                Id = i.Id,
                Name = i.Name,
                ActivationCondition = c.Expressions.Expression(n.Part("activationCondition")),
            },
        ["startEvent"] = static (_, n, i) =>
            new Element.StartEvent
            {
                Id = i.Id,
                Name = i.Name,
                IsInterrupting = n.Flag("isInterrupting", absent: true),
            },
        ["intermediateCatchEvent"] = static (_, _, i) =>
            new Element.IntermediateCatchEvent { Id = i.Id, Name = i.Name },
        ["intermediateThrowEvent"] = static (_, _, i) =>
            new Element.IntermediateThrowEvent { Id = i.Id, Name = i.Name },
        ["boundaryEvent"] = static (_, n, i) =>
            new Element.BoundaryEvent
            {
                Id = i.Id,
                Name = i.Name,
                IsInterrupting = n.Flag("cancelActivity", absent: true),
            },
        ["endEvent"] = static (_, _, i) => new Element.EndEvent { Id = i.Id, Name = i.Name },
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // A global task is its task, alone in a process of its own.
    private static readonly FrozenDictionary<string, string> Globals = new Dictionary<
        string,
        string
    >
    {
        ["globalTask"] = "task",
        ["globalUserTask"] = "userTask",
        ["globalManualTask"] = "manualTask",
        ["globalScriptTask"] = "scriptTask",
        ["globalBusinessRuleTask"] = "businessRuleTask",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The names of all elements of a process in files.</summary>
    public static IEnumerable<string> Kinds => Readers.Keys;

    /// <summary>Whether it is an element through which tokens move.</summary>
    public static bool IsElement(XmlNode node) =>
        node.Namespace == BpmnNames.Model && Readers.ContainsKey(node.LocalName);

    /// <summary>Whether it is a task that processes call.</summary>
    public static bool IsGlobalTask(XmlNode node) =>
        node.Namespace == BpmnNames.Model && Globals.ContainsKey(node.LocalName);

    /// <summary>The element, with all that it says of itself; not yet wired to others.</summary>
    public static Element Read(ProcessContext context, XmlNode node)
    {
        var file = context.File;
        var kind = Globals.GetValueOrDefault(node.LocalName, node.LocalName);
        var element = Readers[kind](context, node, new(file.IdOf(node), file.NameOf(node)));
        CommonParts.Read(context, node, element);
        return element;
    }

    private static Element.BusinessRuleTask BusinessRule(
        ProcessContext c,
        XmlNode node,
        Identity identity
    )
    {
        var called = c.File.ExtraElement(node, "calledDecision");
        var decision =
            c.File.Extra(node, "decision", "decisionRef")
            ?? (called is null ? null : c.File.Own(called, "decisionId"));
        return new()
        {
            Id = identity.Id,
            Name = identity.Name,
            Decision = c.Expressions.Text(decision),
            Function = decision is null ? FunctionReader.Read(c, node) : null,
            ResultVariable = FunctionReader.ResultVariable(c.File, node),
        };
    }
}

/// <summary>What every element has.</summary>
internal readonly record struct Identity(string Id, string Name);
