using System.Text.RegularExpressions;
using Approvals.Casework.Plans.Lines;

namespace Approvals.Casework.Plans.Rules;

/// <summary>What somebody has to answer about a measure: what its words leave open is asked, never decided
/// silently.</summary>
internal static partial class Questions
{
    /// <summary>Words that give neither a date nor a rhythm, with the question that each asks.</summary>
    public static readonly IReadOnlyList<WordRule<string>> Vague =
    [
        new(
            "deadline-vague",
            "立即|尽快|及时|按时|限时|限期|适时|第一时间|尽早|近期|适当时候",
            "限期进行整改",
            "限期"
        ),
        new(
            "rhythm-vague",
            "不定期|定期|经常性?|常态化(?:检查|走访|排查|巡查)",
            "不定期进行抽查",
            "不定期"
        ),
        new(
            "leader-unresolved",
            "分管(?:领导|负责人|副局长|负责同志|县领导)",
            "由分管领导牵头",
            "分管领导"
        ),
    ];

    /// <summary>The questions about a measure, in the order in which they matter.</summary>
    public static IReadOnlyList<PlanQuestion> Of(PlanMeasure measure, FoundDeadline? deadline)
    {
        List<PlanQuestion> questions = [];
        if (deadline is not null)
            questions.AddRange(OfDeadline(deadline));
        var plain = PlainForm.Of(measure.Text);
        foreach (var rule in Vague)
        {
            var words = rule.Pattern.Matches(plain).Select(m => m.Value).Distinct().ToList();
            if (words.Count > 0)
                questions.Add(PlanTexts.Question(rule.Meaning, [], string.Join('、', words)));
        }
        if (measure.Deadline is null && measure.Recurrence.Count == 0)
            questions.Add(PlanTexts.Question("deadline-missing", []));
        if (
            measure.Recurrence.FirstOrDefault(r =>
                r.Text.Contains('（', StringComparison.Ordinal)
            ) is
            { } two
        )
            questions.Add(PlanTexts.Question("rhythm-ambiguous", ["half-year", "year"], two.Text));
        if (CountOfThings().Match(plain) is { Success: true } things)
            questions.Add(PlanTexts.Question("count-ambiguous", [], things.Value));
        if (measure.Responsible.Count == 0 && measure.LeadDepartments.Count == 0)
            questions.Add(PlanTexts.Question("lead-missing", []));
        if (measure.Types.Count == 0)
            questions.Add(PlanTexts.Question("type-unclear", []));
        if (measure.Deliverables.Count == 0)
            questions.Add(PlanTexts.Question("evidence-missing", []));
        return questions;
    }

    private static IEnumerable<PlanQuestion> OfDeadline(FoundDeadline deadline)
    {
        if (deadline.Date.IsOpen && deadline.Value.Date is { } date)
            yield return PlanTexts.Question(
                "deadline-ambiguous",
                [.. deadline.Date.Others.Prepend(date).Distinct().Select(PlanDay.Written)],
                deadline.Value.Text
            );
        if (deadline.Date.IsYearAssumed && deadline.Value.Date is { } assumed)
            yield return PlanTexts.Question(
                "year-assumed",
                [PlanDay.Written(assumed)],
                deadline.Value.Text,
                assumed.Year
            );
        if (deadline.Value.Basis == DeadlineBasis.Event)
            yield return PlanTexts.Question("deadline-event", [], deadline.Value.Text);
    }

    [GeneratedRegex("每(?:月|季度|半年|年)[^，。；]{0,40}[0-9]+(?:条|件|天|日)")]
    private static partial Regex CountOfThings();
}
