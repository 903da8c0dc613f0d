using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Rows;
using Approvals.Engine.Run;

namespace Approvals.Casework.Upkeep;

/// <summary>What should be said of a case, gathered while its journal is gone through: until when it stands still; and
/// in the ledger where it stands, and the reports on its progress.</summary>
internal sealed class ReplayedStanding
{
    private readonly List<(int, long, string?, int, string, string?, string?)> _reports = [];
    private DateTimeOffset? _suspendedUntil;
    private (CaseStanding Says, long ChangedAt, long? ClosedAt)? _last;

    /// <summary>Takes one command.</summary>
    /// <param name="before">What the case stood at before it.</param>
    /// <param name="after">What it stands at after it.</param>
    /// <param name="facts">What came of it.</param>
    /// <param name="row">Its row of the journal.</param>
    public void Take(
        CaseState before,
        CaseState after,
        IReadOnlyList<CaseEvent> facts,
        CaseJournalRow row
    )
    {
        _suspendedUntil = CaseChange.SuspendedUntil(_suspendedUntil, after, facts);
        if (StandingStep.Of(before, after, facts) is not { Now: var now } step)
            return;
        var at = row.At.UtcTicks;
        if (step.Changes)
            _last = (
                now,
                at,
                !step.Turns ? _last?.ClosedAt
                : now.IsClosed ? at
                : null
            );
        if (step.Reports)
            _reports.Add(
                (
                    row.Number,
                    at,
                    (row.ActingForId ?? row.ActorId)?.Value,
                    now.Percent,
                    now.Progress!,
                    now.Difficulty,
                    now.Help
                )
            );
    }

    /// <summary>The tables that say something else.</summary>
    public IEnumerable<string> TablesThatDiffer(WholeCase one)
    {
        if (one.Case.SuspendedUntil != _suspendedUntil)
            yield return "case";
        (CaseStanding, long, long?)? found = one.Standing is { } row
            ? (row.Standing, row.ChangedAt.UtcTicks, row.ClosedAt?.UtcTicks)
            : null;
        if (found != _last)
            yield return "case_standing";
        var reports = one
            .Progress.OrderBy(p => p.Number)
            .Select(p =>
                (p.Number, p.At.UtcTicks, p.ById?.Value, p.Percent, p.Text, p.Difficulty, p.Help)
            );
        if (!reports.SequenceEqual(_reports))
            yield return "case_progress";
    }
}
