namespace Approvals.Casework.People.Separation;

/// <summary>Who answers for money in the unit leads no project, and the other way about.</summary>
internal static class ProjectAndFinance
{
    public static Conflict? Check(Candidate candidate)
    {
        (Role Role, Duty Duty)? other = candidate.Duty switch
        {
            Duty.ProjectLeader => (Role.FinanceLeader, Duty.FinanceLeader),
            Duty.FinanceLeader => (Role.ProjectLeader, Duty.ProjectLeader),
            _ => null,
        };
        return
            other is { } found && candidate.Directory.Holds(candidate.Id, found.Role, candidate.Day)
            ? new("role-kept-apart", candidate.Id, found.Duty)
            : null;
    }
}
