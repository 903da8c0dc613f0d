using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;

namespace Approvals.Feel.Dmn;

/// <summary>
/// A DMN file, to be read, changed and written. Whatever is not understood, diagrams and vendors' extensions among it, stays as it is,
/// and a change touches only what is changed. To evaluate it: <see cref="DmnModel"/>.
/// </summary>
public sealed class DmnDocument
{
    /// <summary>UTF-16 code units of one file: 10 MiB of English text.</summary>
    public const int MaxLength = 10 * 1024 * 1024;

    private const int MaxDepth = 256;
    private const int MaxElements = 500_000;

    private static readonly ImmutableArray<Namespaces> Known =
    [
        Namespaces.Of(DmnVersion.V12, "http://www.omg.org/spec/DMN/20180521/"),
        Namespaces.Of(DmnVersion.V13, "https://www.omg.org/spec/DMN/20191111/"),
        Namespaces.Of(DmnVersion.V14, "https://www.omg.org/spec/DMN/20211108/"),
        Namespaces.Of(DmnVersion.V15, "https://www.omg.org/spec/DMN/20230324/"),
    ];

    private readonly XDocument? _xml;

    private DmnDocument(XDocument? xml, DmnVersion version, DmnProblem? problem)
    {
        _xml = xml;
        Version = version;
        Problem = problem;
    }

    /// <summary>The version whose namespace the file has; meaningless where the file could not be read.</summary>
    public DmnVersion Version { get; }

    /// <summary>Why the file could not be read; null where it could.</summary>
    public DmnProblem? Problem { get; }

    /// <summary>The elements of DMN in the order of the file, but for the definitions themselves; none where the file could not be read.</summary>
    public IEnumerable<DmnElement> Elements =>
        Root?.Descendants()
            .Where(e => e.Name.Namespace == Root.Name.Namespace)
            .Select(e => new DmnElement(e))
        ?? [];

    internal XElement? Root => _xml?.Root;

    /// <summary>
    /// Reads a file. What makes it unreadable is said in <see cref="Problem"/>: no XML, a document type, too large, nested too deep, or no
    /// definitions of DMN 1.2 to 1.5.
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
                return new(null, default, problem);
            using var reader = Open(xml);
            var document = XDocument.Load(
                reader,
                LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo
            );
            return OfKnownVersion(document);
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

    /// <summary>The same document in another version: its namespaces are those of the version, all else stays.</summary>
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
        return new(copy, version, null);
    }

    /// <summary>The file as text, with its XML declaration if it has one.</summary>
    /// <exception cref="InvalidOperationException">The file could not be read.</exception>
    public string Write()
    {
        var document = _xml ?? throw Unreadable();
        var text = document.ToString(SaveOptions.DisableFormatting);
        return document.Declaration is { } declaration ? $"{declaration}\n{text}" : text;
    }

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
            new StringReader(xml),
            new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
        );

    // Before a tree is built of it: a tree of a million elements takes hundreds of megabytes, and one nested deep overflows the stack.
    private static DmnProblem? TooLarge(string xml)
    {
        using var reader = Open(xml);
        var elements = 0;
        while (reader.Read())
        {
            var line = ((IXmlLineInfo)reader).LineNumber;
            if (reader.Depth > MaxDepth)
                return new(
                    DmnSeverity.Error,
                    $"Expected elements nested at most {MaxDepth} deep, but there are deeper ones.",
                    null,
                    line,
                    0
                );
            if (reader.NodeType == XmlNodeType.Element && ++elements > MaxElements)
                return new(
                    DmnSeverity.Error,
                    $"Expected at most {MaxElements} elements, but there are more.",
                    null,
                    line,
                    0
                );
        }
        return null;
    }

    private static DmnDocument OfKnownVersion(XDocument document)
    {
        var root = document.Root!;
        foreach (var known in Known)
        {
            if (root.Name.NamespaceName == known.Model && root.Name.LocalName == "definitions")
                return new(document, known.Version, null);
        }
        var line = ((IXmlLineInfo)root).LineNumber;
        return Failed(
            $"Expected the definitions of DMN 1.2 to 1.5, but found '{root.Name.LocalName}' of the namespace '{root.Name.NamespaceName}'.",
            line,
            0
        );
    }

    private static DmnDocument Failed(string message, int line, int column) =>
        new(null, default, new(DmnSeverity.Error, message, null, line, column));

    private sealed record Namespaces(DmnVersion Version, string Model, string Feel, string Diagram)
    {
        public static Namespaces Of(DmnVersion version, string stem) =>
            new(version, stem + "MODEL/", stem + "FEEL/", stem + "DMNDI/");
    }
}
