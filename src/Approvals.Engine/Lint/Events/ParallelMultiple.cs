namespace Approvals.Engine.Lint.Events;

/// <summary>Waiting for all of several triggers needs several (10.5.1).</summary>
internal static class ParallelMultiple
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from happening in file.All("catchEvent")
        where happening.IsTrue("parallelMultiple") && happening.Triggers.Count < 2
        select new Complaint(
            happening,
            $"several definitions of {happening}, as it waits for all of them",
            $"it has {happening.Triggers.Count}"
        )
        {
            Attribute = happening.Xml.Attribute("parallelMultiple"),
        };
}
