using System.Collections.Frozen;
using Approvals.Engine.Model;

namespace Approvals.Engine.Behaviours;

/// <summary>Which behaviour each kind of element has: the index of this folder.</summary>
internal static class BehaviourTable
{
    private static readonly FrozenDictionary<Type, Behaviour> All = new Dictionary<Type, Behaviour>
    {
        // Tasks
        [typeof(Element.Task)] = new PassedTask(),
        [typeof(Element.ManualTask)] = new PassedTask(),
        [typeof(Element.UserTask)] = new UserTask(),
        [typeof(Element.ServiceTask)] = new ServiceTask(),
        [typeof(Element.SendTask)] = new SendTask(),
        [typeof(Element.ReceiveTask)] = new ReceiveTask(),
        [typeof(Element.BusinessRuleTask)] = new BusinessRuleTask(),
        [typeof(Element.ScriptTask)] = new ScriptTask(),
        // Activities with an inside
        [typeof(Element.SubProcess)] = new SubProcess(),
        [typeof(Element.EventSubProcess)] = new EventSubProcess(),
        [typeof(Element.Transaction)] = new Transaction(),
        [typeof(Element.AdHocSubProcess)] = new AdHocSubProcess(),
        [typeof(Element.CallActivity)] = new CallActivity(),
        // Gateways
        [typeof(Element.ExclusiveGateway)] = new ExclusiveGateway(),
        [typeof(Element.InclusiveGateway)] = new InclusiveGateway(),
        [typeof(Element.ParallelGateway)] = new ParallelGateway(),
        [typeof(Element.EventBasedGateway)] = new EventBasedGateway(),
        [typeof(Element.ComplexGateway)] = new ComplexGateway(),
        // Events
        [typeof(Element.StartEvent)] = new StartEvent(),
        [typeof(Element.IntermediateCatchEvent)] = new IntermediateCatchEvent(),
        [typeof(Element.IntermediateThrowEvent)] = new IntermediateThrowEvent(),
        [typeof(Element.BoundaryEvent)] = new BoundaryEvent(),
        [typeof(Element.EndEvent)] = new EndEvent(),
    }.ToFrozenDictionary();

    public static Behaviour Of(Element element) => All[element.GetType()];
}
