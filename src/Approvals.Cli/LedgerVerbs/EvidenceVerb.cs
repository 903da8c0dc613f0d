using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json.Nodes;
using Approvals.Casework;
using Approvals.Casework.Audit;
using Approvals.Casework.Ledger;
using Approvals.Casework.Ledger.Evidence;
using Approvals.Casework.Storage;
using Approvals.Cli.OfficeVerbs;

namespace Approvals.Cli.LedgerVerbs;

/// <summary><c>approvals evidence</c>: adds a file that proves something, or lists what proves a measure.</summary>
internal sealed class EvidenceVerb : PlanActVerb
{
    private static readonly Example[] Shown =
    [
        new(
            "approvals evidence 93 plan.txt --on $(date +%F) --as office-clerk-1",
            "已登记为第 93 号措施的佐证材料（a3e3290263dc…）。"
        ),
        new("approvals evidence 5 --as office-clerk-1", "第 5 号措施：0 份佐证材料"),
    ];

    private readonly Argument<string> _numbers = new("NUMBERS")
    {
        Description = "Which measures, such as 3,7-9",
    };

    private readonly Argument<string?> _file = new("FILE")
    {
        Description = "The file; without one, what proves the first measure is listed",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string> _kind = new("--kind")
    {
        HelpName = "KIND",
        Description =
            "What it is: document, meeting, talk, money, site, registry, outside-body or training",
        DefaultValueFactory = _ => StoredCode.Of(EvidenceKind.Document),
    };

    private readonly Option<string?> _title = new("--title")
    {
        HelpName = "TEXT",
        Description = "What people call it; the name of the file where nothing is said",
    };

    private readonly Option<string?> _number = new("--document-number")
    {
        HelpName = "TEXT",
        Description = "The number of the document",
    };

    private readonly Option<DateOnly?> _on = DayText.Option(
        "--on",
        "The date on its face: the real one, also where it comes late"
    );

    private readonly Option<string?> _period = new("--supplement-for")
    {
        HelpName = "PERIOD",
        Description = "The period that late paperwork is about; needs --reason and --approved-by",
    };

    private readonly Option<string?> _approver = new("--approved-by")
    {
        HelpName = "PERSON",
        Description = "Who approved that it comes late",
    };

    public EvidenceVerb(TimeProvider clock)
        : base("evidence", "Adds a file that proves something, or lists what does.", clock, Shown)
    {
        _kind.AcceptOnlyFromAmong([.. Enum.GetValues<EvidenceKind>().Select(StoredCode.Of)]);
        Add(_numbers);
        Add(_file);
        Add(_kind);
        Add(_title);
        Add(_number);
        Add(_on);
        Add(_period);
        Add(_approver);
        AddActOptions();
        Validators.Add(given =>
        {
            if (Numbers.Complaint(given.GetValue(_numbers) ?? "") is { } wrong)
                given.AddError(wrong);
            if (given.GetValue(_file) is not null && given.GetValue(_on) is null)
                given.AddError("Expected --on DAY: the date on the face of the document.");
            if (given.GetValue(_period) is not null && given.GetValue(_approver) is null)
                given.AddError("Expected --approved-by PERSON beside --supplement-for.");
        });
    }

    protected override async Task<int> RunAsync(
        Office office,
        PlanSummary plan,
        Deed deed,
        Speech speech,
        ParseResult given,
        CancellationToken cancel
    )
    {
        var numbers = Numbers.Read(given.GetRequiredValue(_numbers)) ?? [];
        if (given.GetValue(_file) is not { } path)
            return await ListAsync(
                office,
                new(plan.UnitId, plan.Key, numbers[0]),
                deed.By,
                speech,
                IsJson(given),
                cancel
            );
        if (given.GetValue(_period) is not null && deed.Reason is null)
        {
            speech.Complain("evidence.no-reason");
            return ExitCode.NothingDone;
        }
        if (!File.Exists(path))
        {
            speech.Complain("error.no-file", path);
            return ExitCode.NothingDone;
        }
        await using var content = File.OpenRead(path);
        var answer = await new AddEvidence(office).RunAsync(
            Wanted(given, plan, deed, numbers, path),
            content,
            deed,
            cancel
        );
        return Tell(answer, speech, IsJson(given));
    }

    private NewEvidence Wanted(
        ParseResult given,
        PlanSummary plan,
        Deed deed,
        ImmutableArray<int> numbers,
        string path
    )
    {
        var name = Path.GetFileName(path);
        return new(
            plan.UnitId,
            numbers,
            name,
            StoredCode.Read<EvidenceKind>(given.GetRequiredValue(_kind)),
            given.GetValue(_title) ?? Path.GetFileNameWithoutExtension(name),
            given.GetValue(_on)!.Value
        )
        {
            Plan = plan.Key,
            DocumentNumber = given.GetValue(_number),
            Supplement = given.GetValue(_period) is { } period
                ? new(period, deed.Reason!, new(given.GetValue(_approver)!))
                : null,
        };
    }

    private static int Tell(EvidenceAnswer answer, Speech speech, bool asJson)
    {
        switch (answer)
        {
            case EvidenceAnswer.Added added when asJson:
                speech.TellJson(
                    new()
                    {
                        ["result"] = "added",
                        ["evidence"] = added.Id,
                        ["sha256"] = added.Sha256,
                        ["measures"] = new JsonArray([
                            .. added.Measures.Select(n => JsonValue.Create(n)),
                        ]),
                        ["known"] = added.IsKnown,
                        ["proves"] = added.Proves,
                    }
                );
                return ExitCode.Fine;
            case EvidenceAnswer.Added added:
                speech.Tell("evidence.added", Numbers.Of(added.Measures), added.Sha256[..12]);
                if (added.IsKnown)
                    speech.Tell("evidence.known");
                if (added.Proves > AddEvidence.ManyMeasures)
                    speech.Complain("evidence.many", added.Proves);
                if (!added.Early.IsEmpty)
                    speech.Complain("evidence.early", Numbers.Of(added.Early));
                return ExitCode.Fine;
            case EvidenceAnswer.NotTaken no when asJson:
                speech.TellJson(
                    new()
                    {
                        ["result"] = "refused",
                        ["reason"] = no.Problem.Code,
                        ["message"] = no.Problem.Message(speech.Language),
                    }
                );
                return ExitCode.Faulty;
            case EvidenceAnswer.NotTaken no:
                speech.Error.WriteLine(no.Problem.Message(speech.Language));
                return ExitCode.Faulty;
            case EvidenceAnswer.Refused refused:
                return LedgerAnswers.Tell(refused.Why, speech, asJson, "");
            case EvidenceAnswer.Forbidden forbidden:
                return LedgerAnswers.Tell(
                    new LedgerAnswer.Forbidden(forbidden.Verdict),
                    speech,
                    asJson,
                    ""
                );
            default:
                return ExitCode.NothingDone;
        }
    }

    private static async Task<int> ListAsync(
        Office office,
        MeasureKey measure,
        PersonId? viewer,
        Speech speech,
        bool asJson,
        CancellationToken cancel
    )
    {
        var found = await new ReadEvidence(office).RunAsync(measure, viewer, cancel);
        if (found is not { } lines)
        {
            speech.Complain("evidence.none-shown", measure.Number);
            return ExitCode.Faulty;
        }
        foreach (var line in lines.Where(_ => asJson))
            speech.TellJson(
                new()
                {
                    ["evidence"] = line.Id,
                    ["sha256"] = line.Sha256,
                    ["file"] = line.FileName,
                    ["bytes"] = line.Length,
                    ["kind"] = StoredCode.Of(line.Kind),
                    ["title"] = line.Title,
                    ["documentNumber"] = line.DocumentNumber,
                    ["documentOn"] = DayText.Of(line.DocumentOn),
                    ["supplementFor"] = line.SupplementFor,
                    ["proves"] = line.Proves,
                }
            );
        if (asJson)
            return ExitCode.Fine;
        var rows = lines.Select(l =>
            new[]
            {
                DayText.Of(l.DocumentOn),
                LedgerText.Of(speech.Language, l.Kind),
                l.Title,
                l.DocumentNumber ?? "",
                l.SupplementFor is { } period ? speech.Say("evidence.supplement", period) : "",
                l.FileName,
                l.Sha256[..12],
            }
        );
        foreach (var line in Columns.Of([.. rows]))
            speech.Output.WriteLine(line);
        speech.Tell("evidence.count", measure.Number, lines.Count);
        return ExitCode.Fine;
    }
}
