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
}
