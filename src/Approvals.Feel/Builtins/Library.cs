using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Approvals.Feel.Builtins;

/// <summary>All built-in functions (DMN 1.5, 10.3.4, and those over working days), one file a type.</summary>
internal static class Library
{
    private static readonly ImmutableArray<Form> Forms =
    [
        .. Conversions.Forms,
        .. Strings.Forms,
        .. Numbers.Forms,
        .. Lists.Forms,
        .. Aggregates.Forms,
        .. Contexts.Forms,
        .. Dates.Forms,
        .. WorkingDays.Forms,
        .. Ranges.Forms,
    ];

    /// <summary>The functions by name.</summary>
    public static FrozenDictionary<string, Value.Function> Functions { get; } =
        Forms
            .GroupBy(form => form.Name)
            .ToFrozenDictionary(
                g => g.Key,
                g => new Value.Function(new Builtin(g.Key, [.. g])),
                StringComparer.Ordinal
            );

    /// <summary>The names of several words, by their first word.</summary>
    public static FrozenDictionary<string, ImmutableArray<CompoundName>>.AlternateLookup<
        ReadOnlySpan<char>
    > CompoundNames { get; } =
        Functions
            .Keys.Select(CompoundName.Of)
            .OfType<CompoundName>()
            .GroupBy(name => name.Parts[0])
            .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
