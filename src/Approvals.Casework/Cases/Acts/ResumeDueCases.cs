using Approvals.Casework.Audit;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Cases.Acts;

/// <summary>Lets the cases go on whose suspension has reached its last day. It may run as often as one likes, in
/// several processes: whoever resumed a case before, or suspended it again until later, has the last word.</summary>
public sealed class ResumeDueCases(Office office)
{
    /// <summary>Lets them go on.</summary>
    /// <param name="cancel">Stops after the case that is being resumed.</param>
    /// <returns>How many went on.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var deed = Deed.OfClock with { Reason = "it was suspended until then" };
        var resumed = 0;
        foreach (var id in await DueAsync(cancel))
        {
            var answer = await new ResumeCase(office).RunAsync(id, deed, cancel);
            resumed += answer is CaseAnswer.Done ? 1 : 0;
        }
        return resumed;
    }

    private async Task<List<CaseId>> DueAsync(CancellationToken cancel)
    {
        var now = office.Clock.Now();
        await using var db = office.Database.CreateDbContext();
        return await db.Set<CaseRow>()
            .Where(c => c.SuspendedUntil != null && c.SuspendedUntil <= now)
            .OrderBy(c => c.SuspendedUntil)
            .Select(c => c.Id)
            .ToListAsync(cancel);
    }
}
