namespace Approvals.Cli.Tests.OfficeTests;

/// <summary>Desks whose office has, beside the plan of the seeds, the small one of the tests under the code 2025: 2
/// problems and 5 measures, measure 3 without an end, measure 4 with 1200 yuan to be returned.</summary>
internal static class PlanDesk
{
    private static readonly Lazy<Task<Desk>> Imported = new(() =>
        MakeAsync(Desk.MakeAsync(), "import plan.txt --plan 2025 --as office-clerk-1")
    );

    private static readonly Lazy<Task<Desk>> Assigned = new(() =>
        MakeAsync(MakeAsync(), "assign --by-field --plan 2025 --as office-clerk-1")
    );

    /// <summary>With nothing but the plan.</summary>
    public static async Task<Desk> MakeAsync() => (await Imported.Value).Copy();

    /// <summary>With all measures assigned.</summary>
    public static async Task<Desk> MakeAssignedAsync() => (await Assigned.Value).Copy();

    /// <summary>Types a line, which must do what it is there for.</summary>
    public static async Task<Outcome> TypeAsync(Desk desk, string line)
    {
        var run = await desk.TypeAsync($"approvals {line}");
        return run.ExitCode == ExitCode.Fine
            ? run
            : throw new InvalidOperationException(string.Join('\n', [line, .. run.Errors]));
    }

    private static async Task<Desk> MakeAsync(Task<Desk> making, string line)
    {
        var desk = await making;
        await TypeAsync(desk, line);
        return desk;
    }
}
