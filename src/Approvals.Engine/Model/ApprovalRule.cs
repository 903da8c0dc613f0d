using System.Collections.Immutable;

namespace Approvals.Engine.Model;

/// <summary>How a step decides, where it decides: who must agree before the token moves.</summary>
/// <param name="Kind">Which of the kinds of approval.</param>
public sealed record ApprovalRule(ApprovalKind Kind)
{
    /// <summary>What is decided; empty for ordinary matters.</summary>
    public ImmutableArray<ApprovalSubject> Subjects { get; init; } = [];

    /// <summary>What counts as given where whoever is to decide has decided on the same just before: a context of
    /// values, or null to ask again. Null where everybody is asked.</summary>
    public Formula? Merged { get; init; }

    /// <summary>Whether that is among what is decided.</summary>
    public bool IsAbout(ApprovalSubject subject) => Subjects.Contains(subject);
}

/// <summary>The kinds of approval.</summary>
public enum ApprovalKind
{
    /// <summary>One person decides (单人审批).</summary>
    Single,

    /// <summary>One after another; whoever returns it stops the rest (依次审批).</summary>
    Sequential,

    /// <summary>All must agree, at the same time (会签).</summary>
    Countersign,

    /// <summary>The first answer counts (或签).</summary>
    AnyOne,

    /// <summary>A body votes, in a meeting (票决).</summary>
    Vote,

    /// <summary>Several read it; nothing is decided (传阅).</summary>
    Circulate,

    /// <summary>Somebody is told; nothing is decided (知会).</summary>
    Notify,
}

/// <summary>What a step decides on, where that closes some ways of deciding.</summary>
public enum ApprovalSubject
{
    /// <summary>Posts, ranks, admission, rating (人事).</summary>
    Personnel,

    /// <summary>Money below the line of the unit (经费).</summary>
    Money,

    /// <summary>Money from the line of the unit on: a body decides (大额资金).</summary>
    LargeFunds,

    /// <summary>Discipline (纪律处分).</summary>
    Discipline,

    /// <summary>The talk of the main leader with another leader (主要领导约谈班子成员).</summary>
    LeaderTalk,

    /// <summary>The signature under the record of a talk (谈话记录签字).</summary>
    TalkRecord,

    /// <summary>Whether somebody steps aside (回避决定).</summary>
    Recusal,
}

/// <summary>What happens where nobody is found for a step. Nothing ever passes for want of somebody.</summary>
public enum VacancyRule
{
    /// <summary>It stays open for whom the definition names.</summary>
    None,

    /// <summary>Whoever stands above gets it.</summary>
    Superior,

    /// <summary>The leading-group's office gets it, and hands it to somebody.</summary>
    LeadingGroupOffice,

    /// <summary>The case waits, with an incident.</summary>
    Wait,
}

/// <summary>What happens where whoever is to decide has begun the case.</summary>
public enum StarterRule
{
    /// <summary>The rules on who may do what decide alone.</summary>
    None,

    /// <summary>Whoever stands above decides instead.</summary>
    Superior,

    /// <summary>The case waits, with an incident.</summary>
    Refuse,
}

/// <summary>What happens when the time of a step is over. It never decides anything.</summary>
public enum TimeoutRule
{
    /// <summary>Reminders, as for any step.</summary>
    Remind,

    /// <summary>Whoever stands above is told.</summary>
    Escalate,

    /// <summary>It comes onto the agenda of the leading group.</summary>
    Agenda,
}

/// <summary>Who may begin a process by themselves, and what that is called in the catalogue.</summary>
/// <param name="Label">What is begun, as people read it.</param>
/// <param name="Groups">The groups or roles whose members may; empty for all who work in the unit.</param>
public sealed record StartRule(string Label, ImmutableArray<string> Groups);
