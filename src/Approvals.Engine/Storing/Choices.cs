using System.Collections.Immutable;

namespace Approvals.Engine.Storing;

/// <summary>The stored names of the members of an enumeration. Their order is theirs in the binary form: new ones come
/// last, and none is ever renamed, removed or moved.</summary>
/// <param name="members">The members with their names; the default one first.</param>
internal sealed class Choices<T>(params ReadOnlySpan<(T Member, string Name)> members)
    where T : struct, Enum
{
    private readonly (T Member, string Name)[] _members = members.ToArray();

    /// <summary>The names.</summary>
    public ImmutableArray<string> Names =>
        field.IsDefault ? field = [.. _members.Select(m => m.Name)] : field;

    public T this[int index] => _members[index].Member;

    public int IndexOf(T member)
    {
        for (var i = 0; i < _members.Length; i++)
        {
            if (EqualityComparer<T>.Default.Equals(_members[i].Member, member))
                return i;
        }
        throw new ArgumentOutOfRangeException(nameof(member), member, "It has no stored name.");
    }

    private static ImmutableArray<string> NamesOf(ReadOnlySpan<(T Member, string Name)> members)
    {
        var names = ImmutableArray.CreateBuilder<string>(members.Length);
        foreach (var (_, name) in members)
            names.Add(name);
        return names.MoveToImmutable();
    }
}
