using System.CommandLine;
using Approvals.Casework;
using Approvals.Casework.Outbox;
using Approvals.Casework.Storage;
using Approvals.Cli.LedgerVerbs;

namespace Approvals.Cli.OfficeVerbs;

/// <summary><c>approvals reminder-settings set</c>: sets something about the reminders of a unit, from a day
/// on.</summary>
internal sealed class ReminderSettingsSetVerb : OfficeVerb
{
    private static readonly Example[] Shown =
    [
        new(
            "approvals reminder-settings set --unit civil-affairs --from 2026-01-01 --quiet-at-noon true "
                + "--document 办公室通知〔2026〕1号 --as office-clerk-1",
            "已登记：自 2026-01-01 起按此提醒。"
        ),
    ];

    private readonly Option<string> _unit = new("--unit")
    {
        HelpName = "UNIT",
        Description = "Whose reminders, by its code",
        Required = true,
    };

    private readonly Option<DateOnly?> _from = DayText.Option(
        "--from",
        "The first day that it holds for"
    );

    private readonly Option<string> _document = new("--document")
    {
        HelpName = "TEXT",
        Description = "What it rests on",
        Required = true,
    };

    private readonly Option<TimeOnly?> _digestAt = ClockText.Option(
        "--digest-at",
        "When digests leave"
    );

    private readonly Option<TimeOnly?> _remindAt = ClockText.Option(
        "--remind-at",
        "When single reminders leave"
    );

    private readonly Option<TimeOnly?> _quietFrom = ClockText.Option(
        "--quiet-from",
        "From when on no mail leaves in the evening"
    );

    private readonly Option<TimeOnly?> _quietUntil = ClockText.Option(
        "--quiet-until",
        "Until when no mail leaves in the morning"
    );

    private readonly Option<TimeOnly?> _resumeAt = ClockText.Option(
        "--resume-at",
        "When leaves what waited for the end of quiet hours"
    );

    private readonly Option<bool?> _quietAtNoon = new("--quiet-at-noon")
    {
        HelpName = "true|false",
        Description = "Whether no mail leaves at noon",
    };

    private readonly Option<TimeOnly?> _noonFrom = ClockText.Option(
        "--noon-from",
        "When noon begins"
    );

    private readonly Option<TimeOnly?> _noonUntil = ClockText.Option(
        "--noon-until",
        "When noon ends"
    );

    private readonly Option<int?> _maxSingle = new("--max-single")
    {
        HelpName = "N",
        Description =
            "How many single reminders a person gets by mail in a day; with more, the digest alone",
    };

    private readonly Option<int[]?> _anyHour = new("--any-hour-measures")
    {
        HelpName = "NUMBER",
        Description = "The measures whose mails leave at any hour",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly DeedOptions _deed = new();

    public ReminderSettingsSetVerb(TimeProvider clock)
        : base("set", "Sets something about the reminders of a unit, from a day on.", clock, Shown)
    {
        _from.Required = true;
        Option[] own =
        [
            _unit,
            _from,
            _document,
            _digestAt,
            _remindAt,
            _quietFrom,
            _quietUntil,
            _resumeAt,
            _quietAtNoon,
            _noonFrom,
            _noonUntil,
            _maxSingle,
            _anyHour,
        ];
        foreach (var option in own)
            Add(option);
        _deed.AddTo(this);
        AddOfficeOptions();
    }

    protected override async Task<int> RunAsync(
        Office office,
        Speech speech,
        ParseResult given,
        CancellationToken cancel
    )
    {
        if (_deed.Read(given, speech) is not { } deed)
            return ExitCode.NothingDone;
        var from = given.GetValue(_from)!.Value;
        var verdict = await new SetReminders(office).RunAsync(
            new UnitId(given.GetRequiredValue(_unit)),
            from,
            given.GetRequiredValue(_document),
            settings => Changed(settings, given),
            deed,
            cancel
        );
        if (!verdict.IsAllowed)
        {
            speech.Complain("answer.refused", verdict.Text(speech.Language));
            return ExitCode.Faulty;
        }
        speech.Tell("reminder-settings.done", DayText.Of(from));
        return ExitCode.Fine;
    }

    private ReminderSettings Changed(ReminderSettings settings, ParseResult given) =>
        settings with
        {
            DigestAt = given.GetValue(_digestAt) ?? settings.DigestAt,
            RemindAt = given.GetValue(_remindAt) ?? settings.RemindAt,
            QuietFrom = given.GetValue(_quietFrom) ?? settings.QuietFrom,
            QuietUntil = given.GetValue(_quietUntil) ?? settings.QuietUntil,
            ResumeAt = given.GetValue(_resumeAt) ?? settings.ResumeAt,
            IsQuietAtNoon = given.GetValue(_quietAtNoon) ?? settings.IsQuietAtNoon,
            NoonFrom = given.GetValue(_noonFrom) ?? settings.NoonFrom,
            NoonUntil = given.GetValue(_noonUntil) ?? settings.NoonUntil,
            MaxSingle = given.GetValue(_maxSingle) ?? settings.MaxSingle,
            AnyHourMeasures = given.GetResult(_anyHour) is null
                ? settings.AnyHourMeasures
                : [.. given.GetValue(_anyHour) ?? []],
        };
}
