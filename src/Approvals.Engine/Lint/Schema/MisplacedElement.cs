using Approvals.Engine.Lint.Standard;

namespace Approvals.Engine.Lint.Schema;

/// <summary>An element stands where the standard has a place for it (XML schema).</summary>
internal static class MisplacedElement
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from misplaced in file.Misplaced
        where Metamodel.KnowsElement(misplaced.Xml.LocalName)
        select new Complaint(
            misplaced.Parent,
            $"'{misplaced.Xml.LocalName}' where the standard has a place for it",
            $"it stands in {misplaced.Parent}"
        )
        {
            Place = misplaced.Xml,
        };
}
