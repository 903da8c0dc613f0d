using Approvals.Casework.Storage;

namespace Approvals.Casework.People;

/// <summary>A role as a person has it on a day: for the whole unit where department and field are null.</summary>
/// <param name="Role">The role.</param>
/// <param name="UnitId">The unit in which it holds.</param>
/// <param name="DepartmentId">The only department for which it holds.</param>
/// <param name="FieldId">The only field for which it holds.</param>
/// <param name="PostId">The post that it comes with; null for a grant.</param>
public sealed record HeldRole(
    Role Role,
    UnitId UnitId,
    DepartmentId? DepartmentId = null,
    FieldId? FieldId = null,
    PostId? PostId = null
)
{
    /// <summary>Whether its scope takes in what a case is about.</summary>
    public bool Covers(OfficeDirectory directory, CaseSubject subject, DateOnly day)
    {
        if (UnitId != subject.UnitId)
            return false;

        if (DepartmentId is { } department)
        {
            return subject.DepartmentId == department
                || subject.AssistingDepartments.Contains(department);
        }

        if (FieldId is { } field)
        {
            return subject.FieldId == field
                || (
                    subject.DepartmentId is { } lead && directory.TakesIn(UnitId, field, lead, day)
                );
        }

        return true;
    }
}
