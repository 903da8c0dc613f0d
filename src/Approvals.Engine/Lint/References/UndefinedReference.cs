namespace Approvals.Engine.Lint.References;

/// <summary>What a reference names exists, in this file or in one that it imports (8.2).</summary>
internal static class UndefinedReference
{
    private const string XmlSchema = "http://www.w3.org/2001/XMLSchema";

    public static IEnumerable<Complaint> Check(LintSubject file)
    {
        foreach (var use in file.References)
        {
            // A called process may stand in any other file: there is a rule of its own for calls.
            if (use.Reference is not Reference.Missing || use.Name == "calledElement")
                continue;
            var complaint = use.Complain(
                $"an element '{use.Text.Trim()}' for '{use.Name}' of {use.Node}",
                "there is none in this file"
            );
            yield return IsTypeOfXmlSchema(use) || IsVariable(use)
                ? complaint.AsWarning()
                : complaint;
        }
    }

    /// <summary>Whether a loop names its list: many write a variable there, which the engine reads as well.</summary>
    private static bool IsVariable(ReferenceUse use) =>
        use.Name is "loopDataInputRef" or "loopDataOutputRef";

    /// <summary>
    /// Whether <c>xsd:string</c> or the like is named where an item definition should be: harmless.
    /// </summary>
    private static bool IsTypeOfXmlSchema(ReferenceUse use)
    {
        var colon = use.Text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0
            && use.Kinds is ["itemDefinition"]
            && (use.Place ?? use.Node.Xml).NamespaceOf(use.Text[..colon].Trim()) == XmlSchema;
    }
}
