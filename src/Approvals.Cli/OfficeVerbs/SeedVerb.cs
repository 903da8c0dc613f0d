using System.CommandLine;
using Approvals.Casework;
using Approvals.Casework.Definitions;
using Approvals.Casework.Ledger.Import;
using Approvals.Casework.Plans;
using Approvals.Casework.Upkeep;
using Approvals.Cli.LedgerVerbs;

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

    /// <summary>The processes that come with the program.</summary>
    private static readonly string OwnWorkflows = Path.Combine(
        AppContext.BaseDirectory,
        "workflows"
    );

    private readonly Option<bool> _originalDates = new("--original-dates")
    {
        Description =
            "Keep the dates of the plan; else they are moved so that it is some weeks old",
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
        Add(_originalDates);
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
        if (loaded.Problems.Count > 0)
            return Refuse(loaded, speech, given.GetValue(_json));
        var definitions = await new LoadDefinitions(office).RunAsync(OwnWorkflows, cancel);
        var plans = await new LoadPlans(office).RunAsync(
            Path.Combine(folder, "plan"),
            given.GetValue(_originalDates),
            cancel
        );
        var isFine = Complain(definitions, plans, speech);
        var published = definitions.Count(d => d is Publication.Published);
        var measures = plans
            .Select(p => p.Answer)
            .OfType<ImportAnswer.Done>()
            .Sum(d => d.Measures.Count);
        if (given.GetValue(_json))
            speech.TellJson(
                new()
                {
                    ["result"] = "loaded",
                    ["rows"] = loaded.Rows,
                    ["years"] = loaded.Years,
                    ["processes"] = published,
                    ["measures"] = measures,
                    ["problems"] = 0,
                }
            );
        else if (loaded.Rows + loaded.Years + published + measures == 0)
            speech.Tell("seed.nothing");
        else
            speech.Tell("seed.done", loaded.Rows, loaded.Years, published, measures);
        return isFine ? ExitCode.Fine : ExitCode.Faulty;
    }

    private static int Refuse(SeedSummary loaded, Speech speech, bool asJson)
    {
        if (asJson)
            speech.TellJson(new() { ["result"] = "refused", ["problems"] = loaded.Problems.Count });
        else
            speech.Complain("seed.refused", loaded.Problems.Count);
        return ExitCode.Faulty;
    }

    // What comes with the program is tested; what somebody put into the folder may be wrong.
    private static bool Complain(
        IEnumerable<Publication> definitions,
        IEnumerable<LoadedPlan> plans,
        Speech speech
    )
    {
        var isFine = true;
        foreach (var refused in definitions.OfType<Publication.Refused>())
        {
            isFine = false;
            speech.Complain("seed.no-process", refused.Findings.Length);
        }
        foreach (var plan in plans)
        {
            foreach (var finding in plan.Findings.Where(f => f.Severity == FindingSeverity.Error))
            {
                isFine = false;
                speech.Complain("seed.no-plan", plan.File, finding.In(speech.Language));
            }
            if (plan.Answer is ImportAnswer.Refused or ImportAnswer.Forbidden)
                isFine &= ImportText.Tell(plan.Answer, speech, false, false) == ExitCode.Fine;
        }
        return isFine;
    }
}
