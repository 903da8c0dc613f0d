using Approvals.Feel;

namespace Approvals.Engine.Run;

/// <summary>The target of a mapping: a name, or names with points between for an entry of a context.</summary>
internal static class VariablePath
{
    private const int MaxDepth = 20; // Far above any real path.

    /// <summary>The variables with the value set; contexts on the way are made where there are none.</summary>
    public static Value.Context Set(Value.Context variables, string target, Value value)
    {
        var names = target.Split('.', MaxDepth);
        return Set(variables, names, value);
    }

    private static Value.Context Set(Value.Context into, ReadOnlySpan<string> names, Value value)
    {
        if (names.Length == 1)
            return into.With(names[0], value);
        var inner =
            into.TryGet(names[0], out var before) && before is Value.Context context
                ? context
                : Value.Context.Empty;
        return into.With(names[0], Set(inner, names[1..], value));
    }
}
