using Approvals.Casework.Feasibility;

namespace Approvals.Casework.Tests.FeasibilityTests;

/// <summary>A small fault that was put into the office of the seeds.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Question">The office with it.</param>
/// <param name="Steps">The steps that nobody can take by it.</param>
/// <param name="Changes">The changes that are proposed for them, each once.</param>
internal sealed record PlantedFault(
    string Name,
    FeasibilityQuestion Question,
    string[] Steps,
    HealingChange[] Changes
);
