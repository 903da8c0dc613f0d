using System.CommandLine;
using Approvals.Casework;
using Approvals.Casework.Audit;
using Approvals.Casework.Outbox.Sending;
using Approvals.Mail;

namespace Approvals.Cli.OfficeVerbs;

/// <summary><c>approvals mail</c>: what became of mails, and what somebody has to see to.</summary>
internal sealed class MailVerb : OfficeVerb
{
    private const int DefaultLimit = 50;

    private static readonly Example[] Shown =
    [
        new(
            "approvals mail --json | tail -1 | cut -d, -f1-4",
            """{"id":1,"letter":"task-opened","receiver":"office-head","state":"waiting" """.TrimEnd()
        ),
        new("approvals mail --on 2026-01-17", "当日没有要发的邮件。"), // A Saturday.
    ];

    private readonly Option<bool> _all = new("--all")
    {
        Description = "Also those that went out as they were meant to",
    };

    private readonly Option<int> _limit = new("--limit")
    {
        HelpName = "N",
        Description = $"How many lines at the most, 1 to {MailList.MaxLines}",
        DefaultValueFactory = _ => DefaultLimit,
    };

    private readonly Option<long?> _retry = new("--retry")
    {
        HelpName = "ID",
        Description =
            "Put a mail back into the queue that was given up, came back or had no address",
    };

    private readonly Option<string[]> _bounces = new("--bounce")
    {
        HelpName = "FILE",
        Description =
            "Note a mail that came back, from the server's notification (.eml); may be repeated",
        DefaultValueFactory = _ => [],
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly MailTomorrow _tomorrow = new();

    private readonly JsonOption _json = new();

    public MailVerb(TimeProvider clock)
        : base(
            "mail",
            "Shows which mails wait, were given up, came back or were dropped, and why.",
            clock,
            Shown
        )
    {
        _limit.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > MailList.MaxLines)
                result.AddError($"Expected a --limit of 1 to {MailList.MaxLines}.");
        });
        Add(_all);
        Add(_limit);
        Add(_retry);
        Add(_bounces);
        _tomorrow.AddTo(this);
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
        if (_tomorrow.IsAsked(given))
            return await _tomorrow.RunAsync(office, speech, given, given.GetValue(_json), cancel);
        if (given.GetValue(_retry) is { } id)
            return await RetryAsync(office, speech, id, cancel);
        if (given.GetValue(_bounces) is { Length: > 0 } files)
            return await NoteAsync(office, speech, files, cancel);
        var lines = await new MailList(office).RunAsync(
            given.GetValue(_all),
            given.GetValue(_limit),
            cancel
        );
        MailText.Tell(lines, given.GetValue(_json), speech);
        return ExitCode.Fine;
    }

    private static async Task<int> RetryAsync(
        Office office,
        Speech speech,
        long id,
        CancellationToken cancel
    )
    {
        if (!await new RetryMail(office).RunAsync(id, Typed(), cancel))
        {
            speech.Complain("mail.not-retried", id);
            return ExitCode.NothingDone;
        }
        speech.Tell("mail.retried", id);
        return ExitCode.Fine;
    }

    private static async Task<int> NoteAsync(
        Office office,
        Speech speech,
        string[] files,
        CancellationToken cancel
    )
    {
        var code = ExitCode.Fine;
        foreach (var file in files)
        {
            if (!File.Exists(file))
            {
                speech.Complain("error.no-file", file);
                code = ExitCode.NothingDone;
                continue;
            }
            var read = await BounceFile.ReadAsync(file, office.Mail.MessageIdDomain, cancel);
            if (read.Bounce is not { } bounce)
            {
                speech.Complain($"mail.bounce.{CodeText.Of(read.Problem!.Value)}", file);
                code = ExitCode.NothingDone;
                continue;
            }
            var answer = await new NoteBounce(office).RunAsync(bounce, Typed(), cancel);
            var key = $"mail.bounce.{CodeText.Of(answer)}";
            if (answer is BounceAnswer.Noted or BounceAnswer.NotedBefore)
            {
                speech.Tell(key, file, bounce.Letter, bounce.Status);
                continue;
            }
            speech.Complain(key, file, bounce.Letter, bounce.Status);
            code = ExitCode.NothingDone;
        }
        return code;
    }

    private static Deed Typed() => new(Channel.Console) { Account = Environment.UserName };
}
