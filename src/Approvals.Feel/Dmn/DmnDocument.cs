using System.Collections.Immutable;
using System.Xml.Linq;
using Approvals.Feel.Xml;

namespace Approvals.Feel.Dmn;

/// <summary>
/// A DMN file, to be read, changed and written. Whatever is not understood, diagrams and vendors' extensions among it,
/// stays as it is, and a change touches only what is changed. To evaluate it: <see cref="DmnModel"/>.
/// </summary>
public sealed class DmnDocument
{
    /// <summary>UTF-16 code units of one file: 10 MiB of English text.</summary>
    public const int MaxLength = XmlSource.MaxLength;

    private static readonly ImmutableArray<Namespaces> Known =
    [
        Namespaces.Of(DmnVersion.V12, "http://www.omg.org/spec/DMN/20180521/"),
        Namespaces.Of(DmnVersion.V13, "https://www.omg.org/spec/DMN/20191111/"),
        Namespaces.Of(DmnVersion.V14, "https://www.omg.org/spec/DMN/20211108/"),
        Namespaces.Of(DmnVersion.V15, "https://www.omg.org/spec/DMN/20230324/"),
    ];

    private readonly XmlSource _source;

    private DmnDocument(XmlSource source, DmnVersion version)
    {
        _source = source;
        Version = version;
    }

    private DmnDocument(XmlSource source, XmlProblem problem)
        : this(source, default(DmnVersion)) =>
        Problem = new(DmnSeverity.Error, problem.Message, null, problem.Line, problem.Column);

    /// <summary>The version whose namespace the file has; meaningless where the file could not be read.</summary>
    public DmnVersion Version { get; }

    /// <summary>Why the file could not be read; null where it could.</summary>
    public DmnProblem? Problem { get; }

    /// <summary>
    /// The elements of DMN in the order of the file, but for the definitions themselves; none where the file could not
    /// be read.
    /// </summary>
    public IEnumerable<DmnElement> Elements =>
        Problem is null
            ? Root.Descendants()
                .Where(n => n.Namespace == Root.Namespace)
                .Select(n => new DmnElement(n))
            : [];

    private XmlNode Root =>
        Problem is null
            ? _source.Root
            : throw new InvalidOperationException("The file could not be read: see Problem.");

    /// <summary>
    /// Reads a file. What makes it unreadable is said in <see cref="Problem"/>: no XML, a document type, too large,
    /// nested too deep, or no definitions of DMN 1.2 to 1.5.
    /// </summary>
    public static DmnDocument Read(string xml) => Of(XmlSource.Read(xml));

    /// <summary>Takes a file of XML as one of DMN, if it is one; else <see cref="Problem"/> says so.</summary>
    public static DmnDocument Of(XmlSource source)
    {
        if (source.Problem is { } problem)
            return new(source, problem);
        var root = source.Root;
        foreach (var known in Known)
        {
            if (root.Namespace == known.Model && root.LocalName == "definitions")
                return new(source, known.Version);
        }
        var found = $"found '{root.LocalName}' of the namespace '{root.Namespace}'";
        return new(
            source,
            new XmlProblem("the definitions of DMN 1.2 to 1.5", found, root.Line, root.Column)
        );
    }

    /// <summary>The element with that id, or null.</summary>
    public DmnElement? Find(string id) => Elements.FirstOrDefault(e => e.Id == id);

    /// <summary>
    /// The same document in another version: its namespaces are those of the version, all else stays.
    /// </summary>
    /// <exception cref="InvalidOperationException">The file could not be read.</exception>
    public DmnDocument To(DmnVersion version)
    {
        var copy = XmlSource.Read(Write());
        var (from, to) = (Known[(int)Version], Known[(int)version]);
        foreach (
            var member in copy.Root.Descendants().Prepend(copy.Root).SelectMany(n => n.Members)
        )
        {
            var isNamespace =
                member.IsDeclaration
                || member.LocalName is "expressionLanguage" or "typeLanguage" or "importType";
            if (isNamespace && Translate(member.Value, from, to) is { } translated)
                member.Set(translated);
        }
        return Read(copy.Write()); // Anew, as the elements' namespaces are others now.
    }

    /// <summary>The file as text: to the letter what was read, but for what was changed.</summary>
    /// <exception cref="InvalidOperationException">The file could not be read.</exception>
    public string Write()
    {
        _ = Root; // What is no DMN is not written as such.
        return _source.Write();
    }

    /// <summary>The file as it stands now, for the model; null where it could not be read.</summary>
    internal XElement? Tree()
    {
        if (Problem is not null)
            return null;
        const LoadOptions Options = LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo;
        return XDocument.Parse(XmlSource.WithoutMark(Write()), Options).Root;
    }

    /// <summary>Whether a namespace is that of FEEL in some version.</summary>
    internal static bool IsOfFeel(string address) => Known.Any(known => known.Feel == address);

    /// <summary>The address in another version; null where it is none of a version.</summary>
    private static string? Translate(string text, Namespaces from, Namespaces to) =>
        text == from.Model ? to.Model
        : text == from.Feel ? to.Feel
        : text == from.Diagram ? to.Diagram
        : null;

    private sealed record Namespaces(DmnVersion Version, string Model, string Feel, string Diagram)
    {
        public static Namespaces Of(DmnVersion version, string stem) =>
            new(version, stem + "MODEL/", stem + "FEEL/", stem + "DMNDI/");
    }
}
