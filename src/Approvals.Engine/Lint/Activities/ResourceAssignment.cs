namespace Approvals.Engine.Lint.Activities;

/// <summary>
/// Who does something is said by a resource or by an expression, not by both (10.3.1, XML schema).
/// </summary>
internal static class ResourceAssignment
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from role in file.All("resourceRole")
        where role.Child("resourceAssignmentExpression") is not null
        where
            role.References("resourceRef").Any()
            || role.Child("resourceParameterBinding") is not null
        select new Complaint(
            role,
            $"either a resourceRef or a resourceAssignmentExpression of {role}",
            "it has both"
        );
}
