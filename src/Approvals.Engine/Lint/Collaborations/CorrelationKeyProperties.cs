namespace Approvals.Engine.Lint.Collaborations;

/// <summary>A correlation key has properties to compare (8.4.2).</summary>
internal static class CorrelationKeyProperties
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from key in file.All("correlationKey")
        where !key.References("correlationPropertyRef").Any()
        select new Complaint(key, $"a property of {key}", "it has none");
}
