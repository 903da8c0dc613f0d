using Approvals.Casework.Audit;
using Approvals.Casework.Plans;

namespace Approvals.Casework.Ledger;

/// <summary>Changes what a plan says about a measure, by a recorded amendment; the wording of a problem never
/// changes.</summary>
public sealed class AmendMeasure(Office office)
{
    internal const string DueOn = "due-on";

    // What people may amend one by one; the rest comes with a document that is imported.
    private static readonly string[] Amendable = ["heading", "text", DueOn];

    /// <summary>The codes of the fields that can be amended.</summary>
    public static IReadOnlyList<string> Fields => Amendable;

    /// <summary>Amends, and tells the cases that are under way.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="field">Which field: one of <see cref="Fields"/>.</param>
    /// <param name="value">What it says now; a date as <c>yyyy-MM-dd</c>.</param>
    /// <param name="document">The decision of the Party group.</param>
    /// <param name="deed">Who, with the reason.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ArgumentException">There is no such field.</exception>
    public async Task<LedgerAnswer> RunAsync(
        MeasureKey measure,
        string field,
        string value,
        string document,
        Deed deed,
        CancellationToken cancel
    )
    {
        if (!Amendable.Contains(field))
            throw new ArgumentException(
                $"Expected one of {string.Join(", ", Amendable)}.",
                nameof(field)
            );
        var answer = await new LedgerDesk(office).WriteAsync(
            measure,
            "measure-amended",
            deed,
            desk => Task.FromResult(Amend(desk, field, value, document)),
            cancel
        );
        if (answer is LedgerAnswer.Done && field == DueOn)
            await new FollowAmendments(office).RunAsync(measure.UnitId, measure.Plan, cancel);
        return answer;
    }

    private static DeskResult Amend(MeasureAtDesk desk, string field, string value, string document)
    {
        if (string.IsNullOrWhiteSpace(desk.Deed.Reason))
            return DeskResult.Refuse("no-reason");
        if (string.IsNullOrWhiteSpace(document))
            return DeskResult.Refuse("no-document", desk.Plan.Key);
        if (string.IsNullOrWhiteSpace(value))
            return DeskResult.Refuse("no-value", field);
        if (field == DueOn && PlanDay.Of(value) is null)
            return DeskResult.Refuse("no-date", value);
        var known = EntryField.All.Single(f => f.Code == field);
        var before = known.OfEntry(desk.Entry);
        if (before == value)
            return DeskResult.Refuse("same-value", field);
        known.Set(desk.Entry, value);
        desk.Log(EntryChangeKind.Amended, new(field, before, value, false), document);
        return DeskResult.Done(new() { ["field"] = field, ["document"] = document });
    }
}
