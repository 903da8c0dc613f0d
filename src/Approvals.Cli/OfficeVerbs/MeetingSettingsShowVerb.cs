using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Approvals.Casework;
using Approvals.Casework.Meetings;
using Approvals.Casework.Sessions;
using Approvals.Casework.Storage;
using Approvals.Cli.LedgerVerbs;

namespace Approvals.Cli.OfficeVerbs;

/// <summary><c>approvals meeting-settings show</c>: all that a unit has set, or what holds on a day.</summary>
internal sealed class MeetingSettingsShowVerb : OfficeVerb
{
    private static readonly Example[] Shown =
    [
        new(
            "approvals meeting-settings show --unit civil-affairs --on 2026-01-16 --json | cut -d, -f1-2",
            """{"partyGroupQuorum":"two-thirds","exactHalfCounts":false"""
        ),
    ];

    private readonly Option<string> _unit = new("--unit")
    {
        HelpName = "UNIT",
        Description = "Whose meetings, by its code",
        Required = true,
    };

    private readonly Option<DateOnly?> _on = DayText.Option(
        "--on",
        "Only what holds for a meeting on this day whose agenda is not frozen"
    );

    private readonly JsonOption _json = new();

    public MeetingSettingsShowVerb(TimeProvider clock)
        : base("show", "Shows what a unit has set about its meetings.", clock, Shown)
    {
        Add(_unit);
        Add(_on);
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
        var set = await new SetMeetings(office).ListAsync(unit, cancel);
        if (given.GetValue(_on) is { } on)
        {
            Tell(SetMeetings.For(set, on, null), given, speech);
            return ExitCode.Fine;
        }
        if (set.IsEmpty && !given.GetValue(_json))
            speech.Tell("meeting-settings.none");
        foreach (var one in set)
        {
            if (given.GetValue(_json))
            {
                speech.TellJson(Json(one, speech));
                continue;
            }
            speech.Tell(
                "meeting-settings.set",
                one.Number,
                DayText.Of(one.FromOn),
                one.Document,
                one.SetBy,
                speech.Local(one.SetAt)
            );
            Tell(one.Settings, given, speech);
        }
        return ExitCode.Fine;
    }

    private void Tell(MeetingSettings settings, ParseResult given, Speech speech)
    {
        if (given.GetValue(_json))
        {
            speech.TellJson(Json(settings));
            return;
        }
        var language = speech.Language;
        (string Key, string Value)[] rows =
        [
            ("party-group-quorum", MeetingText.Of(language, settings.PartyGroupQuorum)),
            ("exact-half-counts", YesOrNo(settings.ExactHalfCounts, speech)),
            ("recused-still-count", YesOrNo(settings.RecusedStillCount, speech)),
            ("penalty-quorum", MeetingText.Of(language, settings.PenaltyQuorum)),
            ("penalty-pass", MeetingText.Of(language, settings.PenaltyPass)),
            ("freeze-days", Days(settings.FreezeWorkingDays)),
            ("invite-days", Days(settings.InviteWorkingDays)),
            ("remind-days", Days(settings.RemindWorkingDays)),
            (
                "large-funds",
                LineOf(settings) is { } yuan
                    ? yuan.ToString("0.00", CultureInfo.InvariantCulture)
                    : speech.Say("meeting-settings.every-payment")
            ),
        ];
        var cells = rows.Select(row =>
            new[] { speech.Say($"meeting-settings.{row.Key}"), row.Value }
        );
        foreach (var line in Columns.Of([.. cells], indent: 2))
            speech.Output.WriteLine(line);
    }

    private static JsonObject Json(DatedMeetingSettings one, Speech speech)
    {
        var json = Json(one.Settings);
        json["number"] = one.Number;
        json["from"] = DayText.Of(one.FromOn);
        json["setAt"] = speech.Iso(one.SetAt);
        json["setBy"] = one.SetBy.Value;
        json["document"] = one.Document;
        return json;
    }

    private static JsonObject Json(MeetingSettings settings) =>
        new()
        {
            ["partyGroupQuorum"] = StoredCode.Of(settings.PartyGroupQuorum),
            ["exactHalfCounts"] = settings.ExactHalfCounts,
            ["recusedStillCount"] = settings.RecusedStillCount,
            ["penaltyQuorum"] = StoredCode.Of(settings.PenaltyQuorum),
            ["penaltyPass"] = StoredCode.Of(settings.PenaltyPass),
            ["freezeWorkingDays"] = settings.FreezeWorkingDays,
            ["inviteWorkingDays"] = settings.InviteWorkingDays,
            ["remindWorkingDays"] = settings.RemindWorkingDays,
            ["largeFundsYuan"] = LineOf(settings),
        };

    private static decimal? LineOf(MeetingSettings settings) =>
        settings.LargeFundsLines is [.., var line] ? line.Yuan : null;

    private static string Days(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string YesOrNo(bool value, Speech speech) =>
        speech.Say(value ? "meeting-settings.yes" : "meeting-settings.no");
}
