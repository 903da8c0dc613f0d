using System.CommandLine;
using Approvals.Casework;
using Approvals.Casework.Meetings;
using Approvals.Casework.People;
using Approvals.Casework.Sessions;
using Approvals.Casework.Storage;
using Approvals.Cli.LedgerVerbs;

namespace Approvals.Cli.OfficeVerbs;

/// <summary><c>approvals meeting-settings set</c>: sets something about the meetings of a unit, from a day
/// on.</summary>
internal sealed class MeetingSettingsSetVerb : OfficeVerb
{
    private static readonly Example[] Shown =
    [
        new(
            "approvals meeting-settings set --unit civil-affairs --from 2026-01-01 --large-funds 50000 "
                + "--document 党组会议纪要〔2026〕1号 --as office-clerk-1",
            "已登记：自 2026-01-01 起的会议按此办理；议程已确定的会议不变。"
        ),
    ];

    private readonly Option<string> _unit = new("--unit")
    {
        HelpName = "UNIT",
        Description = "Whose meetings, by its code",
        Required = true,
    };

    private readonly Option<DateOnly?> _from = DayText.Option(
        "--from",
        "The first day of meetings that it holds for, unless their agenda is frozen"
    );

    private readonly Option<string> _document = new("--document")
    {
        HelpName = "TEXT",
        Description = "What it rests on, such as the decision of the Party group",
        Required = true,
    };

    private readonly Option<decimal?> _largeFunds = new("--large-funds")
    {
        HelpName = "YUAN",
        Description = "From which amount on a payment is large funds",
    };

    private readonly Option<bool> _noLine = new("--every-payment-is-large")
    {
        Description = "Every payment is large funds: there is no line",
    };

    private readonly Option<string?> _quorum = CodeOption<QuorumRule>(
        "--party-group-quorum",
        "How many must be present at an ordinary meeting of the Party group"
    );

    private readonly Option<string?> _penaltyQuorum = CodeOption<QuorumRule>(
        "--penalty-quorum",
        "How many heads must be present to discuss a penalty"
    );

    private readonly Option<string?> _penaltyPass = CodeOption<PassRule>(
        "--penalty-pass",
        "How many heads must agree on a penalty",
        PassRule.NoVote
    );

    private readonly Option<bool?> _exactHalf = new("--exact-half-counts")
    {
        HelpName = "true|false",
        Description = "Whether exactly half is at least half",
    };

    private readonly Option<bool?> _recused = new("--recused-still-count")
    {
        HelpName = "true|false",
        Description = "Whether who stepped aside still counts among those who should attend",
    };

    private readonly Option<int?> _freeze = DaysOption("--freeze-days", "the agenda freezes");

    private readonly Option<int?> _invite = DaysOption(
        "--invite-days",
        "the resident discipline group is invited at the latest"
    );

    private readonly Option<int?> _remind = DaysOption(
        "--remind-days",
        "the office asks after its receipt"
    );

    private readonly DeedOptions _deed = new();

    public MeetingSettingsSetVerb(TimeProvider clock)
        : base("set", "Sets something about the meetings of a unit, from a day on.", clock, Shown)
    {
        _from.Required = true;
        Option[] own =
        [
            _unit,
            _from,
            _document,
            _largeFunds,
            _noLine,
            _quorum,
            _exactHalf,
            _recused,
            _penaltyQuorum,
            _penaltyPass,
            _freeze,
            _invite,
            _remind,
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
        if (given.GetValue(_largeFunds) is not null && given.GetValue(_noLine))
        {
            speech.Complain("meeting-settings.line-or-none");
            return ExitCode.NothingDone;
        }
        var from = given.GetValue(_from)!.Value;
        var verdict = await new SetMeetings(office).RunAsync(
            new(given.GetRequiredValue(_unit)),
            from,
            given.GetRequiredValue(_document),
            settings => Changed(settings, from, given),
            deed,
            cancel
        );
        if (!verdict.IsAllowed)
        {
            speech.Complain("answer.refused", verdict.Text(speech.Language));
            return ExitCode.Faulty;
        }
        speech.Tell("meeting-settings.done", DayText.Of(from));
        return ExitCode.Fine;
    }

    private MeetingSettings Changed(MeetingSettings settings, DateOnly from, ParseResult given) =>
        settings with
        {
            PartyGroupQuorum = Code(given, _quorum, settings.PartyGroupQuorum),
            ExactHalfCounts = given.GetValue(_exactHalf) ?? settings.ExactHalfCounts,
            RecusedStillCount = given.GetValue(_recused) ?? settings.RecusedStillCount,
            PenaltyQuorum = Code(given, _penaltyQuorum, settings.PenaltyQuorum),
            PenaltyPass = Code(given, _penaltyPass, settings.PenaltyPass),
            FreezeWorkingDays = given.GetValue(_freeze) ?? settings.FreezeWorkingDays,
            InviteWorkingDays = given.GetValue(_invite) ?? settings.InviteWorkingDays,
            RemindWorkingDays = given.GetValue(_remind) ?? settings.RemindWorkingDays,
            LargeFundsLines =
                given.GetValue(_noLine) ? []
                : given.GetValue(_largeFunds) is { } yuan ? [new(from, null, yuan)]
                : settings.LargeFundsLines,
        };

    private static T Code<T>(ParseResult given, Option<string?> option, T before)
        where T : struct, Enum =>
        given.GetValue(option) is { } code ? StoredCode.Read<T>(code) : before;

    private static Option<string?> CodeOption<T>(
        string name,
        string description,
        params T[] without
    )
        where T : struct, Enum
    {
        var codes = Enum.GetValues<T>().Except(without).Select(StoredCode.Of).ToArray();
        var option = new Option<string?>(name)
        {
            HelpName = string.Join('|', codes),
            Description = description,
        };
        return option.AcceptOnlyFromAmong(codes);
    }

    private static Option<int?> DaysOption(string name, string what) =>
        new(name)
        {
            HelpName = "DAYS",
            Description = $"How many working days before a meeting {what}",
        };
}
