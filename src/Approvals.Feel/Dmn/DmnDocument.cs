using System.Collections.Immutable;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Approvals.Feel.Dmn;

/// <summary>
/// A DMN file, to be read, changed and written. Whatever is not understood, diagrams and vendors' extensions among it,
/// stays as it is, and a change touches only what is changed. To evaluate it: <see cref="DmnModel"/>.
/// </summary>
public sealed class DmnDocument
{
    /// <summary>UTF-16 code units of one file: 10 MiB of English text.</summary>
    public const int MaxLength = 10 * 1024 * 1024;

    private const int MaxDepth = 256;
    private const int MaxElements = 500_000;
    private const int MaxAttributes = 1_000; // Of one element: each is looked for among all.
    private const char ByteOrderMark = '\uFEFF';

    private static readonly ImmutableArray<Namespaces> Known =
    [
        Namespaces.Of(DmnVersion.V12, "http://www.omg.org/spec/DMN/20180521/"),
        Namespaces.Of(DmnVersion.V13, "https://www.omg.org/spec/DMN/20191111/"),
        Namespaces.Of(DmnVersion.V14, "https://www.omg.org/spec/DMN/20211108/"),
        Namespaces.Of(DmnVersion.V15, "https://www.omg.org/spec/DMN/20230324/"),
    ];

    private readonly XDocument? _xml;
    private readonly string _lineEnd;
    private string? _unchanged; // The file as it was read, until something is set.

    private DmnDocument(XDocument? xml, DmnVersion version, string lineEnd, string? unchanged)
    {
        _xml = xml;
        _lineEnd = lineEnd;
        _unchanged = unchanged;
        Version = version;
        if (xml is not null)
            xml.Changed += (_, _) => _unchanged = null;
    }

    /// <summary>The version whose namespace the file has; meaningless where the file could not be read.</summary>
    public DmnVersion Version { get; }

    /// <summary>Why the file could not be read; null where it could.</summary>
    public DmnProblem? Problem { get; private init; }

    /// <summary>
    /// The elements of DMN in the order of the file, but for the definitions themselves; none where the file could not
    /// be read.
    /// </summary>
    public IEnumerable<DmnElement> Elements =>
        Root?.Descendants()
            .Where(e => e.Name.Namespace == Root.Name.Namespace)
            .Select(e => new DmnElement(e))
        ?? [];

    internal XElement? Root => _xml?.Root;

    /// <summary>
    /// Reads a file. What makes it unreadable is said in <see cref="Problem"/>: no XML, a document type, too large,
    /// nested too deep, or no definitions of DMN 1.2 to 1.5.
    /// </summary>
    public static DmnDocument Read(string xml)
    {
        if (xml.Length > MaxLength)
            return Failed(
                $"Expected a file of at most {MaxLength} characters, but it has {xml.Length}.",
                0,
                0
            );
        try
        {
            if (TooLarge(xml) is { } problem)
                return Failed(problem);
            using var reader = Open(xml);
            var document = XDocument.Load(
                reader,
                LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo
            );
            return OfKnownVersion(document, xml);
        }
        catch (XmlException e)
        {
            return Failed(
                $"Expected well-formed XML without a document type, but: {e.Message}",
                e.LineNumber,
                e.LinePosition
            );
        }
    }

    /// <summary>The element with that id, or null.</summary>
    public DmnElement? Find(string id) => Elements.FirstOrDefault(e => e.Id == id);

    /// <summary>
    /// The same document in another version: its namespaces are those of the version, all else stays.
    /// </summary>
    /// <exception cref="InvalidOperationException">The file could not be read.</exception>
    public DmnDocument To(DmnVersion version)
    {
        var copy = new XDocument(_xml ?? throw Unreadable());
        var (from, to) = (Known[(int)Version], Known[(int)version]);
        foreach (var element in copy.Descendants())
        {
            element.Name = Translate(element.Name, from, to);
            foreach (var attribute in element.Attributes().Where(a => a.IsNamespaceDeclaration))
                attribute.Value = Translate(attribute.Value, from, to);
            foreach (
                var attribute in element
                    .Attributes()
                    .Where(a =>
                        a.Name.LocalName is "expressionLanguage" or "typeLanguage" or "importType"
                    )
            )
                attribute.Value = Translate(attribute.Value, from, to);
        }
        return new(copy, version, _lineEnd, null);
    }

