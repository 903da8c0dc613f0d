using System.CommandLine;
using Approvals.Casework;
using Approvals.Casework.Audit;
using Approvals.Casework.Cases;
using Approvals.Casework.Ledger.Import;
using Approvals.Casework.Storage;
using Approvals.Cli.OfficeVerbs;

namespace Approvals.Cli.LedgerVerbs;

/// <summary><c>approvals import</c>: from a document to a running ledger.</summary>
internal sealed class ImportVerb : OfficeVerb
{
    private static readonly Example[] Shown =
    [
        new("approvals import plan.txt --dry-run | tail -1", "未作任何更改。"),
        new(
            "approvals import plan.txt --as office-clerk-1 --plan 2025 | tail -1",
            "方案“2025”已入台账：5 条措施。下一步：approvals assign"
        ),
    ];

    private readonly PlanReadingOptions _reading = new();

    private readonly Option<bool> _dryRun = new("--dry-run")
    {
        Description = "Read it and tell what would change; change nothing",
    };

    private readonly Option<string?> _unit = new("--unit")
    {
        HelpName = "UNIT",
        Description = "The unit whose plan it is; that of --as where nothing is said",
    };

    private readonly Option<string?> _plan = new("--plan")
    {
        HelpName = "PLAN",
        Description =
            "The code of the plan; the only one of the unit, or its year, where nothing is said",
    };

    private readonly Option<string?> _document = new("--document")
    {
        HelpName = "DOCUMENT",
        Description = "The decision of the Party group that an amendment rests on",
    };

    private readonly Option<DateOnly?> _approved = DayText.Option(
        "--approved-on",
        "When the plan was approved; the first day of carrying it out where nothing is said"
    );

    private readonly Option<string?> _by = new("--as")
    {
        HelpName = "PERSON",
        Description = "Who imports, by their code; needed without --dry-run",
    };

    private readonly Option<string?> _reason = new("--reason")
    {
        HelpName = "TEXT",
        Description = "Why",
    };

    private readonly JsonOption _json = new();

    public ImportVerb(TimeProvider clock)
        : base("import", "Reads a plan, and makes it part of the ledger.", clock, Shown)
    {
        _reading.AddTo(this);
        Add(_dryRun);
        Add(_unit);
        Add(_plan);
        Add(_document);
        Add(_approved);
        Add(_by);
        Add(_reason);
        Add(_json);
        AddOfficeOptions();
        Validators.Add(given =>
        {
            if (!given.GetValue(_dryRun) && given.GetValue(_by) is null)
                given.AddError("Expected --as PERSON, or --dry-run: who imports is noted.");
        });
    }

    // Reading alone needs no office: it is told what the document says, and what it leaves open.
    protected override Task<int>? RunAlone(
        Speech speech,
        ParseResult given,
        CancellationToken cancel
    ) =>
        given.GetValue(_dryRun) && given.GetValue(_by) is null
            ? Task.FromResult(ReadAlone(speech, given))
            : null;

    protected override async Task<int> RunAsync(
        Office office,
        Speech speech,
        ParseResult given,
        CancellationToken cancel
    )
    {
        if (_reading.Read(given, speech) is not { } reading)
            return ExitCode.NothingDone;
        var by = new PersonId(given.GetValue(_by)!);
        var unit = given.GetValue(_unit) is { } code
            ? new UnitId(code)
            : await new WhoIs(office).UnitOfAsync(by, cancel);
        if (unit is not { } known)
        {
            speech.Complain("inbox.no-person", by);
            return ExitCode.NothingDone;
        }
        var isDryRun = given.GetValue(_dryRun);
        var isJson = given.GetValue(_json);
        if (!isJson || reading.IsRefused)
            ReadingText.Tell(reading, speech, isJson);
        if (reading.IsRefused)
            return ExitCode.Faulty;
        var answer = await new ImportPlan(office).RunAsync(
            new(known, reading)
            {
                Plan = given.GetValue(_plan),
                Document = given.GetValue(_document),
                ApprovedOn = given.GetValue(_approved),
                IsDryRun = isDryRun,
            },
            new(Channel.Import)
            {
                By = by,
                Account = Environment.UserName,
                Reason = given.GetValue(_reason),
            },
            cancel
        );
        return ImportText.Tell(answer, speech, isJson, isDryRun);
    }

    private int ReadAlone(Speech speech, ParseResult given)
    {
        if (_reading.Read(given, speech) is not { } reading)
            return ExitCode.NothingDone;
        ReadingText.Tell(reading, speech, given.GetValue(_json));
        if (reading.IsRefused)
            return ExitCode.Faulty;
        if (!given.GetValue(_json))
            speech.Tell("import.nothing");
        return ExitCode.Fine;
    }
}
