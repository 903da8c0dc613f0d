namespace Approvals.Casework.People;

/// <summary>What the close-off of a measure about the main leader rests on.</summary>
/// <param name="LifeMeetingRecord">The record of the life meeting (民主生活会); null where there is none.</param>
/// <param name="PartyGroupVote">The minutes with the Party group's vote; null where there was none.</param>
/// <param name="WasRecused">Whether the main leader had stepped aside for the vote.</param>
/// <param name="CountyReview">The confirmation of the county review; null while it is out.</param>
public sealed record MainLeaderCloseOff(
    string? LifeMeetingRecord,
    string? PartyGroupVote,
    bool WasRecused,
    string? CountyReview
)
{
    /// <summary>Whether it is enough.</summary>
    public Verdict Check()
    {
        var missing = this switch
        {
            { LifeMeetingRecord: null } => "life-meeting-record-missing",
            { PartyGroupVote: null } => "party-group-vote-missing",
            { WasRecused: false } => "main-leader-was-present",
            { CountyReview: null } => "county-review-missing",
            _ => null,
        };
        return missing is null
            ? Verdict.Allow("may-close-off-about-main-leader")
            : Verdict.Refuse(missing) with
            {
                Rule = "sod-8",
            };
    }
}
