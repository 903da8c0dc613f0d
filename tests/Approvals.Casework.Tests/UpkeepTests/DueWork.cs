using Approvals.Casework.Tests.CaseTests;
using Approvals.Casework.Tests.Databases;
using Approvals.Casework.Upkeep;
using Approvals.Feel;
using Approvals.Mail;

namespace Approvals.Casework.Tests.UpkeepTests;

/// <summary>Rounds of all that falls due, and when the next one is.</summary>
public sealed class DueWork
{
    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task On_a_day_whose_work_is_not_done_it_is_due_now(DatabaseKind kind)
    {
        await using var office = await TestOffice.OpenAsync(kind);

        Assert.Equal(office.Clock.GetUtcNow(), await Work(office).NextDueAtAsync(Cancel));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task With_nothing_to_do_the_next_round_is_on_the_next_day(DatabaseKind kind)
    {
        await using var office = await TestOffice.OpenAsync(kind);
        await Work(office).RunAsync(Cancel);

        Assert.Equal(
            new(2026, 1, 6, 0, 0, 0, TimeSpan.FromHours(8)),
            await Work(office).NextDueAtAsync(Cancel)
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_next_round_is_when_the_first_timer_fires(DatabaseKind kind)
    {
        await using var office = await TestOffice.OpenAsync(kind, "reminded");
        await office.StartAsync("reminded", ("group", Value.Of("HD")));
        await Work(office).RunAsync(Cancel);

        Assert.Equal(
            office.Clock.GetUtcNow().AddHours(1),
            await Work(office).NextDueAtAsync(Cancel)
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_next_round_is_when_a_suspension_ends(DatabaseKind kind)
    {
        await using var office = await TestOffice.OpenAsync(kind, "reminded");
        var begun = await office.StartAsync("reminded", ("group", Value.Of("HD")));
        await office.SuspendAsync(begun.Id, days: 1);
        var until = office.Clock.GetUtcNow().AddDays(1);
        office.Clock.Advance(new(23, 30, 0)); // The next day, on which its own work and its morning are done first.
        await Work(office).RunAsync(Cancel);

        Assert.Equal(until, await Work(office).NextDueAtAsync(Cancel));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_round_fires_the_timers_that_are_due(DatabaseKind kind)
    {
        await using var office = await TestOffice.OpenAsync(kind, "reminded");
        await office.StartAsync("reminded", ("group", Value.Of("HD")));
        office.Clock.Advance(TimeSpan.FromHours(1));

        var done = await Work(office).RunAsync(Cancel);

        Assert.Equal(1, done.Timers);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_daily_work_is_done_once_on_a_day(DatabaseKind kind)
    {
        await using var office = await TestOffice.OpenAsync(kind, "reminded");
        await office.StartAsync("reminded", ("group", Value.Of("HD")));
        var first = await Work(office).RunAsync(Cancel);

        var second = await Work(office).RunAsync(Cancel);

        Assert.Equal((1, null), (first.Heads, second.Heads));
    }

    private static DoDueWork Work(TestOffice office) =>
        new(office.Office, Mailers.Of(office.Office));
}
