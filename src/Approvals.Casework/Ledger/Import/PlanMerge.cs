using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.Plans;

namespace Approvals.Casework.Ledger.Import;

/// <summary>
/// What an import would change in the ledger: the document as it was read last, the ledger as it stands and the
/// document as it is read now are compared field by field. Pure.
/// </summary>
internal static class PlanMerge
{
    /// <summary>The changes, in the order of the numbers.</summary>
    /// <param name="before">The readings of the imports so far, the last one first: what is back again is compared with
    /// the last that had it.</param>
    /// <param name="entries">The entries of the plan: the latest cycle of each number.</param>
    /// <param name="now">The reading.</param>
    public static IReadOnlyList<MeasureChange> Of(
        IEnumerable<PlanReading> before,
        IReadOnlyCollection<EntryRow> entries,
        PlanReading now
    )
    {
        var old = before.SelectMany(r => r.Measures).DistinctBy(m => m.No).ToDictionary(m => m.No);
        var ours = entries.ToDictionary(e => e.Number);
        var theirs = now.Measures.ToDictionary(m => m.No);
        return
        [
            .. ours
                .Keys.Union(theirs.Keys)
                .Order()
                .Select(number =>
                    Of(
                        number,
                        old.GetValueOrDefault(number),
                        ours.GetValueOrDefault(number),
                        theirs.GetValueOrDefault(number)
                    )
                ),
        ];
    }

    /// <summary>The problems whose wording differs: that of the feedback stays as it was accepted.</summary>
    public static IReadOnlyList<int> OtherWordings(
        IReadOnlyCollection<ProblemRow> problems,
        PlanReading now
    )
    {
        var ours = problems.ToDictionary(p => p.No);
        return
        [
            .. now
                .Problems.Where(p => ours.TryGetValue(p.No, out var kept) && kept.Text != p.Text)
                .Select(p => p.No),
        ];
    }

    /// <summary>
    /// Whether a reading is an amendment of a plan rather than another plan: at least half of the measures that both
    /// have begin alike.
    /// </summary>
    public static bool IsSamePlan(PlanReading before, PlanReading now)
    {
        var old = before.Measures.ToDictionary(m => m.No, m => m.Text);
        var both = now.Measures.Where(m => old.ContainsKey(m.No)).ToList();
        return both.Count * 2 >= Math.Min(before.Measures.Count, now.Measures.Count)
            && both.Count(m => IsAlike(old[m.No], m.Text)) * 2 >= both.Count;
    }

    private static MeasureChange Of(
        int number,
        PlanMeasure? old,
        EntryRow? ours,
        PlanMeasure? theirs
    )
    {
        if (theirs is null)
            return ours!.WithdrawnOn is null
                ? new(number, MeasureChangeKind.Withdrawn, [])
                : new(number, MeasureChangeKind.Unchanged, []);
        if (ours is null)
            return new(number, MeasureChangeKind.Added, []);
        var changes = EntryField.All.Select(f => Of(f, old, ours, theirs)).OfType<FieldChange>();
        List<FieldChange> fields = [.. changes];
        return new(
            number,
            ours.WithdrawnOn is not null ? MeasureChangeKind.Added // It is back again, maybe in other words.
                : fields.Count == 0 ? MeasureChangeKind.Unchanged
                : MeasureChangeKind.Changed,
            fields
        );
    }

    private static FieldChange? Of(
        EntryField field,
        PlanMeasure? old,
        EntryRow ours,
        PlanMeasure theirs
    )
    {
        var wanted = field.OfMeasure(theirs);
        var kept = field.OfEntry(ours);
        var before = old is null ? kept : field.OfMeasure(old);
        if (wanted == before || wanted == kept)
            return null; // The document says what it said, or what the ledger says already.
        return new(field.Code, kept, wanted, IsConflict: kept != before);
    }

    // A word of twenty characters is seldom the same by chance, and an amendment seldom changes the beginning of most.
    private static bool IsAlike(string one, string other)
    {
        var (a, b) = (Pairs(one), Pairs(other));
        return a.Count == 0 || a.Intersect(b).Count() * 2 >= Math.Min(a.Count, b.Count);
    }

    private static HashSet<(char, char)> Pairs(string text) => [.. text.Zip(text.Skip(1))];
}

/// <summary>What an import changes about a measure.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Kind">What happens to it.</param>
/// <param name="Fields">Which of its fields change, or would.</param>
public sealed record MeasureChange(
    int Number,
    MeasureChangeKind Kind,
    IReadOnlyList<FieldChange> Fields
);

/// <summary>What happens to a measure.</summary>
public enum MeasureChangeKind
{
    /// <summary>It is as it was.</summary>
    Unchanged,

    /// <summary>It is new, or back again.</summary>
    Added,

    /// <summary>Some of it is otherwise.</summary>
    Changed,

    /// <summary>The document no longer has it.</summary>
    Withdrawn,
}

/// <summary>A field that is otherwise.</summary>
/// <param name="Field">Its code.</param>
/// <param name="Before">What the ledger says; null for nothing.</param>
/// <param name="After">What the document says; null for nothing.</param>
/// <param name="IsConflict">Whether somebody has set it in the ledger meanwhile: then the ledger keeps it.</param>
public sealed record FieldChange(string Field, string? Before, string? After, bool IsConflict);
