using Approvals.Engine.Model;
using Approvals.Feel.Xml;

namespace Approvals.Engine.Reading;

/// <summary>Reads which process or global task a call activity calls, and which variables go in and out.</summary>
internal static class CallReader
{
    public static Element.CallActivity Read(ProcessContext context, XmlNode node, Identity identity)
    {
        var file = context.File;
        var zeebe = file.ExtraElement(node, "calledElement");
        return new()
        {
            Id = identity.Id,
            Name = identity.Name,
            CalledElement = CalledElement(context, node, zeebe),
            PassesAllIn = Passes(context, node, zeebe, "in"),
            PassesAllOut = Passes(context, node, zeebe, "out"),
        };
    }

    private static Formula? CalledElement(ProcessContext context, XmlNode node, XmlNode? zeebe)
    {
        if (Passage.Of(node, "calledElement") is not { } called)
            return zeebe is null
                ? null
                : context.Expressions.Text(context.File.Own(zeebe, "processId"), Severity.Error);
        // A prefix tells where the called one comes from; ids themselves have none.
        var colon = called.Text.IndexOf(':', StringComparison.Ordinal);
        var isQualified = colon > 0 && node.NamespaceOf(called.Text[..colon]) is not null;
        return context.Expressions.Text(
            isQualified ? called.With(called.Text[(colon + 1)..]) : called,
            Severity.Error
        );
    }

    // All, unless the file says what: then that alone.
    private static bool Passes(
        ProcessContext context,
        XmlNode node,
        XmlNode? zeebe,
        string direction
    )
    {
        var isIn = direction == "in";
        var flag = zeebe is null
            ? null
            : context.File.Own(
                zeebe,
                isIn ? "propagateAllParentVariables" : "propagateAllChildVariables"
            );
        if (flag is { } given)
            return given.Text == "true";
        if (ExtensionMappings.PassesAll(context.File, node, direction))
            return true;
        if (isIn && context.File.ExtraFlag(node, "inheritVariables") is { } inherits)
            return inherits;
        return isIn
            ? !CommonParts.InputsOf(context, node).Any()
            : !CommonParts.OutputsOf(context, node).Any();
    }
}
