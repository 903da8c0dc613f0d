using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.Storage;

/// <summary>
/// The code under which a value of an enum is stored and written: its name in kebab-case. A test lists every code,
/// as
/// a renamed member would make stored rows unreadable.
/// </summary>
public static class StoredCode
{
    /// <summary>The code of a value, such as <c>section-head</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Codes<T>.ByValue[value];

    /// <summary>The value of a code; false where no value has that code.</summary>
    public static bool TryRead<T>(string code, out T value)
        where T : struct, Enum => Codes<T>.ByCode.TryGetValue(code, out value);

    /// <summary>The value of a code.</summary>
    /// <exception cref="FormatException">No value has that code: a newer version wrote it, or somebody altered
    /// it.</exception>
    public static T Read<T>(string code)
        where T : struct, Enum =>
        TryRead<T>(code, out var value)
            ? value
            : throw new FormatException(
                $"Expected one of {string.Join(", ", Codes<T>.ByCode.Keys.Order())}, but found '{code}'."
            );

    /// <summary>Stores a column as codes.</summary>
    internal static PropertyBuilder<T> StoredAsCode<T>(this PropertyBuilder<T> column)
        where T : struct, Enum => column.HasConversion(value => Of(value), code => Read<T>(code));

    /// <summary>Stores a column that may be empty as codes.</summary>
    internal static PropertyBuilder<T?> StoredAsCode<T>(this PropertyBuilder<T?> column)
        where T : struct, Enum =>
        column.HasConversion(
            value => value == null ? null : Of(value.Value),
            code => code == null ? null : Read<T>(code)
        );

    /// <summary>A constraint of the database: the column holds one of the codes.</summary>
    internal static string OneOf<T>(string column)
        where T : struct, Enum =>
        $"{column} in ({string.Join(", ", Enum.GetValues<T>().Select(value => $"'{Of(value)}'"))})";

    private static class Codes<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> ByValue = Enum.GetValues<T>()
            .ToFrozenDictionary(
                value => value,
                value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString())
            );

        public static readonly FrozenDictionary<string, T> ByCode = ByValue.ToFrozenDictionary(
            pair => pair.Value,
            pair => pair.Key
        );
    }
}
