using System.Globalization;
using Approvals.Engine.Model;
using Approvals.Feel.Xml;

namespace Approvals.Engine.Reading;

/// <summary>Reads what a task asks for outside of the engine.</summary>
internal static class FunctionReader
{
    private const int MaxRetries = 100; // Above, somebody should look.

    /// <summary>The function of a service, send or business rule task; null where it names none.</summary>
    public static Function? Read(ProcessContext context, XmlNode node)
    {
        var file = context.File;
        var zeebe = file.ExtraElement(node, "taskDefinition");
        var name = NameOf(context, node, zeebe);
        if (name is null)
            return null;
        var retries =
            file.Extra(node, "retries") ?? (zeebe is null ? null : file.Own(zeebe, "retries"));
        return new(name, ResultVariable(file, node), Retries(retries?.Text));
    }

    /// <summary>The variable that takes a task's result; null where none is named.</summary>
    public static string? ResultVariable(BpmnFile file, XmlNode node)
    {
        if (file.Extra(node, "resultVariable", "resultVariableName") is { } attribute)
            return attribute.Text;
        var element =
            file.ExtraElement(node, "script") ?? file.ExtraElement(node, "calledDecision");
        return element is null ? null : file.Own(element, "resultVariable")?.Text;
    }

    private static Formula? NameOf(ProcessContext context, XmlNode node, XmlNode? zeebe)
    {
        var file = context.File;
        if ((zeebe is null ? null : file.Own(zeebe, "type")) is { } type)
            return context.Expressions.Text(type);
        if (file.Extra(node, "function") is { } own)
            return context.Expressions.Text(own);
        if (file.Extra(node, "type") is { } kind)
            return kind.Text == "external" && file.Extra(node, "topic") is { } topic
                ? context.Expressions.Text(topic)
                : Formula.Of(kind.Text, kind.Line);
        // Names of code, and code: whoever answers knows them by their text.
        var code =
            file.Extra(node, "class", "delegateExpression") ?? file.Extra(node, "expression");
        return code is { } text ? Formula.Of(text.Text, text.Line) : null;
    }

    private static int Retries(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var retries)
            ? Math.Min(retries, MaxRetries)
            : 0;
}
