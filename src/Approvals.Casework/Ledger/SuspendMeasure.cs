using Approvals.Casework.Audit;
using Approvals.Casework.Plans;

namespace Approvals.Casework.Ledger;

/// <summary>Lets a measure stand still until a day, with the main leader's word, or lets it go on.</summary>
public sealed class SuspendMeasure(Office office)
{
    /// <summary>Lets it stand still.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="until">The last day on which it does.</param>
    /// <param name="deed">Who, with the reason, and the main leader's consent.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<LedgerAnswer> RunAsync(
        MeasureKey measure,
        DateOnly until,
        Deed deed,
        CancellationToken cancel
    ) =>
        new LedgerDesk(office).WriteAsync(
            measure,
            "measure-suspended",
            deed,
            desk =>
                Task.FromResult(
                    string.IsNullOrWhiteSpace(deed.Reason) ? DeskResult.Refuse("no-reason")
                    : until < desk.Sight.Today
                        ? DeskResult.Refuse("due-in-past", PlanDay.Written(until))
                    : ConsentOf(desk) is not { } consent ? DeskResult.Refuse("no-consent")
                    : Set(desk, until, consent)
                ),
            cancel
        );

    /// <summary>Lets it go on.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="deed">Who, with the reason.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<LedgerAnswer> ResumeAsync(
        MeasureKey measure,
        Deed deed,
        CancellationToken cancel
    ) =>
        new LedgerDesk(office).WriteAsync(
            measure,
            "measure-resumed",
            deed,
            desk =>
                Task.FromResult(
                    desk.Entry.SuspendedUntil is null
                        ? DeskResult.Refuse("not-suspended", $"{measure.Number}")
                        : Set(desk, null, null)
                ),
            cancel
        );

    private static ShownConsent? ConsentOf(MeasureAtDesk desk) =>
        desk.Sight.Directory.MainLeaderOf(desk.Entry.UnitId, desk.Sight.Today) is { } main
            ? desk.Deed.Consents.FirstOrDefault(c => c.By == main)
            : null;

    private static DeskResult Set(MeasureAtDesk desk, DateOnly? until, ShownConsent? consent)
    {
        var (before, after) = (PlanDay.Written(desk.Entry.SuspendedUntil), PlanDay.Written(until));
        desk.Entry.SuspendedUntil = until;
        desk.Log(
            until is null ? EntryChangeKind.Resumed : EntryChangeKind.Suspended,
            new("suspended-until", before, after, false),
            consent?.Document
        );
        return DeskResult.Done(new() { ["until"] = after, ["document"] = consent?.Document });
    }
}
