using System.Collections.Immutable;
using Approvals.Engine.Lint.Activities;
using Approvals.Engine.Lint.Collaborations;
using Approvals.Engine.Lint.Data;
using Approvals.Engine.Lint.Events;
using Approvals.Engine.Lint.Flows;
using Approvals.Engine.Lint.Gateways;
using Approvals.Engine.Lint.Office;
using Approvals.Engine.Lint.Paths;
using Approvals.Engine.Lint.References;
using Approvals.Engine.Lint.Schema;
using Approvals.Engine.Model;

namespace Approvals.Engine.Lint;

/// <summary>All rules, one row each. What each asks for, and why: <c>docs/lint.md</c>.</summary>
internal static class Rules
{
    /// <summary>Complaints of one rule about one file: more tell nobody anything, and fill the memory.</summary>
    private const int MaxComplaints = 1_000;

    public static ImmutableArray<Rule> All { get; } =
    [
        new("unknown-element", Severity.Error, UnknownElement.Check),
        new("misplaced-element", Severity.Error, MisplacedElement.Check),
        new("foreign-element", Severity.Warning, ForeignElement.Check),
        new("missing-element", Severity.Error, MissingElement.Check),
        new("repeated-element", Severity.Error, RepeatedElement.Check),
        new("element-order", Severity.Warning, ElementOrder.Check),
        new("stray-text", Severity.Error, StrayText.Check),
        new("missing-attribute", Severity.Error, MissingAttribute.Check),
        new("unknown-attribute", Severity.Warning, UnknownAttribute.Check),
        new("attribute-value", Severity.Error, AttributeValue.Check),
        new("invalid-id", Severity.Error, InvalidId.Check),
        new("schema-type", Severity.Error, SchemaType.Check),
        new("undefined-reference", Severity.Error, UndefinedReference.Check),
        new("undeclared-prefix", Severity.Error, UndeclaredPrefix.Check),
        new("reference-kind", Severity.Error, ReferenceKind.Check),
        new("import-type", Severity.Warning, ImportType.Check),
        new("unresolved-import", Severity.Error, UnresolvedImport.Check),
        new("diagram-reference", Severity.Warning, DiagramReference.Check),
        new("flow-crosses-scope", Severity.Error, FlowCrossesScope.Check),
        new("incoming-not-allowed", Severity.Error, IncomingNotAllowed.Check),
        new("outgoing-not-allowed", Severity.Error, OutgoingNotAllowed.Check),
        new("incoming-required", Severity.Error, IncomingRequired.Check),
        new("outgoing-required", Severity.Error, OutgoingRequired.Check),
        new("condition-not-allowed", Severity.Error, ConditionNotAllowed.Check),
        new("condition-on-default", Severity.Warning, ConditionOnDefault.Check),
        new("default-flow", Severity.Error, DefaultFlow.Check),
        new("only-conditional-flow", Severity.Error, OnlyConditionalFlow.Check),
        new("flow-lists", Severity.Error, FlowLists.Check),
        new("immediate-flow", Severity.Error, ImmediateFlow.Check),
        new("gateway-direction", Severity.Error, GatewayDirection.Check),
        new("gateway-splits-or-merges", Severity.Error, GatewaySplitsOrMerges.Check),
        new("flow-never-taken", Severity.Warning, FlowNeverTaken.Check),
        new("conditions-leave-nothing", Severity.Warning, ConditionsLeaveNothing.Check),
        new("complex-activation", Severity.Warning, ComplexActivation.Check),
        new("event-gateway-flows", Severity.Error, EventGatewayFlows.Check),
        new("event-gateway-targets", Severity.Error, EventGatewayTargets.Check),
        new("event-gateway-messages", Severity.Error, EventGatewayMessages.Check),
        new("event-gateway-targets-own-flow", Severity.Error, EventGatewayTargetsOwnFlow.Check),
        new("event-gateway-task-border", Severity.Error, EventGatewayTaskBorder.Check),
        new("parallel-event-gateway", Severity.Error, ParallelEventGateway.Check),
        new("instantiating-incoming", Severity.Error, InstantiatingIncoming.Check),
        new("event-kind", Severity.Error, EventKind.Check),
        new("missing-trigger", Severity.Error, MissingTrigger.Check),
        new("one-start", Severity.Error, OneStart.Check),
        new("always-interrupting", Severity.Error, AlwaysInterrupting.Check),
        new("cancel-in-transaction", Severity.Error, CancelInTransaction.Check),
        new("boundary-attached", Severity.Error, BoundaryAttached.Check),
        new("compensation-boundary", Severity.Error, CompensationBoundary.Check),
        new("compensation-activity", Severity.Error, CompensationActivity.Check),
        new("compensate-target", Severity.Error, CompensateTarget.Check),
        new("nothing-to-compensate", Severity.Warning, NothingToCompensate.Check),
        new("one-compensation", Severity.Error, OneCompensation.Check),
        new("repeated-event-sub-process", Severity.Error, RepeatedEventSubProcess.Check),
        new("timer-form", Severity.Error, TimerForm.Check),
        new("timer-text", Severity.Error, TimerText.Check),
        new("timer-cycle-once", Severity.Warning, TimerCycleOnce.Check),
        new("message-reference", Severity.Error, MessageReference.Check),
        new("signal-reference", Severity.Error, SignalReference.Check),
        new("error-code", Severity.Error, ErrorCode.Check),
        new("escalation-code", Severity.Error, EscalationCode.Check),
        new("link-pairs", Severity.Error, LinkPairs.Check),
        new("link-ends", Severity.Error, LinkEnds.Check),
        new("parallel-multiple", Severity.Warning, ParallelMultiple.Check),
        new("shared-definition", Severity.Error, SharedDefinition.Check),
        new("event-payload", Severity.Error, EventPayload.Check),
        new("activity-quantity", Severity.Error, ActivityQuantity.Check),
        new("multi-instance-count", Severity.Error, MultiInstanceCount.Check),
        new("multi-instance-collection", Severity.Error, MultiInstanceCollection.Check),
        new("multi-instance-events", Severity.Error, MultiInstanceEvents.Check),
        new("standard-loop", Severity.Error, StandardLoop.Check),
        new("ad-hoc-content", Severity.Error, AdHocContent.Check),
        new("call-calls-nothing", Severity.Error, CallCallsNothing.Check),
        new("call-matches-called", Severity.Error, CallMatchesCalled.Check),
        new("called-process-start", Severity.Warning, CalledProcessStart.Check),
        new("sub-process-io", Severity.Error, SubProcessIo.Check),
        new("message-of-task", Severity.Warning, MessageOfTask.Check),
        new("service-of-task", Severity.Info, ServiceOfTask.Check),
        new("script-format", Severity.Info, ScriptFormat.Check),
        new("unknown-decision", Severity.Warning, UnknownDecision.Check),
        new("undefined-form", Severity.Error, UndefinedForm.Check),
        new("resource-assignment", Severity.Error, ResourceAssignment.Check),
        new("resource-parameters", Severity.Error, ResourceParameters.Check),
        new("empty-scope", Severity.Warning, EmptyScope.Check),
        new("start-and-end", Severity.Error, StartAndEnd.Check),
        new("unreachable", Severity.Error, Unreachable.Check),
        new("dead-end", Severity.Warning, DeadEnd.Check),
        new("endless-loop", Severity.Error, EndlessLoop.Check),
        new("expression", Severity.Error, FaultyExpression.Check),
        new("io-sets", Severity.Error, IoSets.Check),
        new("io-set-members", Severity.Error, IoSetMembers.Check),
        new("io-set-owner", Severity.Error, IoSetOwner.Check),
        new("io-set-optional", Severity.Error, IoSetOptional.Check),
        new("data-association-ends", Severity.Error, DataAssociationEnds.Check),
        new("data-association-items", Severity.Error, DataAssociationItems.Check),
        new("data-visibility", Severity.Error, DataVisibility.Check),
        new("collection-agrees", Severity.Error, CollectionAgrees.Check),
        new("data-references", Severity.Error, DataReferences.Check),
        new("message-task-items", Severity.Error, MessageTaskItems.Check),
        new("service-binding", Severity.Error, ServiceBinding.Check),
        new("public-not-executable", Severity.Error, PublicNotExecutable.Check),
        new("choreography-in-process", Severity.Error, ChoreographyInProcess.Check),
        new("lane-members", Severity.Error, LaneMembers.Check),
        new("lane-overlap", Severity.Warning, LaneOverlap.Check),
        new("participant-multiplicity", Severity.Error, ParticipantMultiplicity.Check),
        new("message-flow-within-pool", Severity.Error, MessageFlowWithinPool.Check),
        new("message-flow-ends", Severity.Error, MessageFlowEnds.Check),
        new("conversation-link-ends", Severity.Error, ConversationLinkEnds.Check),
        new("conversation-participants", Severity.Error, ConversationParticipants.Check),
        new("correlation-binding", Severity.Error, CorrelationBinding.Check),
        new("correlation-key-properties", Severity.Warning, CorrelationKeyProperties.Check),
        new("correlation-retrieval", Severity.Error, CorrelationRetrieval.Check),
        new("correlation-repeated", Severity.Error, CorrelationRepeated.Check),
        new("assignment-present", Severity.Error, AssignmentPresent.Check, Profile.Office),
        new("no-decision-by-timeout", Severity.Error, NoDecisionByTimeout.Check, Profile.Office),
        new("default-present", Severity.Error, DefaultPresent.Check, Profile.Office),
        new("due-date-present", Severity.Error, DueDatePresent.Check, Profile.Office),
        new("visibility-present", Severity.Error, VisibilityPresent.Check, Profile.Office),
        new("approval-shape", Severity.Error, ApprovalShape.Check, Profile.Office),
        new("first-answer-of-weight", Severity.Error, FirstAnswerOfWeight.Check, Profile.Office),
        new("in-person", Severity.Error, InPerson.Check, Profile.Office),
        new("large-funds-voted", Severity.Error, LargeFundsVoted.Check, Profile.Office),
        new("opinion-asked", Severity.Error, OpinionAsked.Check, Profile.Office),
        new("reading-decides-nothing", Severity.Error, ReadingDecidesNothing.Check, Profile.Office),
        new("return-past-service", Severity.Error, ReturnPastServing.Check, Profile.Office),
        new("names-present", Severity.Warning, NamesPresent.Check, Profile.Office),
        new("documentation-present", Severity.Info, DocumentationPresent.Check, Profile.Office),
    ];

    /// <summary>Whether a finding is that what is called, decided by or shown is not there; its name is the finding's
    /// first value.</summary>
    public static bool IsOfCalls(Finding finding) =>
        finding.Rule is "call-calls-nothing" or "unknown-decision" or "undefined-form";

    /// <summary>What the rules of a profile have to say about a file.</summary>
    public static IEnumerable<Finding> Check(LintSubject file, Profile profile) =>
        from rule in All
        where rule.Profile <= profile
        from complaint in rule.Check(file).Take(MaxComplaints)
        select complaint.ToFinding(rule);
}
