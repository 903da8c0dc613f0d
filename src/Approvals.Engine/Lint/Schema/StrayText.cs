using Approvals.Engine.Lint.Standard;

namespace Approvals.Engine.Lint.Schema;

/// <summary>Where elements belong, there is no text between them (XML schema).</summary>
internal static class StrayText
{
    private const int MaxShown = 40;

    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from node in file.Nodes
        where node.Type.Content == ElementContent.Elements
        let text = node.Xml.Text.Trim()
        where text.Length > 0
        select new Complaint(
            node,
            $"only elements in {node}",
            $"there is the text '{(text.Length > MaxShown ? text[..MaxShown] + "…" : text)}'"
        );
}
