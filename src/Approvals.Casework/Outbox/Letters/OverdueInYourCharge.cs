using Approvals.Casework.Wording;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Outbox.Letters;

/// <summary>Who answers for others is told that a task in their charge is overdue: the task, its day, how long, and
/// when whoever has it was reminded; no word of blame (handbook on mail, section 5).</summary>
internal sealed class OverdueInYourCharge()
    : LetterKind(LetterCode.OverdueInYourCharge, version: 1, LetterSubject.Tasks)
{
    private const int MaxDates = 5;

    public override bool HasConsequence => true;

    public override DropReason? WhyDropped(LetterFacts facts) =>
        facts.WhyNothingToOversee ?? facts.WhyNotOverdue;

    public override async Task<LetterFacts> ReadAsync(
        LetterReading reading,
        OutboxRow row,
        CancellationToken cancel
    )
    {
        var facts = await base.ReadAsync(reading, row, cancel);
        string[] letters = [LetterCode.TaskDue, LetterCode.TaskOverdue];
        var reminded = await reading
            .Db.Set<OutboxRow>()
            .Where(o => o.CaseId == row.CaseId && o.Key == row.Key && o.On != null)
            .Where(o => letters.Contains(o.Letter))
            .Select(o => o.On!.Value)
            .Distinct()
            .OrderByDescending(day => day)
            .Take(MaxDates)
            .ToListAsync(cancel);
        return facts with { View = facts.View with { RemindedOn = [.. reminded.Order()] } };
    }

    public override string Opening(LetterView view, Language language, Texts words) =>
        view.RemindedOn.IsEmpty
            ? base.Opening(view, language, words)
            : words.Say(
                language,
                $"{Code}.opening-reminded",
                string.Join(
                    words.Say(language, "between"),
                    view.RemindedOn.Select(day => LetterDates.Short(day, language))
                )
            );
}
