using System.CommandLine;
using Approvals.Casework;
using Approvals.Casework.Storage;
using Approvals.Casework.Upkeep;

namespace Approvals.Cli.OfficeVerbs;

/// <summary><c>approvals export</c>: writes the journals into a file that anybody can check.</summary>
internal sealed class ExportVerb : OfficeVerb
{
    private static readonly Example[] Shown =
    [
        new(
            "approvals export journal.jsonl >export.log && head -1 journal.jsonl",
            """{"format":"approvals-journal","version":1,"complete":true}"""
        ),
    ];

    private readonly Argument<string> _file = new("FILE")
    {
        Description = "The file, one row a line; it must not exist",
    };

    private readonly Option<long?> _case = new("--case")
    {
        HelpName = "CASE",
        Description = "One case only; else all, and the office's chain",
    };

    public ExportVerb(TimeProvider clock)
        : base("export", "Writes the journals into a file that anybody can check.", clock, Shown)
    {
        Add(_file);
        Add(_case);
        AddOfficeOptions();
    }

    protected override async Task<int> RunAsync(
        Office office,
        Speech speech,
        ParseResult given,
        CancellationToken cancel
    )
    {
        var path = given.GetRequiredValue(_file);
        CaseId? only = given.GetValue(_case) is { } number ? new CaseId(number) : null;
        if (File.Exists(path))
        {
            speech.Complain("error.file-exists", path);
            return ExitCode.NothingDone;
        }
        var rows = 0L;
        var unfinished = path + ".part";
        try
        {
            await using (var file = File.Create(unfinished))
                rows = await new ExportJournals(office).RunAsync(file, only, cancel);
            if (rows == 0 && only is { } id)
            {
                speech.Complain("case.none", id);
                return ExitCode.NothingDone;
            }
            File.Move(unfinished, path); // It gets its name when it is whole.
        }
        finally
        {
            File.Delete(unfinished);
        }
        speech.Tell("export.done", rows, path);
        return ExitCode.Fine;
    }
}
