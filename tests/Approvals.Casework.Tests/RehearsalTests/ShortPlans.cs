using Approvals.Casework.Rehearsal.Results;

namespace Approvals.Casework.Tests.RehearsalTests;

/// <summary>A short plan, played until its measures are over.</summary>
public sealed class ShortPlans
{
    private static readonly Lazy<Task<RehearsalResult>> OnTime = new(() =>
        Rehearsed.PlayAsync(Rehearsed.Request())
    );

    [Fact]
    public async Task Everything_that_is_checked_holds() =>
        Assert.Empty(Rehearsed.FaultsOf(await OnTime.Value));

    [Fact]
    public async Task Every_measure_is_over() =>
        Assert.Empty(
            (await OnTime.Value)
                .Measures.Where(m => !m.IsOver)
                .Select(m => $"{m.Line.Number} {m.WaitsFor}")
        );

    [Fact]
    public async Task There_is_no_step_that_nobody_can_take() =>
        Assert.Empty((await OnTime.Value).Stuck.Select(t => $"{t.Title} {t.Step} {t.Problem}"));

    /// <summary>Each takes as long as a plan does: run by hand, with <c>--explicit only --filter-class</c>.</summary>
    [Theory(Explicit = true)]
    [InlineData("late", 1)]
    [InlineData("strict", 2)]
    [InlineData("meetings", 3)]
    [InlineData("persons-concerned", 4)]
    public async Task Whoever_acts_how_what_is_checked_holds(string behaviour, long seed)
    {
        var result = await Rehearsed.PlayAsync(
            Rehearsed.Request() with
            {
                Behaviour = Rehearsed.Behaviour(behaviour),
                Seed = seed,
                Until = new(2023, 11, 30),
            }
        );

        Assert.Empty(Rehearsed.FaultsOf(result));
    }
}
