namespace Approvals.Casework.People.Separation;

/// <summary>
/// Duties of one case that different people have: once one had it, one has none of the others, ever.
/// </summary>
internal static class Apart
{
    public static Func<Candidate, Conflict?> Of(params Duty[] duties) =>
        candidate =>
        {
            if (!duties.Contains(candidate.Duty))
                return null;

            foreach (var other in duties)
            {
                if (other != candidate.Duty && candidate.Subject.EverHad(candidate.Id, other))
                    return new("duties-kept-apart", candidate.Id, other);
            }

            return null;
        };
}
