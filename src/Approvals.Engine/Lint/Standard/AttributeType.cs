using System.Collections.Immutable;

namespace Approvals.Engine.Lint.Standard;

/// <summary>What the value of an attribute is to be.</summary>
internal enum AttributeKind
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>The element's own id: a name without a colon, used once in a file.</summary>
    Id,

    /// <summary><c>true</c>, <c>false</c>, <c>1</c> or <c>0</c>.</summary>
    Boolean,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>One of a few words.</summary>
    OneOf,

    /// <summary>The id of another element.</summary>
    Reference,

    /// <summary>The name of a type or of something else outside of BPMN.</summary>
    ForeignName,
}

/// <summary>An attribute of a kind of element.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsRequired">Whether it must be there.</param>
/// <param name="Kind">What its value is to be.</param>
/// <param name="Words">Of <see cref="AttributeKind.OneOf"/>: the words. Of a reference: the kinds that it may refer
/// to.</param>
internal sealed record AttributeType(
    string Name,
    bool IsRequired,
    AttributeKind Kind,
    ImmutableArray<string> Words
);

/// <summary>An element that may stand in a kind of element.</summary>
/// <param name="Name">Its name, or that of the kind whose derived kinds may stand there.</param>
/// <param name="IsRequired">Whether at least one must be there.</param>
/// <param name="IsSingle">Whether at most one may be there.</param>
/// <param name="TypeName">The name of its kind; null for a reference, whose text is the id of an element.</param>
/// <param name="Targets">Of a reference: the kinds that it may refer to.</param>
internal sealed record ChildType(
    string Name,
    bool IsRequired,
    bool IsSingle,
    string? TypeName,
    ImmutableArray<string> Targets
)
{
    /// <summary>Its kind; null for a reference.</summary>
    public ElementType? Type { get; init; }

    /// <summary>Where it stands in the order of the schema.</summary>
    public int Position { get; init; }

    /// <summary>Whether its text is the id of an element.</summary>
    public bool IsReference => TypeName is null;
}
