using Approvals.Casework.Audit;
using Approvals.Feel;

namespace Approvals.Casework.Cases;

/// <summary>What stands in a variable for a text that few may read: a context with its seal.</summary>
internal static class SealReference
{
    private const string Entry = "restricted";

    /// <summary>The reference to a text.</summary>
    public static Value Of(byte[] seal) => Value.Context.Of((Entry, Value.Of(Seal.Text(seal))));

    /// <summary>The seal that a value refers to, in hexadecimal digits; null where it is no reference.</summary>
    public static string? SealOf(Value? value) =>
        value is Value.Context { Entries: { Count: 1 } entries }
        && entries.GetValueOrDefault(Entry) is Value.String { Text: var seal }
            ? seal
            : null;

    /// <summary>All seals that a value refers to, in lists and contexts too.</summary>
    public static IEnumerable<string> In(Value value) =>
        SealOf(value) is { } seal ? [seal]
        : value is Value.List list ? list.Items.ToArray().SelectMany(In)
        : value is Value.Context context ? context.Entries.Values.SelectMany(In)
        : [];
}
