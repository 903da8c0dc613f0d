using Approvals.Casework.Cases;
using Approvals.Casework.Meetings;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Tests.MeetingTests;

/// <summary>A secret vote of the Party group about one person, for tests.</summary>
internal static class SecretVote
{
    /// <summary>Holds a meeting until the urn for its first item stands open.</summary>
    public static async Task<CaseId> OpenAsync(MeetingOffice office)
    {
        var meeting = await office.SummonAsync("party-group", ["item-1"]);
        await office.CallRollAsync(meeting, "chief");
        await office.DeclareAsync(meeting);
        await office.DiscussAsync(meeting, "chief", "secret-ballot");
        return meeting;
    }

    /// <summary>All agree but one.</summary>
    public static Func<string, StatedView> AllBut(string one) =>
        member => member == one ? StatedView.Disagree : StatedView.Agree;

    /// <summary>Lets all whose papers are still missing cast them, the main leader first.</summary>
    public static async Task CastAllAsync(
        MeetingOffice office,
        CaseId meeting,
        Func<string, StatedView> viewOf
    )
    {
        foreach (var member in await office.AssigneesAsync(meeting, "cast-ballot"))
            Assert.IsType<CaseAnswer.Done>(await office.CastAsync(meeting, member, viewOf(member)));
        await office.WorkAsync();
    }
}
