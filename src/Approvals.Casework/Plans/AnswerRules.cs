using System.Text.Json;

namespace Approvals.Casework.Plans;

/// <summary>What an answer changes in a measure.</summary>
internal static class AnswerRules
{
    /// <summary>The measure with an answer; null where the answer is none to the question.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="code">The question.</param>
    /// <param name="answer">The answer: a date for a deadline, names for a lead, words for what else is asked.</param>
    public static PlanMeasure? Apply(PlanMeasure measure, string code, JsonElement answer) =>
        code switch
        {
            "deadline-ambiguous"
            or "deadline-vague"
            or "deadline-missing"
            or "deadline-event"
            or "year-assumed" => DateOf(answer) is { } date
                ? measure with
                {
                    Deadline = Dated(measure.Deadline, date),
                }
                : null,
            "rhythm-ambiguous" or "rhythm-vague" => UnitOf(answer) is { } unit
                ? WithRhythm(measure, code, unit)
                : null,
            "lead-missing" => NamesOf(answer) is { Count: > 0 } names
                ? measure with
                {
                    LeadDepartments = names,
                }
                : null,
            "leader-unresolved" => NamesOf(answer) is { Count: > 0 } names
                ? measure with
                {
                    Responsible = names,
                }
                : null,
            "type-unclear" => TypeOf(answer) is { } type ? measure with { Types = [type] } : null,
            // What proves the measure, or what a number counts, changes nothing that was read: it is settled.
            _ => answer.ValueKind == JsonValueKind.String ? measure : null,
        };

    /// <summary>The measure without a question.</summary>
    public static PlanMeasure Without(this PlanMeasure measure, string code) =>
        measure with
        {
            Questions = [.. measure.Questions.Where(q => q.Code != code)],
        };

    /// <summary>The words stay as they are printed: only the date is said by somebody.</summary>
    private static PlanDeadline Dated(PlanDeadline? deadline, DateOnly date) =>
        deadline is null
            ? new(date, DeadlinePrecision.Day, DeadlineBasis.None, "")
            : deadline with
            {
                Date = date,
            };

    private static PlanMeasure WithRhythm(PlanMeasure measure, string code, PeriodUnit unit) =>
        code == "rhythm-vague"
            ? measure with
            {
                Recurrence = [.. measure.Recurrence, new(unit, 1, null, "")],
            }
            : measure with
            {
                Recurrence =
                [
                    .. measure.Recurrence.Select(r =>
                        r.Text.Contains('（', StringComparison.Ordinal) ? r with { Unit = unit } : r
                    ),
                ],
            };

    private static DateOnly? DateOf(JsonElement answer) =>
        answer.ValueKind == JsonValueKind.String ? PlanDay.Of(answer.GetString()) : null;

    private static PeriodUnit? UnitOf(JsonElement answer) =>
        CodeOf<PeriodUnit>(answer, JsonNamingPolicy.KebabCaseLower);

    private static MeasureType? TypeOf(JsonElement answer) =>
        CodeOf<MeasureType>(answer, JsonNamingPolicy.SnakeCaseLower);

    private static T? CodeOf<T>(JsonElement answer, JsonNamingPolicy names)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (
                answer.ValueKind == JsonValueKind.String
                && names.ConvertName(value.ToString()) == answer.GetString()
            )
                return value;
        return null;
    }

    private static List<string> NamesOf(JsonElement answer) =>
        answer.ValueKind switch
        {
            JsonValueKind.String when answer.GetString() is { Length: > 0 } name => [name],
            JsonValueKind.Array
                when answer.EnumerateArray().All(e => e.ValueKind == JsonValueKind.String) =>
            [
                .. answer.EnumerateArray().Select(e => e.GetString()!),
            ],
            _ => [],
        };
}
