using Approvals.Engine.Model;
using Approvals.Feel.Xml;

namespace Approvals.Engine.Reading;

/// <summary>Reads the value of a parameter of Camunda's family: a text, an expression, a script in FEEL, a list or a
/// map.</summary>
internal static class ParameterValues
{
    /// <summary>The value; null where it is in another language, and ignored.</summary>
    public static Formula? Read(ProcessContext context, XmlNode parameter)
    {
        var passage = Passage.Of(parameter);
        if (parameter.Children.Count == 0)
            return context.Expressions.Text(passage) ?? Ignored(context, parameter);
        if (context.File.Within(parameter, "script").FirstOrDefault() is { } script)
            return ScriptReader.Read(
                context,
                script,
                context.File.Own(script, "scriptFormat")?.Text
            );
        return FeelOf(context, parameter) is { } feel
            ? context.Expressions.Made(passage, feel)
            : null;
    }

    private static Formula? Ignored(ProcessContext context, XmlNode parameter)
    {
        context.File.Honoured.Remove(parameter);
        return null;
    }

    // As deep as elements are nested at most.
    private static string? FeelOf(ProcessContext context, XmlNode node)
    {
        if (context.File.Within(node, "list").FirstOrDefault() is { } list)
            return $"[{string.Join(", ", context.File.Within(list, "value").Select(v => ValueOf(context, v)))}]";
        if (context.File.Within(node, "map").FirstOrDefault() is { } map)
            return $"{{{string.Join(", ", context.File.Within(map, "entry").Select(e => EntryOf(context, e)))}}}";
        return null;
    }

    private static string EntryOf(ProcessContext context, XmlNode entry) =>
        $"{Translation.Quote(context.File.Own(entry, "key")?.Text)}: {ValueOf(context, entry)}";

    private static string ValueOf(ProcessContext context, XmlNode node)
    {
        if (FeelOf(context, node) is { } nested)
            return nested;
        var text = node.Text.Trim();
        return Translation.HasDollar(text)
            ? Translation.OfText(text) ?? "null"
            : Translation.Quote(text);
    }
}
