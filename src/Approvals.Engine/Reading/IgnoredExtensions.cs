using Approvals.Feel.Xml;

namespace Approvals.Engine.Reading;

/// <summary>Tells of everything in vendors' extensions, and in ours, that the reader made no use of.</summary>
internal static class IgnoredExtensions
{
    private const string Rule = "vendor-ignored";

    public static void Check(BpmnFile file)
    {
        Attributes(file, file.Root);
        var open = new Stack<XmlNode>();
        Push(open, file.Root);
        while (open.TryPop(out var node))
        {
            if (BpmnNames.PrefixOf(node.Namespace) is { } prefix && !file.Honoured.Contains(node))
            {
                // What is in it is ignored along with it.
                Complain(file, Passage.Of(node), "elements", $"{prefix}:{node.LocalName}");
                continue;
            }
            Attributes(file, node);
            Push(open, node);
        }
    }

    private static void Attributes(BpmnFile file, XmlNode node)
    {
        var owner = BpmnNames.PrefixOf(node.Namespace);
        foreach (var member in node.Attributes)
        {
            var prefix =
                member.Namespace.Length == 0 ? owner : BpmnNames.PrefixOf(member.Namespace);
            if (prefix is null || file.Honoured.Contains(member))
                continue;
            var name =
                member.Namespace.Length == 0
                    ? $"{prefix}:{node.LocalName}/{member.LocalName}"
                    : $"{prefix}:{member.LocalName}";
            Complain(file, Passage.Of(node, member), "attributes", name);
        }
    }

    private static void Push(Stack<XmlNode> open, XmlNode node)
    {
        for (var i = node.Children.Count - 1; i >= 0; i--)
            open.Push(node.Children[i]);
    }

    private static void Complain(BpmnFile file, Passage at, string kind, string name) =>
        file.Findings.Warning(
            Rule,
            at,
            $"only {kind} that this engine honours",
            $"'{name}' will be ignored"
        );
}
