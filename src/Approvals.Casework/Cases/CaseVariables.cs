using Approvals.Feel;

namespace Approvals.Casework.Cases;

/// <summary>
/// Reads what a process says of itself in its variables. What is not of the kind that is looked for, or out of its
/// range, counts as not said: a definition that is drawn wrongly must not keep anybody from completing a step.
/// </summary>
internal static class CaseVariables
{
    public static string? Text(this Value.Context variables, string name) =>
        variables.Entries.GetValueOrDefault(name) is Value.String { Text.Length: > 0 } text
            ? text.Text
            : null;

    public static bool Truth(this Value.Context variables, string name) =>
        variables.Entries.GetValueOrDefault(name) is Value.Boolean { Truth: true };

    public static DateOnly? Day(this Value.Context variables, string name) =>
        variables.Entries.GetValueOrDefault(name) is Value.Date date ? date.Day.ToDateOnly() : null;

    public static decimal? Amount(
        this Value.Context variables,
        string name,
        decimal least,
        decimal most
    ) =>
        variables.Entries.GetValueOrDefault(name) is Value.Number { Amount: var amount }
        && amount >= least
        && amount <= most
            ? amount
            : null;

    /// <summary>A number without its fraction: 99.9 percent are not all.</summary>
    public static int? Whole(this Value.Context variables, string name, int least, int most) =>
        variables.Amount(name, least, most) is { } amount ? (int)amount : null;

    public static IEnumerable<Value> Items(this Value.Context variables, string name) =>
        variables.Entries.GetValueOrDefault(name) is Value.List list ? list.Items : [];
}
