using Approvals.Engine.Run;

namespace Approvals.Engine.Storing;

/// <summary>The stored names of enumerations.</summary>
internal static class StoredNames
{
    public static Choices<CaseStatus> Statuses { get; } =
        new(
            (CaseStatus.New, "new"),
            (CaseStatus.Running, "running"),
            (CaseStatus.Completed, "completed"),
            (CaseStatus.Cancelled, "cancelled")
        );

    public static Choices<Phase> Phases { get; } =
        new(
            (Phase.Active, "active"),
            (Phase.Gathering, "gathering"),
            (Phase.Resetting, "resetting"),
            (Phase.Compensating, "compensating"),
            (Phase.Signing, "signing"),
            (Phase.SetAside, "set-aside")
        );

    public static Choices<IncidentKind> IncidentKinds { get; } =
        new(
            (IncidentKind.NoFlow, "no-flow"),
            (IncidentKind.UncaughtError, "uncaught-error"),
            (IncidentKind.BadValue, "bad-value"),
            (IncidentKind.BadWait, "bad-wait"),
            (IncidentKind.NothingToCall, "nothing-to-call"),
            (IncidentKind.FunctionFailed, "function-failed"),
            (IncidentKind.Endless, "endless"),
            (IncidentKind.Nobody, "nobody")
        );

    public static Choices<StaffingReason> StaffingReasons { get; } =
        new(
            (StaffingReason.None, "none"),
            (StaffingReason.NobodyFound, "nobody-found"),
            (StaffingReason.ApproverIsStarter, "approver-is-starter"),
            (StaffingReason.ToHandOn, "to-hand-on")
        );

    public static Choices<RedirectKind> RedirectKinds { get; } =
        new(
            (RedirectKind.Return, "return"),
            (RedirectKind.Withdrawal, "withdrawal"),
            (RedirectKind.Move, "move")
        );

    public static Choices<SignerMode> SignerModes { get; } =
        new(
            (SignerMode.Before, "before"),
            (SignerMode.Beside, "beside"),
            (SignerMode.After, "after")
        );

    public static Choices<SignerOutcome> SignerOutcomes { get; } =
        new(
            (SignerOutcome.Open, "open"),
            (SignerOutcome.Agree, "agree"),
            (SignerOutcome.Disagree, "disagree")
        );

    public static Choices<CancelReason> CancelReasons { get; } =
        new(
            (CancelReason.Interrupted, "interrupted"),
            (CancelReason.Terminated, "terminated"),
            (CancelReason.NotNeeded, "not-needed"),
            (CancelReason.AnotherCameFirst, "another-came-first"),
            (CancelReason.TransactionCancelled, "transaction-cancelled"),
            (CancelReason.Returned, "returned"),
            (CancelReason.Withdrawn, "withdrawn"),
            (CancelReason.Moved, "moved"),
            (CancelReason.Removed, "removed"),
            (CancelReason.CaseCancelled, "case-cancelled")
        );
}
