using Approvals.Engine.Model;
using Approvals.Feel.Xml;

namespace Approvals.Engine.Reading;

/// <summary>Reads scripts. Only those in FEEL run here.</summary>
internal static class ScriptReader
{
    /// <summary>The script of a script task; null where it has none, or one in another language.</summary>
    public static Formula? OfTask(ProcessContext context, XmlNode task)
    {
        if (context.File.ExtraElement(task, "script") is { } zeebe)
            return context.File.Own(zeebe, "expression") is { } text
                ? context.Expressions.Feel(text)
                : null;
        return task.Part("script") is { } script
            ? Read(context, script, task["scriptFormat"])
            : null;
    }

    /// <summary>A script that is the text of an element.</summary>
    public static Formula? Read(ProcessContext context, XmlNode script, string? format)
    {
        var passage = Passage.Of(script);
        if (passage.Text.Length == 0)
            return null;
        if (ExpressionReader.IsFeel(format))
            return context.Expressions.Feel(passage);
        context.File.Findings.Error(
            "foreign-script",
            passage,
            "a script in FEEL",
            $"its language is '{format}'"
        );
        return null;
    }
}
