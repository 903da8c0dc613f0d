using Approvals.Casework.Cases.Rows;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Outbox.Letters;

/// <summary>A case that stood still goes on, and who gets this has a task in it.</summary>
internal sealed class CaseResumed()
    : LetterKind(LetterCode.CaseResumed, version: 2, LetterSubject.Tasks)
{
    public override async Task<LetterFacts> ReadAsync(
        LetterReading reading,
        OutboxRow row,
        CancellationToken cancel
    )
    {
        var facts = await reading.OfTaskAsync(row, cancel);
        var tasks = await reading
            .Db.Set<TaskRow>()
            .AsNoTracking()
            .Where(t => t.CaseId == row.CaseId && t.Assignee == row.ReceiverId)
            .OrderBy(t => t.DueOrder)
            .ThenBy(t => t.Key)
            .ToListAsync(cancel);
        if (tasks.Count == 0)
            return facts with { IsTaskOpen = false };
        var about = await reading.AboutAsync(row.CaseId!.Value, cancel);
        return facts with
        {
            View = facts.View with
            {
                Items =
                [
                    .. tasks.Select(t =>
                        reading.ItemOf(about, t, row.ReceiverId, facts.View.IsPersonal)
                    ),
                ],
                Count = tasks.Count,
            },
        };
    }

    public override DropReason? WhyDropped(LetterFacts facts) => facts.WhyTaskIsOver;
}
