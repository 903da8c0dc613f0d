using System.Collections.Immutable;
using System.Globalization;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Reports;

/// <summary>A row of the table of figures: what is counted, and where it stands in the figures. People may name it in
/// their texts as <c>{已销号措施}</c>; the number is put there from the frozen data.</summary>
/// <param name="Code">Its code; <c>Texts/reports.*.json</c> has its name.</param>
/// <param name="Of">Its value; null where so few people are hidden.</param>
public sealed record FigureRow(string Code, Func<MonthlyFigures, decimal?> Of)
{
    private static readonly Texts Words = Texts.Of("reports");

    /// <summary>All of them, in the order in which they stand.</summary>
    public static ImmutableArray<FigureRow> All { get; } =
    [
        new("problems.total", f => f.Problems.Total),
        new("problems.done", f => f.Problems.Done),
        new("problems.basically-done", f => f.Problems.BasicallyDone),
        new("problems.under-way", f => f.Problems.UnderWay),
        new("measures.total", f => f.Measures.Total),
        new("measures.closed", f => f.Measures.Closed),
        new("measures.staged", f => f.Measures.Staged),
        new("measures.open", f => f.Measures.Open),
        new("measures.overdue", f => f.Measures.Overdue),
        new("rules-made", f => f.RulesMade),
        new("talks-held", f => f.TalksHeld),
        new("people-dealt-with", f => f.PeopleDealtWith),
        new("refunded", f => f.RefundedYuan),
    ];

    /// <summary>What it is called.</summary>
    public string Name(Language language) => Words.Say(language, $"figure.{Code}");

    /// <summary>Its value as it is written; a mark where it is hidden.</summary>
    public string Text(Language language, MonthlyFigures figures) =>
        Of(figures) is { } value ? Written(value) : Words.Say(language, "table.hidden");

    /// <summary>How much it has changed; empty where that is not known.</summary>
    public string Change(MonthlyFigures now, MonthlyFigures? before) =>
        before is not null && Of(now) is { } value && Of(before) is { } old
            ? value == old
                ? "—"
                : (value > old ? "+" : "") + Written(value - old)
            : "";

    private string Written(decimal value) =>
        value.ToString(Code == "refunded" ? "0.00" : "0", CultureInfo.InvariantCulture);
}
