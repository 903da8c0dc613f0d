using Approvals.Casework.Ledger;
using Approvals.Casework.Ledger.Import;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.Plans;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Tests.LedgerRuleTests;

/// <summary>The document as it was, the ledger, and the document as it is.</summary>
public sealed class Merges
{
    private static readonly PlanMeasure Measure = new(1, 1, "每季度走访一次困难家庭。", 10)
    {
        Heading = "走访",
        Class = MeasureClass.Limited,
        Deadline = new(
            Facts.Day("2023-10-20"),
            DeadlinePrecision.Day,
            DeadlineBasis.Stated,
            "10月20日前"
        ),
    };

    [Fact]
    public void The_same_document_changes_nothing() =>
        Assert.Equal("1 Unchanged", Of([Measure], [Entry(Measure)], [Measure]));

    [Fact]
    public void What_only_the_ledger_changed_stays() =>
        Assert.Equal(
            "1 Unchanged",
            Of([Measure], [Entry(Measure, e => e.Heading = "入户走访")], [Measure])
        );

    [Fact]
    public void What_only_the_document_changed_is_taken() =>
        Assert.Equal(
            "1 Changed: heading 走访 > 家访",
            Of([Measure], [Entry(Measure)], [Measure with { Heading = "家访" }])
        );

    [Fact]
    public void What_both_changed_otherwise_is_a_conflict() =>
        Assert.Equal(
            "1 Changed: heading 入户走访 > 家访 !",
            Of(
                [Measure],
                [Entry(Measure, e => e.Heading = "入户走访")],
                [Measure with { Heading = "家访" }]
            )
        );

    [Fact]
    public void What_both_changed_alike_is_settled() =>
        Assert.Equal(
            "1 Unchanged",
            Of(
                [Measure],
                [Entry(Measure, e => e.Heading = "家访")],
                [Measure with { Heading = "家访" }]
            )
        );

    [Fact]
    public void What_the_document_no_longer_says_is_taken_away() =>
        Assert.Equal(
            "1 Changed: heading 走访 > ",
            Of([Measure], [Entry(Measure)], [Measure with { Heading = null }])
        );

    [Fact]
    public void Several_fields_are_each_told() =>
        Assert.Equal(
            "1 Changed: heading 走访 > 家访, class limited > immediate",
            Of(
                [Measure],
                [Entry(Measure)],
                [Measure with { Heading = "家访", Class = MeasureClass.Immediate }]
            )
        );

    [Fact]
    public void A_date_that_was_set_where_the_document_has_none_stays() =>
        Assert.Equal(
            "1 Unchanged",
            Of(
                [Measure with { Deadline = null }],
                [Entry(Measure with { Deadline = null }, e => e.DueOn = Facts.Day("2023-11-30"))],
                [Measure with { Deadline = null }]
            )
        );

    [Fact]
    public void A_measure_that_moved_to_another_problem_is_a_change() =>
        Assert.Equal(
            "1 Changed: problem 1 > 2",
            Of([Measure], [Entry(Measure)], [Measure with { Problem = 2 }])
        );

    [Fact]
    public void A_new_number_is_added() =>
        Assert.Equal(
            "1 Unchanged; 2 Added",
            Of([Measure], [Entry(Measure)], [Measure, Measure with { No = 2 }])
        );

    [Fact]
    public void A_number_that_is_missing_is_withdrawn() =>
        Assert.Equal("1 Withdrawn", Of([Measure], [Entry(Measure)], []));

    [Fact]
    public void What_is_withdrawn_already_is_not_withdrawn_again() =>
        Assert.Equal("1 Unchanged", Of([], [Withdrawn(Measure)], []));

    [Fact]
    public void A_withdrawn_number_that_comes_again_is_added() =>
        Assert.Equal("1 Added", Of([], [Withdrawn(Measure)], [Measure]));

    [Fact]
    public void What_comes_again_in_other_words_brings_them() =>
        Assert.Equal(
            "1 Added: heading 走访 > 家访",
            Told(
                PlanMerge.Of(
                    [Reading(), Reading(Measure)],
                    [Withdrawn(Measure)],
                    Reading(Measure with { Heading = "家访" })
                )
            )
        );

    [Fact]
    public void What_comes_again_keeps_what_the_ledger_set() =>
        Assert.Equal(
            "1 Added",
            Told(
                PlanMerge.Of(
                    [Reading(), Reading(Measure)],
                    [Entry(Measure, e => (e.Heading, e.WithdrawnOn) = ("入户", e.DueOn))],
                    Reading(Measure)
                )
            )
        );

    [Fact]
    public void The_last_document_that_had_a_number_is_the_one_to_compare_with() =>
        Assert.Equal(
            "1 Changed: heading 走访 > 家访",
            Told(
                PlanMerge.Of(
                    [Reading(Measure), Reading(Measure with { Heading = "家访" })],
                    [Entry(Measure)],
                    Reading(Measure with { Heading = "家访" })
                )
            )
        );

    [Fact]
    public void All_is_told_in_the_order_of_the_numbers() =>
        Assert.Equal(
            "1 Added; 2 Withdrawn; 3 Added",
            Of(
                [Measure with { No = 2 }],
                [Entry(Measure with { No = 2 })],
                [Measure with { No = 3 }, Measure]
            )
        );

    [Fact]
    public void Each_field_of_a_new_entry_is_that_of_its_measure() =>
        Assert.All(
            EntryField.All,
            field => Assert.Equal(field.OfMeasure(Measure), field.OfEntry(Entry(Measure)))
        );

    [Fact]
    public void The_first_date_stays_when_the_document_moves_it()
    {
        var entry = Entry(Measure);

        EntryField.All.Single(f => f.Code == "due-on").Set(entry, "2023-12-29");

        Assert.Equal(
            (Facts.Day("2023-12-29"), Facts.Day("2023-10-20")),
            (entry.DueOn!.Value, entry.FirstDueOn!.Value)
        );
    }

    private static string Of(PlanMeasure[] before, EntryRow[] entries, PlanMeasure[] now) =>
        Told(PlanMerge.Of([Reading(before)], entries, Reading(now)));

    private static string Told(IEnumerable<MeasureChange> changes) =>
        string.Join("; ", changes.Select(Told));

    private static string Told(MeasureChange change)
    {
        var fields = change.Fields.Select(f =>
            $"{f.Field} {f.Before} > {f.After}{(f.IsConflict ? " !" : "")}"
        );
        var all = string.Join(", ", fields);
        return $"{change.Number} {change.Kind}{(all.Length == 0 ? "" : ": ")}{all}";
    }

    private static PlanReading Reading(params PlanMeasure[] measures) =>
        new() { Source = new("plan.docx", "", SourceFormat.Docx, 2023, null), Measures = measures };

    private static EntryRow Entry(PlanMeasure measure, Action<EntryRow>? change = null)
    {
        var entry = NewEntry.Of(new UnitId("bureau"), "2023", measure, 1);
        change?.Invoke(entry);
        return entry;
    }

    private static EntryRow Withdrawn(PlanMeasure measure) =>
        Entry(measure, e => e.WithdrawnOn = Facts.Day("2023-09-01"));
}
