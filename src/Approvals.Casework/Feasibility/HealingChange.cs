using Approvals.Casework.People;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Feasibility;

/// <summary>
/// One change after which a step can be taken that nobody could take. The kinds stand in the order of what they cost an
/// office, the cheapest first (a proposal of ours, <c>docs/feasibility.md</c>): of two changes of which each would do,
/// the one that stands first is proposed.
/// </summary>
public abstract record HealingChange
{
    private HealingChange() { } // Closed: these kinds and no others.

    /// <summary>Names a standing substitute for a post: a line in the division of work.</summary>
    /// <param name="Post">The post that is stood in for.</param>
    /// <param name="By">The post that stands in.</param>
    public sealed record NameSubstitute(PostId Post, PostId By) : HealingChange;

    /// <summary>Gives the work of the measure to somebody else.</summary>
    /// <param name="Person">Who does it from now on.</param>
    public sealed record GiveTo(PersonId Person) : HealingChange;

    /// <summary>Grants a role for the whole unit.</summary>
    /// <param name="Person">To whom.</param>
    /// <param name="Role">Which.</param>
    public sealed record GrantRole(PersonId Person, Role Role) : HealingChange;

    /// <summary>Withdraws a granted role.</summary>
    /// <param name="Person">From whom.</param>
    /// <param name="Role">Which.</param>
    public sealed record WithdrawRole(PersonId Person, Role Role) : HealingChange;

    /// <summary>Has somebody come back, or not leave, for the days of the step.</summary>
    /// <param name="Person">Who.</param>
    /// <param name="On">The first day on which he is there.</param>
    /// <param name="Until">The last one.</param>
    public sealed record ShiftAbsence(PersonId Person, DateOnly On, DateOnly Until) : HealingChange;

    /// <summary>Makes another leader responsible for the measure.</summary>
    /// <param name="Post">His post.</param>
    public sealed record GiveLeader(PostId Post) : HealingChange;

    /// <summary>Has another department lead the measure.</summary>
    /// <param name="Department">Which.</param>
    public sealed record GiveDepartment(DepartmentId Department) : HealingChange;

    /// <summary>Has somebody hold a post for the time being (主持工作), beside whoever holds it.</summary>
    /// <param name="Post">The post.</param>
    /// <param name="Person">Who.</param>
    public sealed record HoldPost(PostId Post, PersonId Person) : HealingChange;

    /// <summary>Raises the step to the superior body; the office enters what it decides.</summary>
    /// <param name="Element">The element of the diagram.</param>
    public sealed record RaiseToSuperiorBody(string Element) : HealingChange;
}
