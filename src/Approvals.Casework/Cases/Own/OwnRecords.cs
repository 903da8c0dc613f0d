using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Casework.Wording;
using Approvals.Engine.Run;

namespace Approvals.Casework.Cases.Own;

/// <summary>What the office has about a person in one case that concerns him, as he may see it.</summary>
public sealed record OwnRecord
{
    /// <summary>The case.</summary>
    public required CaseId CaseId { get; init; }

    /// <summary>What it is about.</summary>
    public required string Title { get; init; }

    /// <summary>The name of its process.</summary>
    public required string Process { get; init; }

    /// <summary>Whether it runs.</summary>
    public required CaseStatus Status { get; init; }

    /// <summary>Since when it concerns the person.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>When it ended; null while it runs.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Why the rest is refused; null where it is not. Then all that follows is empty.</summary>
    public OwnRefusal? Withheld { get; init; }

    /// <summary>What the person was told, the first first.</summary>
    public IReadOnlyList<OwnNotice> Notices { get; init; } = [];

    /// <summary>Texts about the person, each with what was corrected and what stands now.</summary>
    public IReadOnlyList<OwnText> Texts { get; init; } = [];

    /// <summary>What the person did himself: signatures, objections, the first first.</summary>
    public IReadOnlyList<OwnDeed> Deeds { get; init; } = [];

    /// <summary>Who else knows of it, by post and by what he does in it. Witnesses and others whom it concerns are not
    /// shown: sources are protected.</summary>
    public IReadOnlyList<CircleMember> Circle { get; init; } = [];

    /// <summary>What the person has asked to be corrected, the first first.</summary>
    public IReadOnlyList<OwnCorrection> Corrections { get; init; } = [];
}

/// <summary>Why a record is refused to whom it concerns.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="OpinionBy">The post of whoever gave an opinion on it.</param>
/// <param name="Document">Where that is written.</param>
/// <param name="At">Since when.</param>
public sealed record OwnRefusal(
    string Reason,
    string OpinionBy,
    string Document,
    DateTimeOffset At
);

/// <summary>Something that a person was told.</summary>
/// <param name="Letter">Which letter, in kebab-case, such as <c>task-opened</c>.</param>
/// <param name="Step">The name of the task that it was about; null for none.</param>
/// <param name="At">When.</param>
public sealed record OwnNotice(string Letter, string? Step, DateTimeOffset At);

/// <summary>A text about a person.</summary>
/// <param name="Class">The class of record that it belongs to, such as <c>talk-record</c>.</param>
/// <param name="Versions">Its versions, the oldest first; the last ones stand.</param>
public sealed record OwnText(string Class, IReadOnlyList<TextVersion> Versions);

/// <summary>Something that a person did in a case.</summary>
/// <param name="At">When.</param>
/// <param name="Command">What, in kebab-case: <c>complete-task</c> for what was signed, <c>deliver-message</c> for an
/// objection or another action.</param>
/// <param name="Step">The name of the task or of the action; null where it was none.</param>
public sealed record OwnDeed(DateTimeOffset At, string Command, string? Step);

/// <summary>Somebody who knows of a case.</summary>
/// <param name="Post">The post, or what stands for it; never a name.</param>
/// <param name="Duty">What he does in it; null for whoever has a task without one.</param>
/// <param name="Task">The name of the open task that he has; null for none.</param>
/// <param name="Since">Since when.</param>
/// <param name="Until">Until when; null while it lasts.</param>
public sealed record CircleMember(
    string Post,
    Duty? Duty,
    string? Task,
    DateTimeOffset Since,
    DateTimeOffset? Until
)
{
    /// <summary>The duty in words; empty where there is none.</summary>
    public string DutyText(Language language) =>
        Duty is { } duty ? AuthorityTexts.Word($"duty.{StoredCode.Of(duty)}", language) : "";
}

/// <summary>A request for correction.</summary>
/// <param name="CaseId">The case of the request.</param>
/// <param name="AskedAt">When it was asked for.</param>
/// <param name="IsOpen">Whether it is not decided yet.</param>
/// <param name="CorrectedAt">When the text was corrected; null where it is not, or not yet.</param>
public sealed record OwnCorrection(
    CaseId CaseId,
    DateTimeOffset AskedAt,
    bool IsOpen,
    DateTimeOffset? CorrectedAt
);

/// <summary>That somebody read a restricted text about a person.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="At">When.</param>
/// <param name="Post">The post of whoever read, on that day, or what stands for it; never a name.</param>
/// <param name="Purpose">For what.</param>
public sealed record OwnReader(CaseId CaseId, DateTimeOffset At, string Post, string Purpose);
