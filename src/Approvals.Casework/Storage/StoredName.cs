using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Approvals.Casework.Storage;

/// <summary>Members of an enumeration as words in kebab-case, so that people who read the tables understand them.</summary>
/// <typeparam name="T">The enumeration. Its members are never renamed.</typeparam>
internal sealed class StoredName<T>()
    : ValueConverter<T, string>(member => Of(member), name => Read(name))
    where T : struct, Enum
{
    private static readonly Dictionary<T, string> Names = Enum.GetValues<T>()
        .ToDictionary(m => m, m => JsonNamingPolicy.KebabCaseLower.ConvertName(m.ToString()));

    private static readonly Dictionary<string, T> Members = Names.ToDictionary(
        n => n.Value,
        n => n.Key,
        StringComparer.Ordinal
    );

    /// <summary>The word for a member.</summary>
    public static string Of(T member) => Names[member];

    /// <summary>The member that a word stands for.</summary>
    /// <exception cref="FormatException">A newer version wrote it, or somebody altered it.</exception>
    public static T Read(string name) =>
        Members.TryGetValue(name, out var member)
            ? member
            : throw new FormatException(
                $"Expected one of {string.Join(", ", Members.Keys)}, but found '{name}'."
            );
}
