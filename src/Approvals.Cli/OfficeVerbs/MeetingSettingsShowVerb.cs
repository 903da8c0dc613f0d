using System.CommandLine;
using Approvals.Casework;
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
        var text = new MeetingSettingsText(speech, given.GetValue(_json));
        if (given.GetValue(_on) is { } on)
            text.Tell(SetMeetings.For(set, on, null));
        else
            text.TellAll(set);
        return ExitCode.Fine;
    }
}
