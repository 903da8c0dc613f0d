using System.CommandLine;
using System.Text.Json.Nodes;
using Approvals.Casework;
using Approvals.Casework.Cases;

namespace Approvals.Cli.OfficeVerbs;

/// <summary><c>approvals inbox</c>: what waits for a person.</summary>
internal sealed class InboxVerb : OfficeVerb
{
    private const int DefaultLimit = 50;

    private static readonly Example[] Shown =
    [
        new(
            "approvals inbox office-head --json | head -1 | cut -d, -f1-4",
            """{"case":1,"key":3,"title":"年休假","task":"办公室主任审批" """.TrimEnd()
        ),
    ];

    private readonly Argument<string> _person = new("PERSON")
    {
        Description = "The person, by their code",
    };

    private readonly Option<int> _limit = new("--limit")
    {
        HelpName = "N",
        Description = $"How many lines at the most, 1 to {Inbox.MaxLines}",
        DefaultValueFactory = _ => DefaultLimit,
    };

    private readonly Option<bool> _copies = new("--copies")
    {
        Description = "What was copied to the person instead, the last first",
    };

    private readonly Option<bool> _doneForMe = new("--done-for-me")
    {
        Description = "What substitutes did for the person instead, the last first",
    };

    private readonly Option<bool> _notices = new("--notices")
    {
        Description = "What the system told the person by letters instead, the last first",
    };

    private readonly JsonOption _json = new();

    public InboxVerb(TimeProvider clock)
        : base("inbox", "Shows what waits for a person, the most urgent first.", clock, Shown)
    {
        _limit.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > Inbox.MaxLines)
                result.AddError($"Expected a --limit of 1 to {Inbox.MaxLines}.");
        });
        Add(_person);
        Add(_limit);
        Add(_copies);
        Add(_doneForMe);
        Add(_notices);
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
        var person = given.GetRequiredValue(_person);
        var (limit, asJson) = (given.GetValue(_limit), given.GetValue(_json));
        if (given.GetValue(_copies) || given.GetValue(_doneForMe) || given.GetValue(_notices))
        {
            var lists = new InboxLists(office, speech);
            var code =
                given.GetValue(_copies)
                    ? await lists.CopiesAsync(new(person), limit, asJson, cancel)
                : given.GetValue(_doneForMe)
                    ? await lists.DoneForMeAsync(new(person), limit, asJson, cancel)
                : await lists.NoticesAsync(new(person), limit, asJson, cancel);
            return code ?? NoPerson(person, speech);
        }
        var found = await new Inbox(office).RunAsync(new(person), limit, cancel);
        if (found is not { } lines)
            return NoPerson(person, speech);
        if (asJson)
        {
            foreach (var line in lines)
                speech.TellJson(Json(line, speech));
            return ExitCode.Fine;
        }
        if (lines.Count == 0)
        {
            speech.Tell("inbox.empty");
            return ExitCode.Fine;
        }
        string[] head =
        [
            speech.Say("column.case"),
            speech.Say("column.key"),
            speech.Say("column.title"),
            speech.Say("column.task"),
            speech.Say("column.due"),
            speech.Say("column.state"),
        ];
        var rows = lines.Select(line =>
            new[]
            {
                line.CaseId.ToString(),
                CodeText.Of(line.Key),
                line.Title ?? speech.Say("inbox.hidden"),
                line.Task,
                line.DueAt is { } due ? speech.Local(due) : "",
                line.For is { } other
                    ? speech.Say("inbox.for", other)
                    : speech.Say($"inbox.{StateOf(line)}"),
            }
        );
        foreach (var text in Columns.Of([head, .. rows]))
            speech.Output.WriteLine(text);
        return ExitCode.Fine;
    }

    private static int NoPerson(string person, Speech speech)
    {
        speech.Complain("inbox.no-person", person);
        speech.Complain("error.no-person");
        return ExitCode.NothingDone;
    }

    private static string StateOf(InboxLine line) =>
        line.IsSuspended ? "suspended"
        : line.For is not null ? "for"
        : line.IsToPrepare ? "to-prepare"
        : line.IsClaimable ? "claimable"
        : "mine";

    private static JsonObject Json(InboxLine line, Speech speech) =>
        new()
        {
            ["case"] = line.CaseId.Value,
            ["key"] = line.Key,
            ["title"] = line.Title,
            ["task"] = line.Task,
            ["state"] = StateOf(line),
            ["for"] = line.For?.Value,
            ["openedAt"] = speech.Iso(line.OpenedAt),
            ["dueAt"] = speech.Iso(line.DueAt),
        };
}
