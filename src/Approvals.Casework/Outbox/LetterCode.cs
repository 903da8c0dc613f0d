namespace Approvals.Casework.Outbox;

/// <summary>The codes of letters, as the outbox stores them: never renamed. What each says is a file in
/// <c>Letters/</c>.</summary>
internal static class LetterCode
{
    /// <summary>Somebody got a task.</summary>
    public const string TaskOpened = "task-opened";

    /// <summary>Somebody is asked to prepare a task of another.</summary>
    public const string TaskToPrepare = "task-to-prepare";

    /// <summary>Somebody is asked to get on with a task.</summary>
    public const string TaskUrged = "task-urged";

    /// <summary>Somebody got the sight of a case.</summary>
    public const string CaseCopied = "case-copied";

    /// <summary>What somebody was told of a case was corrected.</summary>
    public const string RecordCorrected = "record-corrected";

    /// <summary>A case that stood still goes on.</summary>
    public const string CaseResumed = "case-resumed";

    /// <summary>What waits for somebody who is away is offered to a substitute.</summary>
    public const string SubstituteOffered = "substitute-offered";

    /// <summary>The leader in charge is told that a substitute stands in.</summary>
    public const string SubstituteActs = "substitute-acts";

    /// <summary>Somebody is asked to step aside.</summary>
    public const string RecusalAsked = "recusal-asked";

    /// <summary>Somebody stepped aside, and nobody was found who takes over.</summary>
    public const string NobodyTakesOver = "nobody-takes-over";

    /// <summary>Somebody got a task back to work it over.</summary>
    public const string TaskReturned = "task-returned";

    /// <summary>Somebody has a task that is nearly due.</summary>
    public const string TaskDue = "task-due";

    /// <summary>Somebody has a task that is overdue.</summary>
    public const string TaskOverdue = "task-overdue";

    /// <summary>A task in the charge of somebody is nearly due.</summary>
    public const string DueInYourCharge = "due-in-your-charge";

    /// <summary>A task in the charge of somebody is overdue.</summary>
    public const string OverdueInYourCharge = "overdue-in-your-charge";

    /// <summary>What waits for somebody, each working day.</summary>
    public const string Digest = "digest";

    /// <summary>How the measures of a leader stand.</summary>
    public const string WeeklyView = "weekly-view";

    /// <summary>What waits for somebody who is back from leave.</summary>
    public const string OnReturn = "on-return";

    /// <summary>A period of a long-term measure was opened.</summary>
    public const string PeriodOpened = "period-opened";

    /// <summary>The monthly report is due.</summary>
    public const string MonthReportDue = "month-report-due";

    /// <summary>The days off of the next year are not entered.</summary>
    public const string CalendarMissing = "calendar-missing";

    /// <summary>The office is told that a mail was given up.</summary>
    public const string MailFailed = "mail-failed";

    /// <summary>The office is told that a mail came back.</summary>
    public const string MailBounced = "mail-bounced";

    /// <summary>The secrecy officer is told that a mail was held back.</summary>
    public const string MailBlocked = "mail-blocked";
}
