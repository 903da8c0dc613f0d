namespace Approvals.Engine.Lint;

/// <summary>What vendors say in their extensions in place of what the standard asks for.</summary>
internal static class Vendors
{
    private static readonly string[] Functions =
    [
        "function",
        "type",
        "topic",
        "class",
        "expression",
        "delegateExpression",
        "decision",
        "decisionRef",
    ];

    /// <summary>Whether something says which program does the work.</summary>
    public static bool NamesFunction(Node node) =>
        node.Xml.Attributes.Any(a =>
            a.Namespace.Length > 0 && Functions.Contains(a.LocalName, StringComparer.Ordinal)
        ) || HasExtension(node, "taskDefinition", "calledDecision");

    /// <summary>Whether a loop says over which list it goes.</summary>
    public static bool NamesCollection(Node loop) =>
        loop.Xml.Attributes.Any(a => a.Namespace.Length > 0 && a.LocalName == "collection")
        || HasExtension(loop, "loopCharacteristics", "collection");

    /// <summary>Whether a call says what it calls.</summary>
    public static bool NamesCalledElement(Node call) =>
        call.Xml.Attributes.Any(a =>
            a.Namespace.Length > 0 && a.LocalName is "calledElement" or "caseRef"
        ) || HasExtension(call, "calledElement");

    /// <summary>Whether an extension has an element of one of these names.</summary>
    public static bool HasExtension(Node node, params ReadOnlySpan<string> names)
    {
        foreach (var extension in node.References("extensionElements"))
        {
            foreach (var element in extension.Children)
            {
                if (names.Contains(element.LocalName))
                    return true;
            }
        }
        return false;
    }
}
