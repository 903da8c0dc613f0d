using Approvals.Casework.Outbox;
using Approvals.Casework.Rehearsal.Results;

namespace Approvals.Casework.Rehearsal;

/// <summary>A rehearsal that is wanted.</summary>
/// <param name="SeedFolder">The files that an empty office loads: calendar years, and staff and plan where nothing else
/// is said.</param>
/// <param name="WorkflowFolder">The processes.</param>
/// <param name="MailerOf">Who writes letters into a folder.</param>
public sealed record RehearsalRequest(
    string SeedFolder,
    string WorkflowFolder,
    Func<string, IMailer> MailerOf
)
{
    /// <summary>The document of the plan; null for that of the seeds.</summary>
    public string? Plan { get; init; }

    /// <summary>The folder with the files of the staff; null for that of the seeds.</summary>
    public string? Staff { get; init; }

    /// <summary>The first day; null for that of the feedback.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day; null for when all measures are over, at most <see cref="MaxDays"/> later.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>What chance begins with.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>How people act.</summary>
    public Behaviour Behaviour { get; init; } = Behaviour.OnTime;

    /// <summary>The folder that takes the result; it must not be there yet. Null where nobody wants files.</summary>
    public string? Out { get; init; }

    /// <summary>A plan whose measures are not over so many days after the first is told as it stands.</summary>
    public const int MaxDays = 1_200;
}

/// <summary>What came of wanting a rehearsal.</summary>
public abstract record RehearsalAnswer
{
    private RehearsalAnswer() { } // Closed: these and no others.

    /// <summary>It was played.</summary>
    /// <param name="Result">What came of it.</param>
    /// <param name="BeganAnew">Whether an earlier one to the same folder had been cut off, and was thrown away.</param>
    public sealed record Played(RehearsalResult Result, bool BeganAnew) : RehearsalAnswer;

    /// <summary>It could not begin.</summary>
    /// <param name="Code">Why; <c>Texts/rehearsal.*.json</c> has the sentence, as <c>refused.CODE</c>.</param>
    /// <param name="Detail">What the sentence names.</param>
    public sealed record Refused(string Code, string Detail) : RehearsalAnswer;
}

/// <summary>How far a rehearsal is.</summary>
/// <param name="On">The day that is played.</param>
/// <param name="Over">How many measures are over.</param>
/// <param name="All">How many there are.</param>
public sealed record RehearsalProgress(DateOnly On, int Over, int All);
