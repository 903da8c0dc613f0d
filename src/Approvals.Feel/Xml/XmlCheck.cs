using System.Xml;

namespace Approvals.Feel.Xml;

/// <summary>
/// Whether a text is well-formed, and within the limits: found out before a tree is built of it, as a tree of millions
/// of elements takes gigabytes, and what is nested deep overflows stacks.
/// </summary>
internal static class XmlCheck
{
    /// <summary>Elements in elements: far above any real model.</summary>
    public const int MaxDepth = 256;

    /// <summary>Elements of a file: what a file of the largest length can have if half of it is text.</summary>
    public const int MaxElements = 500_000;

    /// <summary>Attributes of one element: each is looked for among all.</summary>
    public const int MaxAttributes = 1_000;

    private const string WellFormed = "well-formed XML";

    public static XmlProblem? Problem(string text)
    {
        if (text.Length > XmlSource.MaxLength)
            return TooLarge(
                $"a file of at most {XmlSource.MaxLength} characters",
                $"it has {text.Length}"
            );
        try
        {
            return Walk(text);
        }
        catch (XmlException e)
        {
            return Malformed(text, e);
        }
    }

    private static XmlProblem? Walk(string text)
    {
        using var reader = XmlReader.Create(
            new StringReader(XmlSource.WithoutMark(text)),
            new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
        );
        var elements = 0;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            elements++;
            var limit =
                reader.Depth >= MaxDepth ? $"elements nested at most {MaxDepth} deep"
                : elements > MaxElements ? $"at most {MaxElements} elements"
                : reader.AttributeCount > MaxAttributes
                    ? $"at most {MaxAttributes} attributes of an element"
                : null;
            if (limit is not null && reader is IXmlLineInfo at)
                return TooLarge(limit, "there are more", at.LineNumber, at.LinePosition - 1);
        }
        return null;
    }

    private static XmlProblem TooLarge(
        string expected,
        string found,
        int line = 0,
        int column = 0
    ) => new(expected, found, line, column) { IsLimit = true };

    private static XmlProblem Malformed(string text, XmlException e)
    {
        // The reader names no place where it meets a document type, or no element at all.
        if (e.LineNumber > 0)
            return new(WellFormed, ReasonOf(e), e.LineNumber, e.LinePosition);
        var at = text.IndexOf("<!DOCTYPE", StringComparison.Ordinal);
        if (at < 0)
            return new(WellFormed, ReasonOf(e), 1, 1);
        var before = text.AsSpan(0, at);
        var column = at - before.LastIndexOf('\n');
        return new("no document type", "there is one", before.Count('\n') + 1, column);
    }

    // The message repeats the place, is a sentence of its own, and quotes what may be no character at all.
    private static string ReasonOf(XmlException e)
    {
        var end = e.Message.LastIndexOf(" Line ", StringComparison.Ordinal);
        var reason = (end < 0 ? e.Message : e.Message[..end]).TrimEnd('.');
        return "it is not: " + string.Concat(reason.Where(c => !char.IsControl(c)));
    }
}
