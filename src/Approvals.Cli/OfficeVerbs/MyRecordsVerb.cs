using System.CommandLine;
using System.Text.Json.Nodes;
using Approvals.Casework;
using Approvals.Casework.Cases.Own;

namespace Approvals.Cli.OfficeVerbs;

/// <summary><c>approvals my-records</c>: what the office has about a person, for that person.</summary>
internal sealed class MyRecordsVerb : OfficeVerb
{
    private static readonly Example[] Shown =
    [
        new("approvals my-records --as office-head", "没有涉及您本人的记录。"),
        new("approvals my-records --as office-head --readers --json | wc -l", "0"),
    ];

    private readonly WhoOption _who = new();

    private readonly Option<bool> _readers = new("--readers")
    {
        Description =
            "Who has read restricted texts about that person instead: when, in which post, for what",
    };

    private readonly JsonOption _json = new();

    public MyRecordsVerb(TimeProvider clock)
        : base(
            "my-records",
            "Shows a person what is kept about him; that he reads the texts is entered.",
            clock,
            Shown
        )
    {
        Add(_who);
        Add(_readers);
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
        var deed = _who.Of(given);
        if (given.GetValue(_readers))
        {
            var readers = await new ReadOwnReaders(office).RunAsync(deed, cancel);
            return readers is null
                ? NoPerson(speech, given)
                : TellReaders(readers, speech, given.GetValue(_json));
        }
        if (await new ReadOwnRecords(office).RunAsync(deed, cancel) is not { } records)
            return NoPerson(speech, given);
        if (!given.GetValue(_json) && records.Count == 0)
            speech.Tell("own.nothing");
        foreach (var record in records)
        {
            if (given.GetValue(_json))
                speech.TellJson(OwnRecordText.Json(record, speech));
            else
                OwnRecordText.Tell(record, speech);
        }
        return ExitCode.Fine;
    }

    private int NoPerson(Speech speech, ParseResult given)
    {
        speech.Complain("inbox.no-person", given.GetRequiredValue(_who));
        speech.Complain("error.no-person");
        return ExitCode.NothingDone;
    }

    private static int TellReaders(IReadOnlyList<OwnReader> readers, Speech speech, bool asJson)
    {
        if (asJson)
        {
            foreach (var reader in readers)
                speech.TellJson(
                    new JsonObject
                    {
                        ["case"] = reader.CaseId.Value,
                        ["at"] = speech.Iso(reader.At),
                        ["post"] = reader.Post,
                        ["purpose"] = reader.Purpose,
                    }
                );
            return ExitCode.Fine;
        }
        if (readers.Count == 0)
        {
            speech.Tell("own.no-readers");
            return ExitCode.Fine;
        }
        string[] head =
        [
            speech.Say("column.case"),
            speech.Say("column.at"),
            speech.Say("column.post"),
            speech.Say("column.purpose"),
        ];
        var rows = readers.Select(r =>
            new[] { r.CaseId.ToString(), speech.Local(r.At), r.Post, r.Purpose }
        );
        foreach (var line in Columns.Of([head, .. rows]))
            speech.Output.WriteLine(line);
        return ExitCode.Fine;
    }
}
