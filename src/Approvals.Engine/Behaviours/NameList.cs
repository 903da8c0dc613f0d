using System.Collections.Immutable;
using Approvals.Engine.Model;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Engine.Behaviours;

/// <summary>Names of people and groups as people write them: one, several with commas between, or a list.</summary>
public static class NameList
{
    /// <summary>The names that formulas give where an instance stands.</summary>
    internal static ImmutableArray<string> Of(
        Step step,
        int at,
        ImmutableArray<Formula> formulas
    ) => [.. formulas.SelectMany(formula => Of(step.Evaluate(formula, at)))];

    /// <summary>The names that a value is.</summary>
    public static IEnumerable<string> Of(Value given) =>
        from value in given is Value.List list ? list.Items : [given]
        where value is not Value.Null
        from name in (value is Value.String text ? text.Text : value.ToString()).Split(
            ',',
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        )
        select name;
}
