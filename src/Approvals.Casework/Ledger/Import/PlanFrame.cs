using System.Text.Json;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.Plans;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Ledger.Import;

/// <summary>What of a plan is neither problem nor measure: its phases, and who leads.</summary>
/// <param name="Phases">The phases.</param>
/// <param name="Organisation">Who leads.</param>
internal sealed record PlanFrame(IReadOnlyList<PlanPhase> Phases, PlanOrganisation Organisation)
{
    /// <summary>That of a reading, as it is stored.</summary>
    public static string Write(PlanReading reading) =>
        JsonSerializer.Serialize(
            new PlanFrame(reading.Phases, reading.Organisation),
            EntryField.Json
        );

    /// <summary>Whether a reading has another frame than a stored text; where its words stand does not
    /// count.</summary>
    public static bool IsOther(string kept, PlanReading now) =>
        Read(kept).Words() != new PlanFrame(now.Phases, now.Organisation).Words();

    /// <summary>That of a stored text.</summary>
    public static PlanFrame Read(string text) =>
        JsonSerializer.Deserialize<PlanFrame>(text, EntryField.Json) ?? new([], new([], []));

    /// <summary>The phase in which measures are carried out: the longest that has both ends; null where the plan tells
    /// none.</summary>
    public PlanPhase? CarriedOut =>
        Phases
            .Where(p => p is { Start: not null, End: not null })
            .MaxBy(p => p.End!.Value.DayNumber - p.Start!.Value.DayNumber);

    /// <summary>From when measures are carried out; the day of the feedback where no phase tells it.</summary>
    public static DateOnly? CarriedOutFrom(PlanReading reading) =>
        new PlanFrame(reading.Phases, reading.Organisation).CarriedOut?.Start
        ?? reading.Source.FeedbackOn;

    private string Words() =>
        JsonSerializer.Serialize(
            this with
            {
                Phases = [.. Phases.Select(p => p with { Line = 0 })],
            },
            EntryField.Json
        );

    /// <summary>The rows of the problems.</summary>
    public static IEnumerable<ProblemRow> ProblemsOf(UnitId unit, string plan, PlanReading reading)
    {
        var aspects = reading.Aspects.ToDictionary(a => a.No, a => a.Title);
        var sections = reading
            .Sections.DistinctBy(s => (s.Aspect, s.No))
            .ToDictionary(s => (s.Aspect, s.No), s => s.Title);
        return reading.Problems.Select(p => new ProblemRow
        {
            UnitId = unit,
            Plan = plan,
            No = p.No,
            Aspect = p.Aspect,
            AspectTitle = p.Aspect is { } aspect ? aspects.GetValueOrDefault(aspect) : null,
            Section = p.Section,
            SectionTitle = p.Section is { } section
                ? sections.GetValueOrDefault((p.Aspect, section))
                : null,
            Title = p.Title,
            Text = p.Text,
            Figures = EntryField.FiguresOf(p.Figures),
        });
    }
}
