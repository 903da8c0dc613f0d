using Approvals.Casework.Ledger;
using Approvals.Casework.Ledger.Assignment;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Rehearsal;

/// <summary>The leading-group's office says who and until when, where neither the plan nor the field of work does: the
/// main leader, its own section, three months.</summary>
internal sealed class FillGaps(Stage stage)
{
    private const int Months = 3;

    /// <summary>Fills them.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        var snapshot = await stage.Office.Snapshots.LatestAsync(cancel);
        var (directory, calendar) = (snapshot.Directory, snapshot.CalendarOf(stage.Unit));
        var today = calendar.DateOf(stage.Clock.Now());
        var leader = directory.MainLeaderOf(stage.Unit, today) is { } main
            ? directory.PostsOf(main, today)
            : [];
        var section = directory.Find(stage.Opener)?.DepartmentId;
        foreach (var line in (await stage.LedgerAsync(cancel)).Lines)
        {
            if (line.ExternalOwner is not null || line.Standing.Gaps == EntryGaps.None)
                continue;
            var wanted = new WantedAssignment(stage.Unit, [line.Number])
            {
                Leader = line.Leader is null && leader is [var post, ..] ? post.Id : null,
                Department = line.Department is null ? section : null,
                StartsOn = line.StartsOn is null ? today : null,
                DueOn = line.DueOn is null ? today.AddMonths(Months) : null,
            };
            var answer = await new AssignMeasures(stage.Office).SetAsync(
                wanted,
                Stage.By(stage.Opener),
                cancel
            );
            if (answer is LedgerAnswer.Done { Numbers.Length: > 0 })
                stage.Acts++;
        }
    }
}
