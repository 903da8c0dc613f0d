using System.CommandLine;
using System.Globalization;
using Approvals.Casework;
using Approvals.Casework.Cases;
using Approvals.Casework.Ledger;
using Approvals.Casework.Ledger.Lists;
using Approvals.Casework.Ledger.Sheets;
using Approvals.Casework.Storage;
using Approvals.Cli.OfficeVerbs;

namespace Approvals.Cli.LedgerVerbs;

/// <summary><c>approvals ledger</c>: what all measures stand at, as lists, as figures and as a workbook.</summary>
internal sealed class LedgerVerb : OfficeVerb
{
    private static readonly Example[] Shown =
    [
        new("approvals ledger --xlsx ledger.xlsx", "已写入 ledger.xlsx。"),
        new("approvals ledger --figures | head -1", "整改措施          158   1-158"),
    ];

    private readonly Option<LedgerListKind> _list = new("--list")
    {
        HelpName = "problems|tasks|responsibility|ledger",
        Description = "Which of the three lists; all of the ledger where nothing is said",
        DefaultValueFactory = _ => LedgerListKind.Ledger,
    };

    private readonly Option<bool> _figures = new("--figures")
    {
        Description = "Show the figures, each with how many rows it was counted from",
    };

    private readonly Option<string?> _figure = new("--figure")
    {
        HelpName = "FIGURE",
        Description = "Show the rows that a figure was counted from, such as light.red",
    };

    private readonly Option<bool> _units = new("--units")
    {
        Description = "Show how the ledgers of all units stand, as far as --as may see them",
    };

    private readonly Option<string?> _numbers = new("--measures")
    {
        HelpName = "NUMBERS",
        Description = "Only these measures, such as 3,7-9",
    };

    private readonly Option<string?> _viewer = new("--as")
    {
        HelpName = "PERSON",
        Description = "Show what this person may see; all, where nothing is said",
    };

    private readonly Option<string?> _xlsx = new("--xlsx")
    {
        HelpName = "FILE",
        Description = "Write the three lists and the ledger as a workbook",
    };

    private readonly Option<bool> _print = new("--print")
    {
        Description =
            "With --xlsx: to be printed, with the cells of a problem merged and no filters",
    };

    private readonly PlanOptions _plan = new();
    private readonly JsonOption _json = new();

