using System.CommandLine;
using Approvals.Casework;
using Approvals.Casework.Cases;
using Approvals.Casework.Upkeep;
using Approvals.Mail;

namespace Approvals.Cli.OfficeVerbs;

/// <summary><c>approvals work</c>: does what falls due: timers, messages, functions, letters, and daily the heads of
/// cases.</summary>
internal sealed class WorkVerb : OfficeVerb
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private static readonly Example[] Shown =
    [
        new("approvals work --once --any-hour >work.log && ls data/mail | head -1", "1.eml"),
    ];

    private readonly Option<bool> _once = new("--once")
    {
        Description = "Do what is due now, and end; else go on until Ctrl+C",
    };

    private readonly Option<bool> _anyHour = new("--any-hour")
    {
        Description = "Send mails in quiet hours and on days off as well: to try it out",
    };

    private readonly TimeProvider _clock;

    public WorkVerb(TimeProvider clock)
        : base("work", "Does what falls due, until Ctrl+C: timers, messages, mails.", clock, Shown)
    {
        _clock = clock;
        Add(_once);
        Add(_anyHour);
        AddOfficeOptions();
    }

    protected override OfficeSettings Settings(ParseResult given) =>
        base.Settings(given) with
        {
            SendsAtAnyHour = given.GetValue(_anyHour),
        };

    protected override async Task<int> RunAsync(
        Office office,
        Speech speech,
        ParseResult given,
        CancellationToken cancel
    )
    {
        var mails = Settings(given).MailFolder;
        if (given.GetValue(_once))
        {
            var all = await RoundAsync(office, speech, mails, isFirst: true, cancel);
            if (!all)
                speech.Tell("work.nothing");
            return ExitCode.Fine;
        }
        speech.Tell("work.begins");
        try
        {
            for (var isFirst = true; ; isFirst = false)
            {
                await RoundAsync(office, speech, mails, isFirst, cancel);
                await Task.Delay(Pause, _clock, cancel);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            speech.Tell("work.ends");
            return ExitCode.Fine;
        }
    }

    /// <summary>Does what is due now; says whether anything was.</summary>
    private static async Task<bool> RoundAsync(
        Office office,
        Speech speech,
        string mails,
        bool isFirst,
        CancellationToken cancel
    )
    {
        var isAny = false;
        var done = await new DoDueWork(office, Mailers.Of(office)).RunAsync(cancel);
        if (done.Heads is { } heads)
            Say("work.heads", heads);
        Say("work.resumed", done.Resumed);
        Say("work.timers", done.Timers);
        Say("work.messages", done.Messages);
        Say("work.reports", done.Reports);
        Say("work.recusals", done.Recusals);
        Say("work.substitutes", done.Substitutes);
        if (isFirst)
            await TellMissingAsync(office, speech, cancel);
        Say("work.lights", done.Lights);
        Say("work.reminders", done.Reminders);
        Say(office.Mail.Server is null ? "work.mails" : "work.mailed", done.Mails);
        return isAny;

        void Say(string key, int count)
        {
            if (count == 0)
                return;
            isAny = true;
            speech.Tell(key, count, mails);
        }
    }

    private static async Task TellMissingAsync(
        Office office,
        Speech speech,
        CancellationToken cancel
    )
    {
        var known = OfficeFunctions.Of(office);
        var all = await new AskedFunctions(office).RunAsync(cancel);
        foreach (var asked in all.Where(a => !known.ContainsKey(a.Name)))
            speech.Complain("work.no-function", asked.Name, asked.Calls);
    }
}
