using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Outbox;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Cases;

/// <summary>The statements that commands write with, and the queues that are swept: made once for a database.</summary>
internal sealed class OfficeTables
{
    public OfficeTables(OfficeDatabase database)
    {
        using var db = database.CreateDbContext();
        Cases = new(db);
        Journal = new(db);
        Persons = new(db);
        Tasks = new(db);
        Candidates = new(db);
        Timers = new(db);
        Subscriptions = new(db);
        FunctionCalls = new(db);
        Messages = new(db);
        Receipts = new(db);
        RestrictedTexts = new(db);
        Outbox = new(db);
        Standings = new(db);
        Progress = new(db);
        Openings = new(db);
        Supervisions = new(db);
        Corrections = new(db);
        Recusals = new(db);
        EndPerson = Persons.Updating(nameof(CasePersonRow.Until));
        UpdateCase = Cases.Updating(
            nameof(CaseRow.DefinitionId),
            nameof(CaseRow.Status),
            nameof(CaseRow.IsSuspended),
            nameof(CaseRow.SuspendedUntil),
            nameof(CaseRow.Incidents),
            nameof(CaseRow.Version),
            nameof(CaseRow.State),
            nameof(CaseRow.Head),
            nameof(CaseRow.EndedAt)
        );
        UpdateStanding = Standings.Updating(
            nameof(CaseStandingRow.Stage),
            nameof(CaseStandingRow.Percent),
            nameof(CaseStandingRow.DueOn),
            nameof(CaseStandingRow.Extensions),
            nameof(CaseStandingRow.Level),
            nameof(CaseStandingRow.Returned),
            nameof(CaseStandingRow.IsFalse),
            nameof(CaseStandingRow.Milestones),
            nameof(CaseStandingRow.Progress),
            nameof(CaseStandingRow.Difficulty),
            nameof(CaseStandingRow.Help),
            nameof(CaseStandingRow.Result),
            nameof(CaseStandingRow.RulesMade),
            nameof(CaseStandingRow.PeopleDealtWith),
            nameof(CaseStandingRow.MoneyRecoveredFen),
            nameof(CaseStandingRow.ChangedAt)
        );
        UpdateClosing = Standings.Updating(nameof(CaseStandingRow.ClosedAt));
        UpdateTask = Tasks.Updating(
            nameof(TaskRow.Assignee),
            nameof(TaskRow.PreparerId),
            nameof(TaskRow.Element)
        );
        UpdateTaskDue = Tasks.Updating(
            nameof(TaskRow.DueAt),
            nameof(TaskRow.DueRule),
            nameof(TaskRow.DueOrder),
            nameof(TaskRow.Calendar)
        );
        UpdateTimer = Timers.Updating(
            nameof(TimerRow.Element),
            nameof(TimerRow.DueAt),
            nameof(TimerRow.DueRule),
            nameof(TimerRow.Calendar),
            nameof(TimerRow.TryAt),
            nameof(TimerRow.Tries),
            nameof(TimerRow.Problem)
        );
        HoldTimer = Timers.Updating(nameof(TimerRow.IsHeld));
        UpdateCall = FunctionCalls.Updating(
            nameof(FunctionCallRow.Element),
            nameof(FunctionCallRow.TryAt)
        );
        HoldCall = FunctionCalls.Updating(nameof(FunctionCallRow.IsHeld));
        UpdateSubscription = Subscriptions.Updating(
            nameof(SubscriptionRow.Name),
            nameof(SubscriptionRow.Element)
        );
        DueTimers = DueQueue.Of<TimerRow>(db);
        DueFunctionCalls = DueQueue.Of<FunctionCallRow>(db);
        DueMessages = DueQueue.Of<MessageRow>(db);
    }

    public TableSql<CaseRow> Cases { get; }
    public TableSql<CaseJournalRow> Journal { get; }
    public TableSql<CasePersonRow> Persons { get; }
    public TableSql<TaskRow> Tasks { get; }
    public TableSql<TaskCandidateRow> Candidates { get; }
    public TableSql<TimerRow> Timers { get; }
    public TableSql<SubscriptionRow> Subscriptions { get; }
    public TableSql<FunctionCallRow> FunctionCalls { get; }
    public TableSql<MessageRow> Messages { get; }
    public TableSql<MessageReceiptRow> Receipts { get; }
    public TableSql<RestrictedTextRow> RestrictedTexts { get; }
    public TableSql<OutboxRow> Outbox { get; }
    public TableSql<CaseStandingRow> Standings { get; }
    public TableSql<CaseProgressRow> Progress { get; }
    public TableSql<TaskOpeningRow> Openings { get; }
    public TableSql<CaseSupervisionRow> Supervisions { get; }
    public TableSql<RecordCorrectionRow> Corrections { get; }
    public TableSql<CaseRecusalRow> Recusals { get; }
    public Func<CasePersonRow, Statement> EndPerson { get; }
    public Func<CaseStandingRow, Statement> UpdateStanding { get; }
    public Func<CaseStandingRow, Statement> UpdateClosing { get; }
    public Func<CaseRow, Statement> UpdateCase { get; }
    public Func<TaskRow, Statement> UpdateTask { get; }
    public Func<TaskRow, Statement> UpdateTaskDue { get; }
    public Func<TimerRow, Statement> UpdateTimer { get; }
    public Func<TimerRow, Statement> HoldTimer { get; }
    public Func<FunctionCallRow, Statement> UpdateCall { get; }
    public Func<FunctionCallRow, Statement> HoldCall { get; }
    public Func<SubscriptionRow, Statement> UpdateSubscription { get; }
    public DueQueue DueTimers { get; }
    public DueQueue DueFunctionCalls { get; }
    public DueQueue DueMessages { get; }
}