    public LedgerVerb(TimeProvider clock)
        : base("ledger", "Shows what all measures stand at.", clock, Shown)
    {
        Add(_list);
        Add(_figures);
        Add(_figure);
        Add(_units);
        Add(_numbers);
        Add(_viewer);
        Add(_xlsx);
        Add(_print);
        _plan.AddTo(this);
        Add(_json);
        AddOfficeOptions();
        Validators.Add(given =>
        {
            if (given.GetValue(_numbers) is { } numbers && Numbers.Complaint(numbers) is { } wrong)
                given.AddError(wrong);
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
        if (given.GetValue(_units))
            return await UnitTotals.TellAsync(
                office,
                viewer,
                speech,
                given.GetValue(_json),
                cancel
            );
        if (await _plan.ReadAsync(office, speech, given, cancel) is not { } plan)
            return ExitCode.NothingDone;
        var page = await new LedgerView(office).RunAsync(plan.UnitId, plan.Key, viewer, cancel);
        if (page is null)
            return ExitCode.NothingDone;
        if (given.GetValue(_figures))
            return TellFigures(page, speech, given.GetValue(_json));
        if (given.GetValue(_xlsx) is { } file)
            return await WriteAsync(page, file, given.GetValue(_print), speech, cancel);
        var lines = page.Lines;
        if (given.GetValue(_figure) is { } code)
        {
            if (page.Figures.FirstOrDefault(f => f.Code == code) is not { } figure)
            {
                speech.Complain(
                    "ledger.no-figure",
                    code,
                    string.Join(' ', page.Figures.Select(f => f.Code))
                );
                return ExitCode.NothingDone;
            }
            lines = [.. lines.Where(l => figure.Measures.Contains(l.Number))];
        }
        if (Numbers.Read(given.GetValue(_numbers) ?? "") is { } only)
            lines = [.. lines.Where(l => only.Contains(l.Number))];
        var shown = page with { Lines = lines };
        if (given.GetValue(_json))
        {
            foreach (var line in lines)
                speech.TellJson(LedgerJson.Of(line, speech));
            return ExitCode.Fine;
        }
        Tell(shown, given.GetValue(_list), speech);
        return ExitCode.Fine;
    }

    // A terminal is narrow: what is longest is cut, and --json and --xlsx have it whole.
    private const int MostCell = 36;

    private static readonly string[] OfTerminal =
    [
        "number",
        "light",
        "status",
        "due-on",
        "actual",
        "leader",
        "department",
        "text",
    ];

    private static void Tell(LedgerPage page, LedgerListKind kind, Speech speech)
    {
        var table = LedgerLists.Of(page, kind, speech.Language);
        var columns = Enumerable
            .Range(0, table.Columns.Length)
            .Where(i => kind != LedgerListKind.Ledger || OfTerminal.Contains(table.Columns[i].Code))
            .ToList();
        var head = columns.Select(i => table.Columns[i].Shown.Heading).ToArray();
        var rows = table.Rows.Select(r =>
            columns.Select(i => Cell(r[i], table.Columns[i], speech)).ToArray()
        );
        foreach (var line in Columns.Of([head, .. rows]))
            speech.Output.WriteLine(line);
        speech.Tell("ledger.title", table.Title, page.Plan, page.Lines.Length, DayText.Of(page.On));
        if (page.ShiftedWeeks != 0)
            speech.Tell("ledger.shifted", page.ShiftedWeeks);
        if (page.Hidden > 0)
            speech.Tell("ledger.hidden", page.Hidden);
    }

    private static string Cell(SheetValue value, ListColumn column, Speech speech)
    {
        var text =
            value.On is { } day ? DayText.Of(day)
            : value.Number is { } number ? NumberText(number, column.Shown.Kind)
            : value.Text?.ReplaceLineEndings(" ")
                ?? (column.Code == "text" ? speech.Say("ledger.restricted") : "");
        return text.Length <= MostCell ? text : $"{text[..(MostCell - 1)]}…";
    }

    private static string NumberText(decimal number, SheetValueKind kind) =>
        kind switch
        {
            SheetValueKind.Money => LedgerText.Yuan(number),
            SheetValueKind.Percent => string.Create(CultureInfo.InvariantCulture, $"{number:0}%"),
            _ => number.ToString("0", CultureInfo.InvariantCulture),
        };

    private static async Task<int> WriteAsync(
        LedgerPage page,
        string file,
        bool isPrinted,
        Speech speech,
        CancellationToken cancel
    )
    {
        var note = speech.Say("ledger.note", page.Plan, page.Lines.Length, DayText.Of(page.On));
        if (page.ShiftedWeeks != 0)
            note += speech.Say("ledger.shifted", page.ShiftedWeeks);
        var sheets = LedgerSheets.Of(
            LedgerLists.Of(page, LedgerListKind.Ledger, speech.Language),
            LedgerLists.Of(page, LedgerListKind.Problems, speech.Language),
            LedgerLists.Statistics(page, speech.Language),
            title => (title, note),
            isPrinted,
            speech.Language
        );
        // Written aside first: a file that is open elsewhere, or a full disk, must not cost the old one.
        var aside = $"{file}.new";
        await using (var stream = File.Create(aside))
            await LedgerWorkbook.WriteAsync(stream, sheets, SheetPaper.A3, speech.Language, cancel);
        File.Move(aside, file, overwrite: true);
        speech.Tell("ledger.written", file);
        return ExitCode.Fine;
    }

    private static int TellFigures(LedgerPage page, Speech speech, bool asJson)
    {
        if (asJson)
        {
            foreach (var figure in page.Figures)
                speech.TellJson(LedgerJson.Of(figure));
            return ExitCode.Fine;
        }
        var rows = page.Figures.Select(f =>
            new[]
            {
                LedgerText.Figure(speech.Language, f.Code),
                f.Code.StartsWith("money.", StringComparison.Ordinal)
                    ? LedgerText.Yuan(f.Value)
                    : f.Value.ToString("0", CultureInfo.InvariantCulture),
                Numbers.Of(f.Measures),
            }
        );
        foreach (var line in Columns.Of([.. rows]))
            speech.Output.WriteLine(line);
        return ExitCode.Fine;
    }
}
