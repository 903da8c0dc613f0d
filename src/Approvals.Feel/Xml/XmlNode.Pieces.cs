namespace Approvals.Feel.Xml;

// The pieces that the element is written from, and how changes touch as few of them as possible.
public sealed partial class XmlNode
{
    private XmlMember[] _members = []; // Declarations of namespaces, too.
    private ReadOnlyMemory<char> _before; // Between the element before, or the opening tag around, and this one.
    private ReadOnlyMemory<char> _open; // The angle bracket and the name.
    private ReadOnlyMemory<char> _openEnd; // What follows the attributes.
    private ReadOnlyMemory<char> _inner; // Between the last child and the closing tag.
    private ReadOnlyMemory<char> _close; // The closing tag; empty for an element that closes itself.

    /// <summary>Its attributes, and its declarations of namespaces.</summary>
    internal IReadOnlyList<XmlMember> Members => _members;

    internal bool IsSelfClosed => _openEnd.Span.EndsWith("/>");

    /// <summary>Sets an attribute without a namespace; a new one comes after the others.</summary>
    /// <exception cref="ArgumentException">The value has characters that cannot stand in XML.</exception>
    public void Set(string localName, string value)
    {
        if (Attribute(localName) is { } member)
            member.Set(value);
        else
            AddMember(new("", localName), value);
    }

    /// <summary>Sets an attribute in a namespace that has a prefix here; a new one comes after the others.</summary>
    /// <exception cref="ArgumentException">The value has characters that cannot stand in XML, or no prefix stands for
    /// the namespace.</exception>
    public void Set(string localName, string ns, string value)
    {
        if (Attribute(localName, ns) is { } member)
            member.Set(value);
        else
            AddMember(new(PrefixOf(ns, isAttribute: true), localName), value);
    }

    /// <summary>Removes an attribute; nothing happens where there is none.</summary>
    /// <param name="localName">Its name without the prefix.</param>
    /// <param name="ns">Its namespace; empty for none.</param>
    public void Remove(string localName, string ns = "")
    {
        if (Attribute(localName, ns) is { } member)
            SetMembers([.. _members.Where(m => m != member)]);
    }

    /// <summary>Puts a text in place of all that is in the element.</summary>
    /// <exception cref="ArgumentException">The text has characters that cannot stand in XML.</exception>
    public void SetText(string text)
    {
        var written = XmlText.EncodeContent(text);
        foreach (var child in _children)
            child.Parent = null;
        _children.Clear();
        _inner = written.AsMemory();
        OpenUp();
    }

    /// <summary>Adds an element behind the others, on a line of its own.</summary>
    /// <param name="localName">Its name without the prefix.</param>
    /// <param name="ns">Its namespace; null for that of this element.</param>
    /// <exception cref="ArgumentException">No prefix stands for the namespace here.</exception>
    public XmlNode Add(string localName, string? ns = null)
    {
        var prefix = ns is null ? Prefix : PrefixOf(ns, isAttribute: false);
        var isFirst = _children.Count == 0;
        var child = new XmlNode(this, new(prefix, localName), Scope, default);
        child.Begin(IndentOfChildren(), $"<{child}".AsMemory(), [], "/>".AsMemory());
        if (isFirst && _inner.Span.IsWhiteSpace())
            _inner = LineOf(this);
        OpenUp();
        return child;
    }

    /// <summary>Removes an element that is directly in this one, with the white space before it.</summary>
    /// <exception cref="ArgumentException">It is not in this one.</exception>
    public void RemoveChild(XmlNode child)
    {
        var at = _children.IndexOf(child);
        if (at < 0)
            throw new ArgumentException($"'{child}' is not in '{this}'.", nameof(child));
        _children.RemoveAt(at);
        child.Parent = null;
        if (child._before.Span.IsWhiteSpace())
            return;
        if (at < _children.Count)
            _children[at]._before = $"{child._before}{_children[at]._before}".AsMemory();
        else
            _inner = $"{child._before}{_inner}".AsMemory();
    }

    internal void Begin(
        ReadOnlyMemory<char> before,
        ReadOnlyMemory<char> open,
        XmlMember[] members,
        ReadOnlyMemory<char> openEnd
    )
    {
        _before = before;
        _open = open;
        _members = members;
        _openEnd = openEnd;
        Parent?._children.Add(this);
    }

    internal void Close(ReadOnlyMemory<char> inner, ReadOnlyMemory<char> close)
    {
        _inner = inner;
        _close = close;
    }

    internal void Write(TextSink sink)
    {
        sink.Add(_before);
        sink.Add(_open);
        foreach (var member in _members)
            member.Write(sink);
        sink.Add(_openEnd);
        foreach (var child in _children)
            child.Write(sink); // As deep as elements are nested at most.
        sink.Add(_inner);
        sink.Add(_close);
    }

    private void AddMember(QualifiedName name, string value)
    {
        var full = name.Prefix.Length > 0 ? $"{name.Prefix}:{name.Local}" : name.Local;
        var member = new XmlMember(name, $" {full}=\"".AsMemory(), default, default)
        {
            Namespace = name.Prefix.Length > 0 ? NamespaceOf(name.Prefix) ?? "" : "",
        };
        member.Set(value);
        SetMembers([.. _members, member]);
    }

    private void SetMembers(XmlMember[] members)
    {
        _members = members;
        _attributes = null;
    }

    // From <a/> to <a></a>, where something comes to stand in it.
    private void OpenUp()
    {
        if (!IsSelfClosed)
            return;
        _openEnd = ">".AsMemory();
        _close = $"</{this}>".AsMemory();
    }

    private string PrefixOf(string ns, bool isAttribute)
    {
        if (!isAttribute && NamespaceOf("") == ns)
            return "";
        return Scope
                .Where(s => s.Value == ns && s.Key.Length > 0)
                .Select(s => s.Key)
                .Order(StringComparer.Ordinal)
                .FirstOrDefault()
            ?? throw new ArgumentException($"No prefix stands for '{ns}' here.", nameof(ns));
    }

    // Two spaces more than the element itself, as modellers indent; or as its other elements are.
    private ReadOnlyMemory<char> IndentOfChildren() =>
        _children.Count > 0 ? LineOf(_children[^1]) : $"{LineOf(this)}  ".AsMemory();

    // The line end and the indent before an element, without what else stands before it.
    private static ReadOnlyMemory<char> LineOf(XmlNode node)
    {
        var before = node._before.Span;
        var start = before.Length - before[before.TrimEnd().Length..].Length;
        var space = node._before[start..];
        return space.Span.Contains('\n') ? space : "\n".AsMemory();
    }
}
