using Approvals.Casework.Storage;

namespace Approvals.Casework.Feasibility;

/// <summary>Who takes a step.</summary>
/// <param name="Seat">Whose step it is.</param>
/// <param name="By">Who does it: the same, or who stands in for him.</param>
internal readonly record struct Taker(PersonId Seat, PersonId By);

/// <summary>A step with who takes it.</summary>
/// <param name="Step">The step.</param>
/// <param name="Taker">Who; null where a body decides and nobody is looked for.</param>
internal sealed record TakenStep(PlannedStep Step, Taker? Taker);
