using Approvals.Casework.Cases.Rows;

namespace Approvals.Casework.Upkeep;

/// <summary>A case with all that is stored of it.</summary>
internal sealed record WholeCase(
    CaseRow Case,
    IReadOnlyList<CaseJournalRow> Journal,
    IReadOnlyList<TaskRow> Tasks,
    IReadOnlyList<TimerRow> Timers,
    IReadOnlyList<SubscriptionRow> Subscriptions,
    IReadOnlyList<FunctionCallRow> FunctionCalls,
    IReadOnlyList<RestrictedTextRow> Texts,
    CaseStandingRow? Standing,
    IReadOnlyList<CaseProgressRow> Progress
);
