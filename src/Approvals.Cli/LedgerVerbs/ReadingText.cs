using Approvals.Casework.Plans;
using Approvals.Casework.Storage;
using Approvals.Cli.OfficeVerbs;

namespace Approvals.Cli.LedgerVerbs;

/// <summary>A reading, as people and programs read it.</summary>
internal static class ReadingText
{
    private const int MostQuestions = 20;

    public static void Tell(PlanReading reading, Speech speech, bool asJson)
    {
        if (asJson)
        {
            speech.Output.WriteLine(PlanJson.Write(reading));
            return;
        }
        foreach (var finding in reading.Findings)
        {
            var place = finding.Line is { } line
                ? $"{reading.Source.Name}:{line}: "
                : $"{reading.Source.Name}: ";
            speech.Error.WriteLine(
                place
                    + speech.Say(
                        $"finding.{StoredCode.Of(finding.Severity)}",
                        finding.In(speech.Language)
                    )
            );
        }
        if (reading.IsRefused)
            return;
        speech.Tell(
            "import.read",
            reading.Source.Name,
            reading.Aspects.Count,
            reading.Problems.Count,
            reading.Measures.Count,
            reading.Phases.Count
        );
        if (reading.Source.FeedbackOn is { } feedback)
            speech.Tell("import.feedback", DayText.Of(feedback));
        if (reading.Source.ShiftedWeeks != 0)
            speech.Tell("ledger.shifted", reading.Source.ShiftedWeeks);
        TellQuestions(reading, speech);
    }

    private static void TellQuestions(PlanReading reading, Speech speech)
    {
        var questions = reading
            .Measures.SelectMany(m => m.Questions.Select(q => (Measure: m.No, Question: q)))
            .ToList();
        if (questions.Count == 0)
            return;
        speech.Tell("import.questions", questions.Count);
        // Those that change a date first; the many that only name a gap are counted by kind.
        var proposed = questions.Where(q => q.Question.Proposals.Count > 0).ToList();
        foreach (var (measure, question) in proposed.Take(MostQuestions))
            speech.Tell(
                "import.question",
                measure,
                question.In(speech.Language),
                string.Join(" / ", question.Proposals)
            );
        if (proposed.Count > MostQuestions)
            speech.Tell("import.more", proposed.Count - MostQuestions);
        foreach (
            var kind in questions
                .Where(q => q.Question.Proposals.Count == 0)
                .GroupBy(q => q.Question.Code)
                .OrderByDescending(g => g.Count())
                .ThenBy(g => g.Key, StringComparer.Ordinal)
        )
            speech.Tell(
                "import.gap",
                speech.SayCode("question", kind.Key),
                kind.Count(),
                Numbers.Of(kind.Select(q => q.Measure))
            );
    }
}
