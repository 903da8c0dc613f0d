namespace Approvals.Feel.Xml;

/// <summary>
/// A file of XML as a tree that keeps every character: what is not changed is written as it was read, line ends,
/// quotation marks, white space between attributes, entities and comments included. Nothing that a text says makes it
/// throw.
/// </summary>
public sealed class XmlSource
{
    /// <summary>UTF-16 code units of one file: 10 MiB of English text.</summary>
    public const int MaxLength = 10 * 1024 * 1024;

    private const char ByteOrderMark = '\uFEFF';

    private readonly XmlNode? _root;
    private readonly ReadOnlyMemory<char> _epilog; // What follows the root: white space and comments.

    private XmlSource(XmlProblem problem) => Problem = problem;

    private XmlSource(XmlNode root, ReadOnlyMemory<char> epilog)
    {
        _root = root;
        _epilog = epilog;
    }

    /// <summary>Why the text could not be read; null where it could.</summary>
    public XmlProblem? Problem { get; }

    /// <summary>The outermost element.</summary>
    /// <exception cref="InvalidOperationException">The text could not be read.</exception>
    public XmlNode Root =>
        _root ?? throw new InvalidOperationException("The text could not be read: see Problem.");

    /// <summary>
    /// Reads a text. It must be well-formed XML 1.0 with namespaces, without a document type, of at most
    /// <see cref="MaxLength"/> code units, 500,000 elements, 256 levels and 1,000 attributes of an element.
    /// </summary>
    public static XmlSource Read(string text)
    {
        if (XmlCheck.Problem(text) is { } problem)
            return new(problem);
        var root = new XmlScanner(text).Read(out var epilog);
        return new(root, epilog);
    }

    /// <summary>The file as text: to the letter what was read, but for what was changed.</summary>
    /// <exception cref="InvalidOperationException">The text could not be read.</exception>
    public string Write()
    {
        var sink = new TextSink();
        Root.Write(sink);
        sink.Add(_epilog);
        return sink.ToString();
    }

    internal static string WithoutMark(string text) =>
        text.StartsWith(ByteOrderMark) ? text[1..] : text;
}
