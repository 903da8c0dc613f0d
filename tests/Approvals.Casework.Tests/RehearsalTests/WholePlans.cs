using Approvals.Casework.Tests.PeopleTests;

namespace Approvals.Casework.Tests.RehearsalTests;

/// <summary>The whole plan of the seeds under many behaviours and seeds. It takes minutes: run by hand, with
/// <c>--explicit only --filter-class</c>.</summary>
public sealed class WholePlans
{
    [Theory(Explicit = true)]
    [InlineData("on-time", 1)]
    [InlineData("on-time", 2)]
    [InlineData("late", 3)]
    [InlineData("strict", 4)]
    [InlineData("meetings", 5)]
    [InlineData("persons-concerned", 6)]
    public async Task Whoever_acts_how_what_is_checked_holds(string behaviour, long seed)
    {
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
