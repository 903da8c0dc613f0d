using System.CommandLine;
using System.Text.Json.Nodes;
using Approvals.Casework;
using Approvals.Casework.Cases;
using Approvals.Casework.Documents;
using Approvals.Casework.Documents.Printing;
using Approvals.Cli.LedgerVerbs;

namespace Approvals.Cli.OfficeVerbs;

/// <summary><c>approvals document</c>: makes a document of the office as a file of Word, and as PDF.</summary>
internal sealed class DocumentVerb : OfficeVerb
{
    private static readonly Example[] Shown =
    [
        new("approvals document approval-sheet 1 --as office-head --out . | cut -d- -f1", "审批单"),
    ];

    private readonly Argument<string> _kind = new("KIND")
    {
        Description = "What is made: " + string.Join(", ", DocumentKinds.Codes),
    };

    private readonly Argument<int> _number = new("NUMBER")
    {
        Description = "The number of the case, the measure or the problem that it is about",
    };

    private readonly PlanOptions _plan = new();
    private readonly WhoOption _who = new();

    private readonly Option<string?> _purpose = new("--purpose")
    {
        HelpName = "TEXT",
        Description = "For what restricted texts are read; it is entered",
    };

    private readonly Option<string?> _out = new("--out")
    {
        HelpName = "FILE",
        Description =
            "Where to write it: a file, or a folder; the folder one is in where nothing is said",
    };

    private readonly Option<bool> _pdf = new("--pdf")
    {
        Description = "Write PDF beside it; needs LibreOffice",
    };

    private readonly JsonOption _json = new();
    private readonly TimeProvider _clock;

    public DocumentVerb(TimeProvider clock)
        : base(
            "document",
            "Makes a document of the office: a file of Word to the figures of GB/T 9704, and PDF.",
            clock,
            Shown
        )
    {
        _clock = clock;
        _kind.AcceptOnlyFromAmong([.. DocumentKinds.Codes]);
        Add(_kind);
        Add(_number);
        _plan.AddTo(this);
        Add(_who);
        Add(_purpose);
        Add(_out);
        Add(_pdf);
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
        var request = new DocumentRequest(
            given.GetRequiredValue(_kind),
            given.GetRequiredValue(_number)
        )
        {
            Purpose = given.GetValue(_purpose),
        };
        if (DocumentKinds.About(request.Kind) != DocumentAbout.Case)
        {
            if (await _plan.ReadAsync(office, speech, given, cancel) is not { } plan)
                return ExitCode.NothingDone;
            request = request with { UnitId = plan.UnitId, Plan = plan.Key };
        }

        switch (await new MakeDocument(office).RunAsync(request, _who.Of(given), cancel))
        {
            case DocumentAnswer.Made made:
                return await WriteAsync(made, speech, given, cancel);
            case DocumentAnswer.Refused refused:
                return AnswerText.Tell(
                    new CaseAnswer.Refused(refused.Why),
                    speech,
                    given.GetValue(_json),
                    null
                );
            case DocumentAnswer.Unfit unfit:
                speech.Complain("document.unfit", unfit.Say(speech.Language));
                return ExitCode.NothingDone;
            default:
                speech.Complain("document.none", request.Number);
                return ExitCode.NothingDone;
        }
    }

    private async Task<int> WriteAsync(
        DocumentAnswer.Made made,
        Speech speech,
        ParseResult given,
        CancellationToken cancel
    )
    {
        var file = PathOf(given.GetValue(_out), made.FileName);
        List<string> written = [file];
        await File.WriteAllBytesAsync(file, made.Docx, cancel);
        if (given.GetValue(_pdf))
        {
            var answer = await new PdfPrinter(_clock).PrintAsync([made.Docx], cancel);
            if (answer.Problem is { } problem)
            {
                speech.Complain($"document.pdf.{Code(problem)}", answer.Words);
                return ExitCode.Faulty;
            }

            var pdf = Path.ChangeExtension(file, "pdf");
            await File.WriteAllBytesAsync(pdf, answer.Files[0], cancel);
            written.Add(pdf);
        }

        foreach (var one in written)
        {
            if (given.GetValue(_json))
                speech.TellJson(new JsonObject { ["file"] = one, ["version"] = made.Version });
            else
                speech.Output.WriteLine(one);
        }

        return ExitCode.Fine;
    }

    private static string PathOf(string? given, string name) =>
        given is null or "." ? name
        : Directory.Exists(given) ? Path.Combine(given, name)
        : given;

    private static string Code(PdfProblem problem) =>
        problem switch
        {
            PdfProblem.NoLibreOffice => "no-office",
            PdfProblem.TooSlow => "too-slow",
            _ => "not-made",
        };
}
