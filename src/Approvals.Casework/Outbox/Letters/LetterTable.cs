using System.Collections.Frozen;

namespace Approvals.Casework.Outbox.Letters;

/// <summary>All letters.</summary>
internal static class LetterTable
{
    /// <summary>The letter that says nothing but that something waits: it goes out in the place of one that the check
    /// for secrets held back, and never by itself.</summary>
    public static readonly LetterKind Bell = new BareBell();

    /// <summary>Each once; a letter that is missing here cannot be sent.</summary>
    public static readonly IReadOnlyList<LetterKind> All =
    [
        new TaskOpened(),
        new TaskToPrepare(),
        new TaskUrged(),
        new CaseCopied(),
        new RecordCorrected(),
        new CaseResumed(),
        new SubstituteOffered(),
        new SubstituteActs(),
        new RecusalAsked(),
        new NobodyTakesOver(),
        new TaskReturned(),
        new TaskDue(),
        new TaskOverdue(),
        new DueInYourCharge(),
        new OverdueInYourCharge(),
        new DailyDigest(),
        new WeeklyView(),
        new OnReturn(),
        new PeriodOpened(),
        new MonthReportDue(),
        new CalendarMissing(),
        new MailFailed(),
        new MailBounced(),
        new MailBlocked(),
    ];

    private static readonly FrozenDictionary<string, LetterKind> ByCode = All.ToFrozenDictionary(
        kind => kind.Code
    );

    /// <summary>The letter of a code.</summary>
    /// <exception cref="InvalidOperationException">A newer version has written it.</exception>
    public static LetterKind Of(string code) =>
        ByCode.GetValueOrDefault(code)
        ?? throw new InvalidOperationException(
            $"Expected a letter of this version, but a newer one has written '{code}'."
        );
}
