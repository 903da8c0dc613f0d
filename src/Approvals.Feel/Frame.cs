namespace Approvals.Feel;

/// <summary>
/// The names that one construct brings into scope: one name, the entries of a context, or both; behind it, those around
/// it.
/// </summary>
internal sealed class Frame(
    Frame? outer,
    NamedValues? entries,
    string? name = null,
    Value? value = null
)
{
    /// <summary>The entries of contexts, the innermost first.</summary>
    public static Frame Of(IReadOnlyList<Value.Context> scopes)
    {
        if (scopes.Count == 0)
            return Value.Context.Empty.AsFrame;
        var frame = scopes[^1].AsFrame;
        for (var i = scopes.Count - 2; i >= 0; i--)
            frame = scopes[i].Inside(frame);
        return frame;
    }

    /// <summary>The innermost value of that name, or null where none is in scope.</summary>
    public Value? Find(string wanted)
    {
        for (var frame = this; frame is not null; frame = frame.Outer)
        {
            if (frame.Entries is { } entries && entries.TryGetValue(wanted, out var entry))
                return entry;
            if (frame.Name is { } own && own == wanted)
                return frame.Value;
        }
        return null;
    }

    private Frame? Outer { get; } = outer;

    private NamedValues? Entries { get; } = entries;

    private string? Name { get; } = name;

    private Value? Value { get; } = value;
}
