using Approvals.Casework.Audit;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.Plans;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Ledger.Reopening;

/// <summary>
/// Opens a closed measure again (重新整改): a new cycle of the same number begins, and what was done before stays as
/// it is. It is red until its new plan is approved.
/// </summary>
public sealed class ReopenMeasure(Office office)
{
    /// <summary>Reopens.</summary>
    /// <param name="measure">The measure; it has to be closed or staged-closed.</param>
    /// <param name="ground">Why by rule.</param>
    /// <param name="document">The letter, the complaint or the record that it rests on.</param>
    /// <param name="dueOn">The new last day permitted.</param>
    /// <param name="deed">Who; with the reason in words.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<LedgerAnswer> RunAsync(
        MeasureKey measure,
        ReopenGround ground,
        string document,
        DateOnly dueOn,
        Deed deed,
        CancellationToken cancel
    ) =>
        new LedgerDesk(office).WriteAsync(
            measure,
            "measure-reopened",
            deed,
            async desk =>
            {
                if (string.IsNullOrWhiteSpace(deed.Reason))
                    return DeskResult.Refuse("no-reason");
                if (string.IsNullOrWhiteSpace(document))
                    return DeskResult.Refuse("no-document", desk.Plan.Key);
                if (dueOn < desk.Sight.Today)
                    return DeskResult.Refuse("due-in-past", PlanDay.Written(dueOn));
                if (!(await LedgerLoading.OfAsync(desk, cancel)).IsClosed)
                    return DeskResult.Refuse("not-closed", $"{measure.Number}");
                desk.Log(EntryChangeKind.Reopened, null, document);
                await BeginAsync(desk, dueOn, cancel);
                return DeskResult.Done(
                    new()
                    {
                        ["ground"] = Storage.StoredCode.Of(ground),
                        ["document"] = document,
                        ["cycle"] = desk.Entry.Cycle + 1,
                    }
                );
            },
            cancel
        );

    // Those who helped help again, and what was confirmed as cured is so no more.
    private static async Task BeginAsync(
        MeasureAtDesk desk,
        DateOnly dueOn,
        CancellationToken cancel
    )
    {
        var (db, old) = (desk.Db, desk.Entry);
        var next = NextCycle(old, desk.Sight.Today, dueOn);
        db.Add(next);
        var helpers = await db.Set<EntryAssistanceRow>()
            .AsNoTracking()
            .Where(a => a.EntryId == old.Id)
            .ToListAsync(cancel);
        var problem = await db.Set<ProblemRow>()
            .SingleAsync(
                p => p.UnitId == old.UnitId && p.Plan == old.Plan && p.No == old.Problem,
                cancel
            );
        (problem.ConfirmedOn, problem.ConfirmedBy) = (null, null);
        if (helpers.Count == 0)
            return;
        await db.SaveChangesAsync(cancel); // Its key is needed for the helpers.
        db.AddRange(
            helpers.Select(a => new EntryAssistanceRow
            {
                EntryId = next.Id,
                UnitId = a.UnitId,
                DepartmentId = a.DepartmentId,
            })
        );
    }

    private static EntryRow NextCycle(EntryRow old, DateOnly today, DateOnly dueOn) =>
        new()
        {
            UnitId = old.UnitId,
            Plan = old.Plan,
            Number = old.Number,
            Cycle = old.Cycle + 1,
            Problem = old.Problem,
            Import = old.Import,
            Heading = old.Heading,
            Text = old.Text,
            Types = old.Types,
            Class = old.Class == MeasureClass.Immediate ? MeasureClass.Limited : old.Class,
            Visibility = old.Visibility,
            PrintedLeaders = old.PrintedLeaders,
            PrintedDepartments = old.PrintedDepartments,
            LeaderPostId = old.LeaderPostId,
            DepartmentId = old.DepartmentId,
            FieldId = old.FieldId,
            HandlerId = old.HandlerId,
            ExternalOwner = old.ExternalOwner,
            About = old.About,
            NeedsPartyGroup = true, // What was closed once too early is closed by the Party group.
            Target = old.Target,
            DueText = old.DueText,
            DueBasis = DeadlineBasis.Stated,
            StartsOn = today,
            DueOn = dueOn,
            FirstDueOn = dueOn,
            Rhythms = old.Rhythms,
            Details = old.Details,
            ClawbackFen = old.ClawbackFen,
            Questions = "[]",
            Secrecy = old.Secrecy,
        };
}

/// <summary>Why a measure may be opened again (handbook on the ledger, section 8).</summary>
public enum ReopenGround
{
    /// <summary>The county's review says so (上级审核要求).</summary>
    CountyReview,

    /// <summary>A look back found that it has come back (回头看发现反弹).</summary>
    LookBack,

    /// <summary>A complaint was proved (举报属实).</summary>
    Complaint,

    /// <summary>Evidence was false (佐证不实).</summary>
    FalseEvidence,

    /// <summary>A later inspection found the same (再次发现).</summary>
    FoundAgain,
}
