using System.Diagnostics.CodeAnalysis;

namespace Approvals.Engine.Lint.Standard;

/// <summary>What may stand between the tags of an element.</summary>
internal enum ElementContent
{
    /// <summary>Elements of the standard.</summary>
    Elements,

    /// <summary>Text, with elements of the standard in between.</summary>
    Mixed,

    /// <summary>Anything at all: the standard says nothing about it.</summary>
    Open,
}

/// <summary>A kind of element of the standard (BPMN 2.0, the tables of attributes and the XML schema).</summary>
internal sealed class ElementType
{
    private readonly HashSet<string> _kinds; // Its own name, and those of the kinds that it is derived from.
    private readonly Dictionary<string, ChildType> _childrenByName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AttributeType> _attributes;

    public ElementType(
        string name,
        IReadOnlyList<ElementType> parents,
        bool isAbstract,
        ElementContent content,
        IEnumerable<AttributeType> attributes,
        IEnumerable<ChildType> children
    )
    {
        Name = name;
        IsAbstract = isAbstract;
        Content = content;
        _kinds = new(parents.SelectMany(p => p._kinds), StringComparer.Ordinal) { name };
        _attributes = parents
            .SelectMany(p => p.Attributes)
            .Concat(attributes)
            .ToDictionary(a => a.Name, StringComparer.Ordinal);
        Children =
        [
            .. parents
                .SelectMany(p => p.Children)
                .Concat(children)
                .Select((child, position) => child with { Position = position }),
        ];
        RequiredAttributes = [.. _attributes.Values.Where(a => a.IsRequired)];
        RequiredChildren = [.. Children.Where(c => c.IsRequired)];
    }

    /// <summary>Its name: that of the element in a file.</summary>
    public string Name { get; }

    /// <summary>Whether only kinds derived from it stand in files.</summary>
    public bool IsAbstract { get; }

    /// <summary>What may stand in it.</summary>
    public ElementContent Content { get; }

    /// <summary>The elements that may stand in it, in the order of the schema.</summary>
    public IReadOnlyList<ChildType> Children { get; }

    /// <summary>The attributes that it may have.</summary>
    public IReadOnlyCollection<AttributeType> Attributes => _attributes.Values;

    /// <summary>Those of the attributes that must be there.</summary>
    public IReadOnlyList<AttributeType> RequiredAttributes { get; }

    /// <summary>Those of the elements that must be there.</summary>
    public IReadOnlyList<ChildType> RequiredChildren { get; }

    /// <summary>The names of this kind and of all kinds that it is derived from.</summary>
    public IReadOnlyCollection<string> Kinds => _kinds;

    /// <summary>Whether it is of that kind, or of one derived from it.</summary>
    public bool Is(string kind) => _kinds.Contains(kind);

    /// <summary>The attribute of that name; null where it may have none.</summary>
    public AttributeType? Attribute(string name) => _attributes.GetValueOrDefault(name);

    /// <summary>What an element of that name is in it; false where none may stand there.</summary>
    public bool TryGetChild(string name, [NotNullWhen(true)] out ChildType? child) =>
        _childrenByName.TryGetValue(name, out child);

    /// <summary>
    /// Finds out by which names children go: their own, and those of the kinds derived from theirs.
    /// </summary>
    internal void Bind(IReadOnlyDictionary<string, ElementType> all)
    {
        foreach (var child in Children)
        {
            if (child.TypeName is not { } typeName)
            {
                _childrenByName[child.Name] = child;
                continue;
            }
            if (!all[typeName].IsAbstract)
                _childrenByName[child.Name] = child with { Type = all[typeName] };
            if (child.Name != typeName)
                continue; // Only an element that bears the name of its kind can be replaced by a derived one.
            foreach (var type in all.Values.Where(t => t.Is(typeName) && !t.IsAbstract))
                _childrenByName[type.Name] = child with { Type = type };
        }
    }
}
