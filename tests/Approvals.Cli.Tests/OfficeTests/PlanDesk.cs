namespace Approvals.Cli.Tests.OfficeTests;

/// <summary>Desks whose office has, beside the plan of the seeds, the small one of the tests under the code 2025: 2
/// problems and 5 measures, measure 3 without an end, measure 4 with 1200 yuan to be returned.</summary>
internal static class PlanDesk
{
    /// <summary>With nothing but the plan.</summary>
    public static Task<Desk> MakeAsync() =>
        MakeAsync("import plan.txt --plan 2025 --as office-clerk-1");

    /// <summary>With all measures assigned.</summary>
    public static Task<Desk> MakeAssignedAsync() =>
        MakeAsync(
            "import plan.txt --plan 2025 --as office-clerk-1",
            "assign --by-field --plan 2025 --as office-clerk-1"
        );

    /// <summary>Types a line, which must do what it is there for.</summary>
    public static async Task<Outcome> TypeAsync(Desk desk, string line)
    {
        var run = await desk.TypeAsync($"approvals {line}");
        return run.ExitCode == ExitCode.Fine
            ? run
            : throw new InvalidOperationException(string.Join('\n', [line, .. run.Errors]));
    }

    private static async Task<Desk> MakeAsync(params string[] lines)
    {
        var desk = await Desk.MakeAsync();
        foreach (var line in lines)
            await TypeAsync(desk, line);
        return desk;
    }
}
