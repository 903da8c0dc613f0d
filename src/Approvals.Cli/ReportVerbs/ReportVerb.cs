using System.CommandLine;
using Approvals.Casework;
using Approvals.Casework.Cases;
using Approvals.Casework.Ledger;
using Approvals.Casework.Reports;
using Approvals.Casework.Storage;
using Approvals.Cli.LedgerVerbs;
using Approvals.Cli.OfficeVerbs;

namespace Approvals.Cli.ReportVerbs;

/// <summary><c>approvals report</c>: the monthly reports: the list, and the figures and files of one.</summary>
internal sealed class ReportVerb : OfficeVerb
{
    private static readonly Example[] Shown = [new("approvals report", "还没有冻结的月报。")];

    private readonly Argument<string?> _month = new("MONTH")
    {
        Description =
            "The month, such as 2023-09; all that are frozen are listed where nothing is said",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _viewer = new("--as")
    {
        HelpName = "PERSON",
        Description = "Show what this person may read; all, where nothing is said",
    };

    private readonly Option<bool> _compare = new("--compare")
    {
        Description = "Show the figures beside those of the report before",
    };

    private readonly Option<string?> _out = new("--out")
    {
        HelpName = "DIR",
        Description = "Write the document and the ledger of the last version into this folder",
    };

    private readonly Option<bool> _rebuild = new("--rebuild")
    {
        Description =
            "Make the files anew from what was frozen, and say whether they are the same byte for byte",
    };

    private readonly PlanOptions _plan = new();
    private readonly JsonOption _json = new();

    public ReportVerb(TimeProvider clock)
        : base("report", "Shows the monthly reports, and writes their files.", clock, Shown)
    {
        Add(_month);
        Add(_viewer);
        Add(_compare);
        Add(_out);
        Add(_rebuild);
        _plan.AddTo(this);
        Add(_json);
        AddOfficeOptions();
        Validators.Add(given =>
        {
            if (given.GetValue(_month) is { } month && ReportMonth.Read(month) is null)
                given.AddError($"Expected a month such as 2023-09, but found '{month}'.");
            if (
                given.GetValue(_month) is null
                && (given.GetValue(_rebuild) || given.GetValue(_compare))
            )
                given.AddError("Expected a month such as 2023-09.");
        });
    }

    protected override async Task<int> RunAsync(
        Office office,
        Speech speech,
        ParseResult given,
        CancellationToken cancel
    )
    {
        PersonId? viewer = given.GetValue(_viewer) is { } person ? new PersonId(person) : null;
        if (viewer is { } who && await new WhoIs(office).UnitOfAsync(who, cancel) is null)
        {
            speech.Complain("inbox.no-person", who);
            return ExitCode.NothingDone;
        }
        if (await _plan.ReadAsync(office, speech, given, cancel) is not { } plan)
            return ExitCode.NothingDone;
        if (given.GetValue(_month) is not { } text)
            return await ListAsync(office, plan, viewer, speech, given.GetValue(_json), cancel);
        var key = new ReportKey(plan.UnitId, plan.Key, ReportMonth.Read(text)!.Value);
        switch (await new ReadReports(office).OneAsync(key, viewer, cancel))
        {
            case ReportAnswer.Forbidden forbidden:
                speech.Complain("answer.refused", forbidden.Verdict.Text(speech.Language));
                return ExitCode.Faulty;
            case ReportAnswer.Found found when given.GetValue(_rebuild):
                return await RebuildAsync(office, key, viewer, found, speech, given, cancel);
            case ReportAnswer.Found found:
                Tell(found, speech, given);
                return given.GetValue(_out) is { } folder
                    ? await WriteAsync(office, key, viewer, folder, speech, cancel)
                    : ExitCode.Fine;
            default:
                speech.Complain("report.none-of-month", text);
                return ExitCode.NothingDone;
        }
    }

    private static async Task<int> ListAsync(
        Office office,
        PlanSummary plan,
        PersonId? viewer,
        Speech speech,
        bool asJson,
        CancellationToken cancel
    )
    {
        var lines = await new ReadReports(office).ListAsync(plan.UnitId, plan.Key, viewer, cancel);
        if (asJson)
        {
            foreach (var line in lines)
                speech.TellJson(ReportText.Json(line, speech));
            return ExitCode.Fine;
        }
        if (lines.Count == 0)
            speech.Tell("report.none");
        foreach (var line in Columns.Of(ReportText.Rows(lines, speech)))
            speech.Output.WriteLine(line);
        return ExitCode.Fine;
    }

    private void Tell(ReportAnswer.Found found, Speech speech, ParseResult given)
    {
        if (given.GetValue(_json))
        {
            speech.TellJson(ReportText.Json(found, speech));
            return;
        }
        foreach (
            var line in Columns.Of(ReportText.Figures(found.Data, given.GetValue(_compare), speech))
        )
            speech.Output.WriteLine(line);
        speech.Tell(
            found.Sha256 is null ? "report.not-frozen" : "report.frozen",
            DayText.Of(found.Data.CutOffOn),
            found.Sha256
        );
        if (found.Data.IsUnchanged)
            speech.Tell("report.unchanged");
    }

    private static async Task<int> WriteAsync(
        Office office,
        ReportKey key,
        PersonId? viewer,
        string folder,
        Speech speech,
        CancellationToken cancel
    )
    {
        var files = await new ReadReports(office).FilesAsync(key, viewer, cancel);
        return await WriteAsync(files, folder, speech, cancel);
    }

    private static async Task<int> WriteAsync(
        IReadOnlyList<ReportFile> files,
        string folder,
        Speech speech,
        CancellationToken cancel
    )
    {
        if (files.Count == 0)
        {
            speech.Complain("report.no-version");
            return ExitCode.NothingDone;
        }
        Directory.CreateDirectory(folder);
        foreach (var file in files)
        {
            var path = Path.Combine(folder, file.Name);
            await File.WriteAllBytesAsync(path, file.Content, cancel);
            speech.Tell("ledger.written", path);
        }
        return ExitCode.Fine;
    }

    private async Task<int> RebuildAsync(
        Office office,
        ReportKey key,
        PersonId? viewer,
        ReportAnswer.Found found,
        Speech speech,
        ParseResult given,
        CancellationToken cancel
    )
    {
        var (rebuilt, _) = await new RebuildReport(office).RunAsync(key, viewer, cancel);
        if (rebuilt is null)
        {
            speech.Complain(found.Sha256 is null ? "report.nothing-frozen" : "report.no-version");
            return ExitCode.NothingDone;
        }
        if (given.GetValue(_json))
            speech.TellJson(ReportText.Json(rebuilt));
        else
            foreach (var (part, isSame, what) in ReportText.Compared(rebuilt))
                speech.Tell(isSame ? "report.same" : "report.differs", speech.Say(part, what));
        if (
            given.GetValue(_out) is { } folder
            && await WriteAsync([.. rebuilt.Files.Select(f => f.File)], folder, speech, cancel)
                is not ExitCode.Fine
        )
            return ExitCode.NothingDone;
        return rebuilt.IsSame ? ExitCode.Fine : ExitCode.Faulty;
    }
}
