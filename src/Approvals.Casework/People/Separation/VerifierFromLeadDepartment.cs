namespace Approvals.Casework.People.Separation;

/// <summary>The verifier in the leading-group office is not from the department whose work is verified.</summary>
internal static class VerifierFromLeadDepartment
{
    public static Conflict? Check(Candidate candidate) =>
        candidate.Duty == Duty.Verifier
        && candidate.Person.DepartmentId == candidate.Subject.DepartmentId
            ? new("verifier-from-lead-department", candidate.Id, Duty.Verifier)
            : null;
}
