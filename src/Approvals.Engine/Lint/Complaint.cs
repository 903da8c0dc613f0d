using Approvals.Engine.Model;
using Approvals.Feel.Xml;

namespace Approvals.Engine.Lint;

/// <summary>What a rule has to say about an element.</summary>
/// <param name="Node">The element.</param>
/// <param name="Expected">What was expected: what follows "Expected".</param>
/// <param name="Found">What was found: what follows "but".</param>
internal sealed record Complaint(Node Node, string Expected, string Found)
{
    /// <summary>The attribute that it is about, for its place in the file; null for the whole element.</summary>
    public XmlMember? Attribute { get; init; }

    /// <summary>
    /// An element of a foreign or unknown kind inside of <see cref="Node"/>, for its place in the file.
    /// </summary>
    public XmlNode? Place { get; init; }

    /// <summary>The line of a text that it is about; null where the element's own line will do.</summary>
    public int? Line { get; init; }

    /// <summary>
    /// What is called and not found; null where nothing is called. A neighbouring file may have it.
    /// </summary>
    public string? Called { get; init; }

    /// <summary>How bad it is; null for as bad as the rule says.</summary>
    public Severity? Severity { get; init; }

    /// <summary>A complaint that is a sentence already: "Expected …, but ….".</summary>
    public static Complaint Of(Node node, string sentence)
    {
        const string Expected = "Expected ";
        const string But = ", but ";
        var body = sentence.TrimEnd('.');
        if (body.StartsWith(Expected, StringComparison.Ordinal))
            body = body[Expected.Length..];
        var but = body.IndexOf(But, StringComparison.Ordinal);
        return but < 0
            ? new(node, "something else", body)
            : new(node, body[..but], body[(but + But.Length)..]);
    }

    /// <summary>The same as a warning, whatever the rule says.</summary>
    public Complaint AsWarning() => this with { Severity = Model.Severity.Warning };

    /// <summary>
    /// The same as a warning where the process around the element does not say that it is executable: the standard
    /// asks for these things only of executable processes, and the engine can do without.
    /// </summary>
    public Complaint UnlessExecutable() => Node.IsExecutable ? this : AsWarning();

    /// <summary>What people are told.</summary>
    public Finding ToFinding(Rule rule) =>
        new(
            rule.Id,
            Severity ?? rule.Severity,
            Node.IdOrOwner,
            Line ?? Attribute?.Line ?? Place?.Line ?? Node.Xml.Line,
            Line is { } line && line != Node.Xml.Line
                ? 1
                : Attribute?.Column ?? Place?.Column ?? Node.Xml.Column,
            Expected,
            Found
        )
        {
            Values = Called is null ? [] : [Called],
        };
}
