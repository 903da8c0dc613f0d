using Approvals.Casework.Storage;

namespace Approvals.Casework.People;

/// <summary>Classes of visibility, as definitions and forms name them.</summary>
internal static class VisibilityClass
{
    /// <summary>The kind of record that a class stands for: by its stored code, or by the short names
    /// <c>measure</c> and <c>clue</c>; null where none is named, or none that there is.</summary>
    public static RecordKind? KindOf(string? code) =>
        code switch
        {
            null => null,
            "measure" => RecordKind.OrdinaryMeasure,
            "clue" => RecordKind.ClueContent,
            _ => StoredCode.TryRead<RecordKind>(code, out var kind) ? kind : null,
        };
}
