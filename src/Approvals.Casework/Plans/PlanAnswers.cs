using System.Globalization;
using System.Text.Json;

namespace Approvals.Casework.Plans;

/// <summary>
/// Answers to the questions of a reading, from a file: <c>{"measures":{"12":{"deadline-ambiguous":"2024-01-20",
/// "lead-missing":["办公室"]}}}</c>, the number of a measure → the code of a question → the answer.
/// </summary>
public sealed class PlanAnswers
{
    private readonly SortedDictionary<int, Dictionary<string, JsonElement>> _measures;

    private PlanAnswers(SortedDictionary<int, Dictionary<string, JsonElement>> measures) =>
        _measures = measures;

    /// <summary>The answers of a file.</summary>
    /// <exception cref="JsonException">It is none; the message says where.</exception>
    public static PlanAnswers Read(string json)
    {
        var file = JsonSerializer.Deserialize<AnswersFile>(json, JsonSerializerOptions.Web);
        if (file?.Measures is not { } found)
            throw new JsonException("Expected an object with 'measures', but found none.");
        SortedDictionary<int, Dictionary<string, JsonElement>> measures = [];
        foreach (var (key, answers) in found)
            if (!int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                throw new JsonException($"Expected the number of a measure, but found '{key}'.");
            else
                measures[number] =
                    answers
                    ?? throw new JsonException($"Expected answers for '{key}', but found null.");
        return new(measures);
    }

    /// <summary>The reading with its questions answered. An answer to what nobody asked, and one that makes no sense,
    /// are findings: errors in the answers, that leave the reading as it was.</summary>
    public PlanReading Settle(PlanReading reading)
    {
        List<PlanFinding> findings = [];
        var measures = reading.Measures.ToDictionary(m => m.No);
        foreach (var (number, answers) in _measures)
        foreach (var (code, answer) in answers)
            if (!measures.TryGetValue(number, out var measure))
                findings.Add(Warning(null, "answer-without-measure", number));
            else if (measure.Questions.All(q => q.Code != code))
                findings.Add(Warning(measure.Line, "answer-without-question", number, code));
            else if (AnswerRules.Apply(measure, code, answer) is { } answered)
                measures[number] = answered.Without(code);
            else
                findings.Add(
                    Warning(measure.Line, "answer-unreadable", number, code, answer.ToString())
                );
        return reading with
        {
            Measures = [.. reading.Measures.Select(m => measures[m.No])],
            Findings = [.. reading.Findings, .. findings],
        };
    }

    /// <summary>The reading with the first proposal of each question taken; questions without one stay.</summary>
    public static PlanReading AcceptProposals(PlanReading reading) =>
        reading with
        {
            Measures =
            [
                .. reading.Measures.Select(m =>
                    m with
                    {
                        Questions = [.. m.Questions.Where(q => q.Proposals.Count == 0)],
                    }
                ),
            ],
        };

    private static PlanFinding Warning(int? line, string code, params object[] values) =>
        PlanTexts.Finding(FindingSeverity.Warning, line, code, values);

    private sealed record AnswersFile(
        Dictionary<string, Dictionary<string, JsonElement>?>? Measures
    );
}
