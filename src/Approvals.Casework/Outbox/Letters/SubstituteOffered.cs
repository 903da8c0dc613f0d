using Approvals.Casework.Cases.Rows;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Outbox.Letters;

/// <summary>What waits for somebody who is away is offered to a substitute: it says how much that is, and not
/// what.</summary>
internal sealed class SubstituteOffered()
    : LetterKind(LetterCode.SubstituteOffered, version: 2, LetterSubject.Tasks)
{
    public override async Task<LetterFacts> ReadAsync(
        LetterReading reading,
        OutboxRow row,
        CancellationToken cancel
    )
    {
        var view = reading.ViewOf(row) with { Count = 1 };
        if (row.StandsInFor is not { } away)
            return new(row, view);
        var waits = await reading
            .Db.Set<TaskRow>()
            .CountAsync(t => t.Assignee == away && t.UnitId == row.UnitId, cancel);
        return new(row, view with { Count = waits }) { IsTaskOpen = waits > 0 };
    }

    public override DropReason? WhyDropped(LetterFacts facts) => facts.WhyTaskIsOver;
}
