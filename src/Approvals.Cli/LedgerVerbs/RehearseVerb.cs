using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Approvals.Casework;
using Approvals.Casework.Ledger;
using Approvals.Casework.Rehearsal;
using Approvals.Casework.Rehearsal.Results;
using Approvals.Casework.Wording;
using Approvals.Cli.OfficeVerbs;
using Approvals.Mail;

namespace Approvals.Cli.LedgerVerbs;

/// <summary><c>approvals rehearse</c>: plays a whole plan in virtual time, in an office of its own.</summary>
internal sealed class RehearseVerb : Verb
{
    private const string Closed = "closed";

    private static readonly Example[] Shown =
    [
        new(
            "approvals rehearse --until 2023-08-10 --out rehearsed >played.log; ls rehearsed/index.html",
            "rehearsed/index.html"
        ),
    ];

    private readonly Argument<string?> _plan = new("PLAN")
    {
        Description =
            "The plan: .txt, .md, .docx, .xlsx, .csv or .tsv; that of the seeds where nothing is said",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _staff = new("--staff")
    {
        HelpName = "DIR",
        Description =
            "The files of the staff (seeds/README.md); those of the seeds where nothing is said",
    };

    private readonly Option<DateOnly?> _from = DayText.Option(
        "--from",
        "The first day; that of the feedback where nothing is said"
    );

    private readonly Option<string> _until = new("--until")
    {
        HelpName = "closed|YYYY-MM-DD",
        Description = "The last day; 'closed' plays until every measure is over",
        DefaultValueFactory = _ => Closed,
    };

    private readonly Option<long> _seed = new("--seed")
    {
        HelpName = "N",
        Description = "What chance begins with: the same number gives the same bytes",
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<string?> _behaviour = new("--behaviour")
    {
        HelpName = "FILE",
        Description =
            "How people act, as JSON (docs/rehearsal.md); all on time where nothing is said",
    };

    private readonly Option<string?> _out = new("--out")
    {
        HelpName = "DIR",
        Description =
            "The folder that takes the result: pages, tables, letters, journal; it must not be there yet",
    };

    private readonly Option<string> _language = new("--lang")
    {
        HelpName = "zh|en",
        Description = $"The language of answers; or {OfficeOptions.LanguageVariable}",
        DefaultValueFactory = _ =>
            Environment.GetEnvironmentVariable(OfficeOptions.LanguageVariable)
                is { Length: > 0 } set
                ? set
                : "zh",
    };

    private readonly TimeProvider _clock;

    public RehearseVerb(TimeProvider clock)
        : base("rehearse", "Plays a whole plan in virtual time, in an office of its own.", Shown)
    {
        _clock = clock;
        _language.AcceptOnlyFromAmong("zh", "en");
        Add(_plan);
        Add(_staff);
        Add(_from);
        Add(_until);
        Add(_seed);
        Add(_behaviour);
        Add(_out);
        Add(_language);
        Validators.Add(given =>
        {
            if (given.GetValue(_until) is { } until && until != Closed && DayOf(until) is null)
                given.AddError(
                    $"Expected 'closed' or a day such as 2024-06-30 for --until, but found '{until}'."
                );
        });
        SetAction(InvokeAsync);
    }

    private async Task<int> InvokeAsync(ParseResult given, CancellationToken cancel)
    {
        var (output, error) = Writers(given);
        var speech = new Speech(
            given.GetValue(_language) == "en" ? Language.English : Language.Chinese,
            new OfficeSettings("").TimeZone,
            output,
            error
        );
        try
        {
            if (BehaviourOf(given, speech) is not { } behaviour)
                return ExitCode.NothingDone;
            var watcher = DayProgress.For(speech, _clock);
            var answer = await new RehearsePlan(RequestOf(given, behaviour)).RunAsync(
                watcher,
                cancel
            );
            watcher?.End();
            return Tell(answer, given, speech);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            speech.Complain("error.stopped");
        }
        catch (Exception e) when (Failure.Of(e) is { } failure)
        {
            failure.Tell(speech);
        }
        return ExitCode.NothingDone;
    }

    private RehearsalRequest RequestOf(ParseResult given, Behaviour behaviour) =>
        new(
            Path.Combine(AppContext.BaseDirectory, "seeds"),
            Path.Combine(AppContext.BaseDirectory, "workflows"),
            Mailers.ForRehearsal
        )
        {
            Plan = given.GetValue(_plan),
            Staff = given.GetValue(_staff),
            From = given.GetValue(_from),
            Until = DayOf(given.GetRequiredValue(_until)),
            Seed = given.GetValue(_seed),
            Behaviour = behaviour,
            Out = given.GetValue(_out),
        };

    private Behaviour? BehaviourOf(ParseResult given, Speech speech)
    {
        if (given.GetValue(_behaviour) is not { } file)
            return Behaviour.OnTime;
        if (!File.Exists(file))
        {
            speech.Complain("error.no-file", file);
            return null;
        }
        try
        {
            return BehaviourFile.Read(File.ReadAllText(file));
        }
        catch (JsonException e)
        {
            speech.Complain("rehearse.no-behaviour", file, e.Message);
            return null;
        }
    }

    private int Tell(RehearsalAnswer answer, ParseResult given, Speech speech)
    {
        if (answer is RehearsalAnswer.Refused refused)
        {
            speech.Error.WriteLine(
                RehearsalTexts.All.Say(speech.Language, $"refused.{refused.Code}", refused.Detail)
            );
            return ExitCode.NothingDone;
        }
        var played = (RehearsalAnswer.Played)answer;
        if (played.BeganAnew)
            speech.Tell("rehearse.anew");
        Tell(played.Result, speech);
        if (given.GetValue(_out) is { } folder)
            speech.Tell("rehearse.folder", folder);
        return played.Result.EndsWell ? ExitCode.Fine : ExitCode.Faulty;
    }

    private static void Tell(RehearsalResult result, Speech speech)
    {
        speech.Tell(
            "rehearse.done",
            DayText.Of(result.FirstOn),
            DayText.Of(result.LastOn),
            result.Measures.Count(m => m.IsOver),
            result.Measures.Count,
            result.Acts,
            result.Mails.Count
        );
        foreach (var end in result.Measures.Where(m => !m.IsOver))
            speech.Tell(
                "rehearse.open",
                end.Line.Number,
                LedgerText.Of(speech.Language, end.Line.Standing.Status),
                end.WaitsFor is { } task ? $"{task.Title}：{task.Name}" : "",
                end.WaitsFor?.Doer is { } doer ? result.Names.GetValueOrDefault(doer) : "",
                end.WaitsFor?.Problem ?? ""
            );
        foreach (var check in result.Checks)
        {
            speech.Tell(
                check.Holds ? "rehearse.holds" : "rehearse.fails",
                RehearsalTexts.All.Say(speech.Language, $"check.{check.Code}"),
                check.Looked
            );
            foreach (var fault in check.Faults.Take(MaxFaults))
                speech.Output.WriteLine($"  {fault}");
        }
    }

    /// <summary>More of them stand in the folder.</summary>
    private const int MaxFaults = 20;

    private static DateOnly? DayOf(string text) =>
        DateOnly.TryParseExact(
            text,
            DayText.Form,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;
}
