using Approvals.Casework.Rehearsal;
using Approvals.Casework.Rehearsal.Results;
using Approvals.Casework.Tests.Databases;
using Approvals.Casework.Tests.PeopleTests;
using Approvals.Mail;

namespace Approvals.Casework.Tests.RehearsalTests;

/// <summary>Rehearsals of a short plan with a measure of each kind, for tests.</summary>
internal static class Rehearsed
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The document of the short plan.</summary>
    public static string ShortPlan =>
        Path.Combine(AppContext.BaseDirectory, "rehearsal", "short-plan.txt");

    /// <summary>A request with the seeds' staff and the processes of the repository.</summary>
    public static RehearsalRequest Request(string? plan = null) =>
        new(
            Path.Combine(Seeds.Root, "seeds"),
            Path.Combine(Seeds.Root, "workflows"),
            Mailers.ForRehearsal
        )
        {
            Plan = plan ?? ShortPlan,
        };

    /// <summary>Plays it.</summary>
    public static async Task<RehearsalResult> PlayAsync(RehearsalRequest request) =>
        Assert
            .IsType<RehearsalAnswer.Played>(await new RehearsePlan(request).RunAsync(null, Cancel))
            .Result;

    /// <summary>What does not hold in a result, in lines.</summary>
    public static IEnumerable<string> FaultsOf(RehearsalResult result) =>
        result.Checks.SelectMany(c => c.Faults.Select(f => $"{c.Code}: {f}"));

    /// <summary>A name for a folder that is not there yet.</summary>
    public static string NewFolder() => Path.Combine(TestFolder.Make(), "result");
}
