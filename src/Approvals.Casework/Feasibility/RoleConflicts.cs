using Approvals.Casework.People;

namespace Approvals.Casework.Feasibility;

/// <summary>Who holds roles that one person never holds together: nobody grants them so, but rows that were entered
/// otherwise, or a post that somebody came to hold later, may bring it about.</summary>
internal static class RoleConflicts
{
    /// <summary>Those of a unit, from a day on; the role that was granted last is the one to withdraw.</summary>
    public static IEnumerable<RoleConflict> Of(
        FeasibilityQuestion question,
        OfficeDirectory directory
    )
    {
        var seen = new HashSet<(Storage.PersonId, string?)>();
        var grants = question
            .Rows.Grants.Where(g => g.UnitId == question.Unit)
            .Where(g => g.UntilOn is null || g.UntilOn >= question.Today)
            .OrderByDescending(g => g.FromOn)
            .ThenByDescending(g => Authority.IsAdministrator(g.Role))
            .ThenBy(g => g.PersonId.Value, StringComparer.Ordinal);
        foreach (var grant in grants)
        {
            var others = directory
                .RolesEverOf(grant.PersonId)
                .Where(held => held.Role != grant.Role);
            if (
                Authority.WhyIncompatible(directory, grant, others) is not { } why
                || !seen.Add((grant.PersonId, why.Rule))
            )
                continue;
            yield return new(grant.PersonId, grant.Role, why)
            {
                Change = HealingText.Named(
                    new HealingChange.WithdrawRole(grant.PersonId, grant.Role),
                    directory,
                    question.Unit
                ),
            };
        }
    }
}
