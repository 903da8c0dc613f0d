using System.CommandLine;
using System.Text.Json.Nodes;
using Approvals.Casework;
using Approvals.Casework.Upkeep;

namespace Approvals.Cli.OfficeVerbs;

/// <summary><c>approvals seed</c>: loads what an empty office needs.</summary>
internal sealed class SeedVerb : OfficeVerb
{
    private static readonly Example[] Shown =
    [
        new("approvals seed", "已是最新：没有需要载入的内容。"),
    ];

    /// <summary>What comes with the program.</summary>
    private static readonly string Own = Path.Combine(AppContext.BaseDirectory, "seeds");

    private readonly Option<string> _folder = new("--folder")
    {
        HelpName = "DIR",
        Description = "The files; those that come with the program where nothing is said",
    };

    private readonly JsonOption _json = new();

    public SeedVerb(TimeProvider clock)
        : base(
            "seed",
            "Loads units, staff, roles and calendar years; makes the office where there is none.",
            clock,
            Shown
        )
    {
        Add(_folder);
        Add(_json);
        AddOfficeOptions();
    }

    protected override bool MakesOffice => true;

    protected override async Task<int> RunAsync(
        Office office,
        Speech speech,
        ParseResult given,
        CancellationToken cancel
    )
    {
        var folder = given.GetValue(_folder) ?? Own;
        if (!Directory.Exists(folder))
        {
            speech.Complain("error.no-folder", folder);
            return ExitCode.NothingDone;
        }
        var loaded = await new LoadSeeds(office).RunAsync(folder, cancel);
        foreach (var problem in loaded.Problems)
            speech.Error.WriteLine(problem.Say(speech.Language));
        var isRefused = loaded.Problems.Count > 0;
        if (given.GetValue(_json))
            speech.TellJson(
                new JsonObject
                {
                    ["result"] = isRefused ? "refused" : "loaded",
                    ["rows"] = loaded.Rows,
                    ["years"] = loaded.Years,
                    ["problems"] = loaded.Problems.Count,
                }
            );
        else if (isRefused)
            speech.Complain("seed.refused", loaded.Problems.Count);
        else if (loaded.Rows + loaded.Years == 0)
            speech.Tell("seed.nothing");
        else
            speech.Tell("seed.done", loaded.Rows, loaded.Years);
        return isRefused ? ExitCode.Faulty : ExitCode.Fine;
    }
}
