using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Approvals.Casework;
using Approvals.Casework.Audit;
using Approvals.Casework.Ledger;
using Approvals.Casework.Ledger.Money;
using Approvals.Casework.Storage;
using Approvals.Cli.OfficeVerbs;

namespace Approvals.Cli.LedgerVerbs;

/// <summary><c>approvals measure money</c>: what is due, came back or was waived; without lines, what stands
/// there.</summary>
internal sealed class MeasureMoneyVerb : MeasureActVerb
{
    private static readonly Example[] Shown =
    [
        new(
            "approvals measure money 96 --line due:office-clerk-2:460:2026-01-05:清单1号 --as office-clerk-1",
            "第 96 号措施：款项已登记。"
        ),
        new("approvals measure money 96 --as planning-finance-head | tail -1", "账目尚未相符。"),
    ];

    private readonly Option<string[]> _lines = new("--line")
    {
        HelpName = "KIND:WHO:YUAN:DAY:DOCUMENT",
        Description =
            "A line: due, returned or waived; a person's code or a post; to the fen; may be repeated",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<long?> _takeBack = new("--take-back")
    {
        HelpName = "LINE",
        Description = "The number of a wrong line; another one takes it back",
    };

    public MeasureMoneyVerb(TimeProvider clock)
        : base(
            "money",
            "Enters money that is due, came back or was waived; shows it by person.",
            clock,
            Shown
        )
    {
        Add(_lines);
        Add(_takeBack);
        AddActOptions();
        Validators.Add(given =>
        {
            foreach (var text in given.GetValue(_lines) ?? [])
            {
                if (Read(text) is null)
                    given.AddError(
                        $"Expected a line such as due:office-clerk-2:460:2026-01-05:LIST-1, but found '{text}'."
                    );
            }
        });
    }

    protected override string Done => "measure.money";

    protected override async Task<LedgerAnswer?> RunAsync(
        Office office,
        MeasureKey measure,
        Deed deed,
        Speech speech,
        ParseResult given,
        CancellationToken cancel
    )
    {
        var lines = (given.GetValue(_lines) ?? []).Select(l => Read(l)!).ToList();
        if (given.GetValue(_takeBack) is { } wrong)
            return await new EnterMoney(office).TakeBackAsync(measure, wrong, deed, cancel);
        if (lines.Count > 0)
            return await new EnterMoney(office).RunAsync(measure, lines, deed, cancel);
        var (sheet, answer) = await new ReadMoney(office).RunAsync(measure, deed, cancel);
        if (sheet is null)
            return answer;
        if (IsJson(given))
            speech.TellJson(Json(sheet));
        else
            Tell(sheet, speech);
        return null;
    }

    private static JsonObject Json(MoneySheet sheet) =>
        new()
        {
            ["measure"] = sheet.Number,
            ["stated"] = sheet.Stated,
            ["accounts"] = new JsonArray([.. sheet.Accounts.Select(Json)]),
            ["total"] = Json(sheet.Total),
            ["reconciles"] = sheet.Reconciles,
        };

    private static JsonObject Json(MoneyAccount account)
    {
        var json = Json(account.Money);
        json.Insert(0, "who", account.Subject);
        json["lines"] = new JsonArray([.. account.Lines.Select(l => JsonValue.Create(l))]);
        return json;
    }

    private static JsonObject Json(MoneyBalance money) =>
        new()
        {
            ["due"] = money.Due,
            ["returned"] = money.Returned,
            ["waived"] = money.Waived,
            ["balance"] = money.Balance,
        };

    private static void Tell(MoneySheet sheet, Speech speech)
    {
        string[] head =
        [
            speech.Say("column.person"),
            LedgerText.Of(speech.Language, MoneyKind.Due),
            LedgerText.Of(speech.Language, MoneyKind.Returned),
            LedgerText.Of(speech.Language, MoneyKind.Waived),
            LedgerText.Figure(speech.Language, "money.balance"),
            speech.Say("column.lines"),
        ];
        var rows = sheet.Accounts.Select(a => Row(a.Subject, a.Money, string.Join(' ', a.Lines)));
        var total = Row(speech.Say("money.total"), sheet.Total, "");
        foreach (var line in Columns.Of([head, .. rows, total]))
            speech.Output.WriteLine(line);
        if (sheet.Difference is { } difference and not 0)
            speech.Tell(
                "money.difference",
                LedgerText.Yuan(sheet.Stated!.Value),
                LedgerText.Yuan(difference)
            );
        speech.Tell(sheet.Reconciles ? "money.reconciles" : "money.open");
    }

    private static string[] Row(string subject, MoneyBalance money, string lines) =>
        [
            subject,
            LedgerText.Yuan(money.Due),
            LedgerText.Yuan(money.Returned),
            LedgerText.Yuan(money.Waived),
            LedgerText.Yuan(money.Balance),
            lines,
        ];

    private static MoneyLine? Read(string text) =>
        text.Split(':', 5) is [var kind, var who, var yuan, var day, var document]
        && StoredCode.TryRead<MoneyKind>(kind, out var known)
        && decimal.TryParse(
            yuan,
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var amount
        )
        && DateOnly.TryParseExact(day, DayText.Form, out var on)
            ? new(known, who, amount, on, document)
            : null;
}
