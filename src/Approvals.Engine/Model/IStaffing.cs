using System.Collections.Immutable;

namespace Approvals.Engine.Model;

/// <summary>
/// Who there is, at the moment of a decision. Whoever embeds the engine says it; the engine asks where a step has a
/// rule for want of somebody, and its facts keep what came of it.
/// </summary>
public interface IStaffing
{
    /// <summary>Who began the case; null where nobody did.</summary>
    string? Starter { get; }

    /// <summary>Those who could do a step as the definition has it; empty where nobody can. Whoever began the case is
    /// among them where nothing else speaks against them.</summary>
    /// <param name="step">The step.</param>
    IEnumerable<string> Able(StaffedStep step);

    /// <summary>Whether whoever began the case may do a step in it, as far as that is concerned.</summary>
    /// <param name="step">The step.</param>
    bool StarterMay(StaffedStep step);

    /// <summary>Those above the people or groups for whom a step is, who could do it, the nearest first.</summary>
    /// <param name="step">The step.</param>
    IEnumerable<string> Above(StaffedStep step);
}

/// <summary>A step that somebody is looked for.</summary>
/// <param name="Element">Its id.</param>
/// <param name="Duty">What who does it is in the case by that; null where nothing is said.</param>
/// <param name="Assignee">Whose it is; null where candidates may claim it.</param>
/// <param name="Users">Who may claim it.</param>
/// <param name="Groups">The groups or roles whose members may claim it.</param>
public sealed record StaffedStep(
    string Element,
    string? Duty,
    string? Assignee,
    ImmutableArray<string> Users,
    ImmutableArray<string> Groups
);
