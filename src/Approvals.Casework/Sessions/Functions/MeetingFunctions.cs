using Approvals.Casework.Cases;

namespace Approvals.Casework.Sessions.Functions;

/// <summary>The functions that the processes of meetings ask for.</summary>
internal static class MeetingFunctions
{
    /// <summary>All of them, by their names.</summary>
    public static IEnumerable<KeyValuePair<string, CaseFunction>> Of(Office office)
    {
        var pool = new PoolFunctions(office);
        var agenda = new AgendaFunctions(office);
        var item = new ItemFunctions(office);
        var minutes = new MinutesFunctions(office);
        return
        [
            new("offer-agenda-item", pool.OfferAsync),
            new("withdraw-agenda-item", pool.WithdrawAsync),
            new("decide-raised-item", pool.DecideRaisedAsync),
            new("plan-meeting", agenda.PlanAsync),
            new("freeze-agenda", agenda.FreezeAsync),
            new("offer-for-meeting", agenda.OfferAsync),
            new("check-roll", agenda.CheckRollAsync),
            new("begin-agenda-item", item.BeginAsync),
            new("count-item-quorum", item.CountQuorumAsync),
            new("open-ballot", item.OpenBallotAsync),
            new("count-ballot", item.CountBallotAsync),
            new("count-votes", item.CountVotesAsync),
            new("draft-minutes", minutes.DraftAsync),
            new("close-meeting", minutes.CloseAsync),
            new("lock-minutes", minutes.LockAsync),
        ];
    }
}
