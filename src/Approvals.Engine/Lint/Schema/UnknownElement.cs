using Approvals.Engine.Lint.Standard;

namespace Approvals.Engine.Lint.Schema;

/// <summary>The namespace of BPMN holds the elements of the standard and no others (XML schema).</summary>
internal static class UnknownElement
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from misplaced in file.Misplaced
        where !Metamodel.KnowsElement(misplaced.Xml.LocalName)
        select new Complaint(
            misplaced.Parent,
            $"only elements of BPMN 2.0 in {misplaced.Parent}",
            $"'{misplaced.Xml.LocalName}' is none"
        )
        {
            Place = misplaced.Xml,
        };
}
