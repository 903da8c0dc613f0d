namespace Approvals.Engine.Lint.Flows;

/// <summary>In an executable process nothing happens between two elements that is not drawn (8.4.13).</summary>
internal static class ImmediateFlow
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from flow in file.All("sequenceFlow")
        where flow.IsFalse("isImmediate") && flow.IsExecutable
        select new Complaint(
            flow,
            $"{flow} not to say isImmediate=\"false\", as its process is executable",
            "it does"
        )
        {
            Attribute = flow.Xml.Attribute("isImmediate"),
        };
}
