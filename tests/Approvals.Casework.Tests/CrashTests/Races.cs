using Approvals.Casework.Tests.CaseTests;
using Approvals.Casework.Tests.Databases;
using Approvals.Casework.Upkeep;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Casework.Tests.CrashTests;

/// <summary>Two people at the same moment, in one program and in two.</summary>
public sealed class Races(ITestOutputHelper output)
{
    private const int ShortRun = 200;
    private const int LongRun = 10_000;

    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static int Rounds =>
        Environment.GetEnvironmentVariable("APPROVALS_LONG") == "1" ? LongRun : ShortRun;

    [Theory, MemberData(nameof(Both))]
    public async Task Of_two_who_complete_the_same_step_one_wins_and_the_other_is_told_who(
        DatabaseKind kind
    )
    {
        await using var office = await TestOffice.OpenAsync(kind, "reminded");
        await using var pair = new InOneProcess(office);

        await RaceForOneStepAsync(office, pair);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Two_parallel_steps_completed_at_once_both_count_and_the_case_ends(
        DatabaseKind kind
    )
    {
        await using var office = await TestOffice.OpenAsync(kind, "two-parallel");
        await using var pair = new InOneProcess(office);

        await RaceForTwoStepsAsync(office, pair);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_two_programs_that_complete_the_same_step_one_wins_and_the_other_is_told_who(
        DatabaseKind kind
    )
    {
        await using var office = await TestOffice.OpenAsync(kind, "reminded");
        await using var pair = await InTwoProcesses.StartAsync(office, Cancel);

        await RaceForOneStepAsync(office, pair);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Two_programs_that_complete_parallel_steps_at_once_both_count_and_the_case_ends(
        DatabaseKind kind
    )
    {
        await using var office = await TestOffice.OpenAsync(kind, "two-parallel");
        await using var pair = await InTwoProcesses.StartAsync(office, Cancel);

        await RaceForTwoStepsAsync(office, pair);
    }

    private static async Task RaceForOneStepAsync(TestOffice office, IPair pair)
    {
        var wrong = new List<string>();
        for (var round = 0; round < Rounds; round++)
        {
            var begun = await office.StartAsync("reminded", ("group", Value.Of("handler")));
            var key = begun.State.OpenTasks.Single().Key;

            var (li, wang) = await pair.CompleteAsync(begun.Id, (key, "li"), (key, "wang"), Cancel);

            if ((li, wang) is not (("done", "second li") or ("second wang", "done")))
                wrong.Add($"case {begun.Id}: li {li}, wang {wang}");
        }

        Assert.Empty(wrong);
        await CheckAsync(office);
    }

    private async Task RaceForTwoStepsAsync(TestOffice office, IPair pair)
    {
        var wrong = new List<string>();
        for (var round = 0; round < Rounds; round++)
        {
            var begun = await office.StartAsync(
                "two-parallel",
                ("left", Value.Of("li")),
                ("right", Value.Of("wang"))
            );
            var keys = begun.State.OpenTasks.ToDictionary(t => t.Element, t => t.Key);

            var answers = await pair.CompleteAsync(
                begun.Id,
                (keys["left"], "li"),
                (keys["right"], "wang"),
                Cancel
            );

            var status = (await office.StateAsync(begun.Id)).Status;
            if (answers is not ("done", "done") || status != CaseStatus.Completed)
                wrong.Add($"case {begun.Id}: {answers}, {status}");
        }

        Assert.Empty(wrong);
        Assert.True(pair.DecidedAgain != 0, "Nobody met anybody: this was no race.");
        output.WriteLine($"{Rounds} races, {pair.DecidedAgain} decided again.");
        await CheckAsync(office);
    }

    private static async Task CheckAsync(TestOffice office) =>
        Assert.Empty((await new VerifyJournals(office.Office).RunAsync([], null, Cancel)).Flaws);
}
