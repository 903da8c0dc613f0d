using Approvals.Casework.People;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Feasibility;

/// <summary>Somebody who was considered for a step that nobody can take.</summary>
/// <param name="Person">Who.</param>
/// <param name="Name">What he is called.</param>
/// <param name="Why">Why he may not take it: the answer of the rule itself.</param>
public sealed record ConsideredPerson(PersonId Person, string Name, Verdict Why);
