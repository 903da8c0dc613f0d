namespace Approvals.Feel.Xml;

/// <summary>An attribute of an <see cref="XmlNode"/>; declarations of namespaces are not shown as attributes.</summary>
public sealed class XmlMember
{
    private readonly ReadOnlyMemory<char> _head; // White space, the name, the equals sign and the quotation mark.
    private ReadOnlyMemory<char> _raw; // The value as written, between the quotation marks.
    private string? _value;

    internal XmlMember(
        QualifiedName name,
        ReadOnlyMemory<char> head,
        ReadOnlyMemory<char> raw,
        Place place
    )
    {
        Prefix = name.Prefix;
        LocalName = name.Local;
        _head = head;
        _raw = raw;
        Line = place.Line;
        Column = place.Column;
    }

    /// <summary>Its name without the prefix.</summary>
    public string LocalName { get; }

    /// <summary>Its prefix; empty where it has none.</summary>
    public string Prefix { get; }

    /// <summary>Its namespace; empty where it has no prefix, as an attribute has none by default.</summary>
    public string Namespace { get; internal set; } = "";

    /// <summary>Its value: entities resolved, line ends and tabs as spaces (XML 1.0, 3.3.3).</summary>
    public string Value => _value ??= XmlText.DecodeAttribute(_raw.Span);

    /// <summary>The line on which its name begins, from 1; 0 where it was not in the file.</summary>
    public int Line { get; }

    /// <summary>The column of its name in UTF-16 code units, from 1; 0 where it was not in the file.</summary>
    public int Column { get; }

    /// <summary>Its name as the file writes it.</summary>
    public override string ToString() => Prefix.Length > 0 ? $"{Prefix}:{LocalName}" : LocalName;

    internal bool IsDeclaration =>
        Prefix == "xmlns" || (Prefix.Length == 0 && LocalName == "xmlns");

    /// <summary>The prefix that a declaration declares; empty for the default namespace.</summary>
    internal string DeclaredPrefix => Prefix.Length == 0 ? "" : LocalName;

    internal void Set(string value)
    {
        _raw = XmlText.EncodeAttribute(value, Quote).AsMemory();
        _value = value;
    }

    internal void Write(TextSink sink)
    {
        sink.Add(_head);
        sink.Add(_raw);
        sink.Add(_head[^1..]);
    }

    private char Quote => _head.Span[^1];
}
