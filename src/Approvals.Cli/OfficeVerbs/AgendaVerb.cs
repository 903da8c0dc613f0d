using System.CommandLine;
using System.Text.Json.Nodes;
using Approvals.Casework;
using Approvals.Casework.Meetings;
using Approvals.Casework.Sessions;
using Approvals.Casework.Storage;

namespace Approvals.Cli.OfficeVerbs;

/// <summary><c>approvals agenda</c>: what waits for the meetings of a unit, and what was offered too late.</summary>
internal sealed class AgendaVerb : OfficeVerb
{
    private static readonly Example[] Shown =
    [
        new("approvals agenda --unit civil-affairs --body party-group", "议题库中没有议题。"),
    ];

    private readonly Option<string> _unit = new("--unit")
    {
        HelpName = "UNIT",
        Description = "Whose agenda pool, by its code",
        Required = true,
    };

    private readonly Option<string?> _body = new("--body")
    {
        HelpName = "BODY",
        Description = "Only what this body decides, such as party-group",
    };

    private readonly Option<bool> _all = new("--all")
    {
        Description = "Show also what is decided, raised or withdrawn",
    };

    private readonly JsonOption _json = new();

    public AgendaVerb(TimeProvider clock)
        : base(
            "agenda",
            "Shows what waits for the meetings of a unit, and how often items came too late.",
            clock,
            Shown
        )
    {
        _body.AcceptOnlyFromAmong([.. Enum.GetValues<MeetingBody>().Select(StoredCode.Of)]);
        Add(_unit);
        Add(_body);
        Add(_all);
        Add(_json);
        AddOfficeOptions();
    }

    protected override async Task<int> RunAsync(
        Office office,
        Speech speech,
        ParseResult given,
        CancellationToken cancel
    )
    {
        var unit = new UnitId(given.GetRequiredValue(_unit));
        MeetingBody? body = given.GetValue(_body) is { } code
            ? StoredCode.Read<MeetingBody>(code)
            : null;
        var pool = new AgendaPool(office);
        var lines = await pool.ListAsync(unit, body, given.GetValue(_all), cancel);
        var counts = await pool.AdHocAsync(unit, cancel);
        if (given.GetValue(_json))
        {
            foreach (var line in lines)
                speech.TellJson(Json(line, speech));
            foreach (var count in counts)
                speech.TellJson(Json(count));
            return ExitCode.Fine;
        }
        if (lines.Count == 0)
            speech.Tell("agenda.empty");
        else
            TellLines(lines, speech);
        foreach (var count in counts)
            speech.Output.WriteLine(MeetingText.Of(speech.Language, count));
        return ExitCode.Fine;
    }

    private static void TellLines(IReadOnlyList<AgendaLine> lines, Speech speech)
    {
        string[] head =
        [
            speech.Say("agenda.item"),
            speech.Say("column.case"),
            speech.Say("agenda.body"),
            speech.Say("agenda.class"),
            speech.Say("column.title"),
            speech.Say("agenda.offered"),
            speech.Say("column.state"),
        ];
        var rows = lines.Select(line =>
            new[]
            {
                line.Code,
                line.CaseId.ToString(),
                MeetingText.Of(speech.Language, line.Body),
                MeetingText.Of(speech.Language, line.Class),
                line.Title,
                speech.Local(line.OfferedAt),
                MeetingText.Of(speech.Language, line.Status),
            }
        );
        foreach (var text in Columns.Of([head, .. rows]))
            speech.Output.WriteLine(text);
    }

    private static JsonObject Json(AgendaLine line, Speech speech) =>
        new()
        {
            ["item"] = line.Code,
            ["case"] = line.CaseId.Value,
            ["body"] = StoredCode.Of(line.Body),
            ["class"] = StoredCode.Of(line.Class),
            ["title"] = line.Title,
            ["amount"] = line.AmountYuan,
            ["offeredAt"] = speech.Iso(line.OfferedAt),
            ["status"] = StoredCode.Of(line.Status),
            ["meeting"] = line.Meeting?.Value,
            ["returned"] = line.Returned,
        };

    private static JsonObject Json(AdHocCount count) =>
        new()
        {
            ["quarter"] = FormattableString.Invariant(
                $"{count.FirstOn.Year}-Q{(count.FirstOn.Month + 2) / 3}"
            ),
            ["attempted"] = count.Attempted,
            ["refused"] = count.Refused,
            ["allowed"] = count.Allowed,
            ["major"] = count.Major,
        };
}
