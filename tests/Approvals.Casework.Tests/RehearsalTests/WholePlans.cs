using Approvals.Casework.Tests.PeopleTests;

namespace Approvals.Casework.Tests.RehearsalTests;

/// <summary>The whole plan of the seeds under many behaviours and seeds: only where <c>APPROVALS_LONG</c> is set, as it
/// takes minutes.</summary>
public sealed class WholePlans
{
    [Theory]
    [InlineData("on-time", 1)]
    [InlineData("on-time", 2)]
    [InlineData("late", 3)]
    [InlineData("strict", 4)]
    [InlineData("meetings", 5)]
    [InlineData("persons-concerned", 6)]
    public async Task Whoever_acts_how_what_is_checked_holds(string behaviour, long seed)
    {
        // Where it is not asked for, there is nothing to look at: a skipped test would count as failed.
        if (!Rehearsed.IsLong)
            return;
        var plan = Path.Combine(Seeds.Root, "seeds", "plan", "civil-affairs.txt");

        var result = await Rehearsed.PlayAsync(
            Rehearsed.Request(plan) with
            {
                Behaviour = Rehearsed.Behaviour(behaviour),
                Seed = seed,
            }
        );

        Assert.Empty(Rehearsed.FaultsOf(result));
    }
}