    /// <summary>
    /// The file as text. Where nothing was set, it is to the letter what was read; else only what XML holds to be the
    /// same may differ: the kind of quotation marks, and the space between attributes.
    /// </summary>
    /// <exception cref="InvalidOperationException">The file could not be read.</exception>
    public string Write()
    {
        if (_unchanged is not null)
            return _unchanged;
        var document = _xml ?? throw Unreadable();
        var text = new StringBuilder(document.Declaration?.ToString());
        var settings = new XmlWriterSettings
        {
            OmitXmlDeclaration = true,
            NewLineHandling = NewLineHandling.Entitize, // Of what is left as a line end, all were one in the file.
        };
        using (var writer = XmlWriter.Create(text, settings))
            document.Save(writer);
        return text.Replace("\n", _lineEnd).ToString();
    }

    /// <summary>Whether a namespace is that of FEEL in some version.</summary>
    internal static bool IsOfFeel(string address) => Known.Any(known => known.Feel == address);

    private static string Translate(string text, Namespaces from, Namespaces to) =>
        text == from.Model ? to.Model
        : text == from.Feel ? to.Feel
        : text == from.Diagram ? to.Diagram
        : text;

    private static XName Translate(XName name, Namespaces from, Namespaces to) =>
        XNamespace.Get(Translate(name.NamespaceName, from, to)) + name.LocalName;

    private static InvalidOperationException Unreadable() =>
        new("The file could not be read: see Problem.");

    private static XmlReader Open(string xml) =>
        XmlReader.Create(
            new StringReader(xml.TrimStart(ByteOrderMark)),
            new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
        );

    // Before a tree is built of it: a tree of a million elements takes hundreds of megabytes, and one nested deep
    // overflows the stack.
    private static DmnProblem? TooLarge(string xml)
    {
        using var reader = Open(xml);
        var elements = 0;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
                elements++;
            var limit =
                reader.Depth > MaxDepth ? $"elements nested at most {MaxDepth} deep"
                : elements > MaxElements ? $"at most {MaxElements} elements"
                : reader.AttributeCount > MaxAttributes
                    ? $"at most {MaxAttributes} attributes of an element"
                : null;
            if (limit is not null)
                return new(
                    DmnSeverity.Error,
                    $"Expected {limit}, but there are more.",
                    null,
                    ((IXmlLineInfo)reader).LineNumber,
                    0
                );
        }
        return null;
    }

    private static DmnDocument OfKnownVersion(XDocument document, string xml)
    {
        var root = document.Root!;
        foreach (var known in Known)
        {
            if (root.Name.NamespaceName == known.Model && root.Name.LocalName == "definitions")
                return new(document, known.Version, LineEndOf(xml), xml);
        }
        var line = ((IXmlLineInfo)root).LineNumber;
        return Failed(
            $"Expected the definitions of DMN 1.2 to 1.5, but found '{root.Name.LocalName}' of "
                + $"the namespace '{root.Name.NamespaceName}'.",
            line,
            0
        );
    }

    private static string LineEndOf(string xml) =>
        xml.IndexOf('\n', StringComparison.Ordinal) is var end and > 0 && xml[end - 1] == '\r'
            ? "\r\n"
            : "\n";

    private static DmnDocument Failed(string message, int line, int column) =>
        Failed(new(DmnSeverity.Error, message, null, line, column));

    private static DmnDocument Failed(DmnProblem problem) =>
        new(null, default, "", null) { Problem = problem };

    private sealed record Namespaces(DmnVersion Version, string Model, string Feel, string Diagram)
    {
        public static Namespaces Of(DmnVersion version, string stem) =>
            new(version, stem + "MODEL/", stem + "FEEL/", stem + "DMNDI/");
    }
}
