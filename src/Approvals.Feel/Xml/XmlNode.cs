using System.Collections.Immutable;
using System.Text;

namespace Approvals.Feel.Xml;

/// <summary>An element of an <see cref="XmlSource"/>. What is changed here is changed in the file, and nothing
/// else.</summary>
public sealed partial class XmlNode
{
    private readonly List<XmlNode> _children = [];
    private IReadOnlyList<XmlMember>? _attributes;

    internal XmlNode(
        XmlNode? parent,
        QualifiedName name,
        ImmutableDictionary<string, string> scope,
        Place place
    )
    {
        Parent = parent;
        Prefix = name.Prefix;
        LocalName = name.Local;
        Scope = scope;
        Namespace = NamespaceOf(Prefix) ?? "";
        Line = place.Line;
        Column = place.Column;
    }

    /// <summary>Its name without the prefix.</summary>
    public string LocalName { get; }

    /// <summary>Its prefix; empty where it has none.</summary>
    public string Prefix { get; }

    /// <summary>Its namespace; empty where it has none.</summary>
    public string Namespace { get; }

    /// <summary>The line on which it begins, from 1; 0 where it was not in the file.</summary>
    public int Line { get; }

    /// <summary>The column on which it begins, in UTF-16 code units, from 1; 0 where it was not in the file.</summary>
    public int Column { get; }

    /// <summary>The element around it; null for the outermost one, and for one that was removed.</summary>
    public XmlNode? Parent { get; private set; }

    /// <summary>The elements directly in it, in the order of the file.</summary>
    public IReadOnlyList<XmlNode> Children => _children;

    /// <summary>Its attributes in the order of the file, without declarations of namespaces.</summary>
    public IReadOnlyList<XmlMember> Attributes =>
        _attributes ??= Array.Exists(_members, m => m.IsDeclaration)
            ? [.. _members.Where(m => !m.IsDeclaration)]
            : _members;

    /// <summary>The value of the attribute of that name without a namespace; null where it has none.</summary>
    public string? this[string localName] => Attribute(localName)?.Value;

    /// <summary>Its own text and CDATA, without those of the elements in it.</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder();
            foreach (var child in _children)
                XmlText.DecodeContent(child._before.Span, text);
            XmlText.DecodeContent(_inner.Span, text);
            return text.ToString();
        }
    }

    internal ImmutableDictionary<string, string> Scope { get; } // Of namespaces, by prefix.

    /// <summary>The attribute of that name; null where it has none.</summary>
    /// <param name="localName">Its name without the prefix.</param>
    /// <param name="ns">Its namespace; empty for none.</param>
    public XmlMember? Attribute(string localName, string ns = "")
    {
        foreach (var member in _members)
        {
            if (member.LocalName == localName && member.Namespace == ns && !member.IsDeclaration)
                return member;
        }
        return null;
    }

    /// <summary>All elements in it, at any depth, in the order of the file.</summary>
    public IEnumerable<XmlNode> Descendants()
    {
        var open = new Stack<XmlNode>();
        Push(this);
        while (open.TryPop(out var next))
        {
            yield return next;
            Push(next);
        }

        void Push(XmlNode node)
        {
            for (var i = node._children.Count - 1; i >= 0; i--)
                open.Push(node._children[i]);
        }
    }

    /// <summary>The namespace that a prefix stands for here; null where it stands for none.</summary>
    /// <param name="prefix">The prefix; empty for the default namespace.</param>
    public string? NamespaceOf(string prefix) => Scope.GetValueOrDefault(prefix);

    /// <summary>Its name as the file writes it.</summary>
    public override string ToString() => Prefix.Length > 0 ? $"{Prefix}:{LocalName}" : LocalName;
}
