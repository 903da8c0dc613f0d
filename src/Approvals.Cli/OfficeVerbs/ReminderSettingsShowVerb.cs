using System.CommandLine;
using Approvals.Casework;
using Approvals.Casework.Outbox;
using Approvals.Casework.Storage;
using Approvals.Cli.LedgerVerbs;

namespace Approvals.Cli.OfficeVerbs;

/// <summary><c>approvals reminder-settings show</c>: all that a unit has set, or what holds on a day.</summary>
internal sealed class ReminderSettingsShowVerb : OfficeVerb
{
    private static readonly Example[] Shown =
    [
        new(
            "approvals reminder-settings show --unit civil-affairs --on 2026-01-16 --json | cut -d, -f1-2",
            """{"digestAt":"08:30","remindAt":"09:00" """.TrimEnd()
        ),
    ];

    private readonly Option<string> _unit = new("--unit")
    {
        HelpName = "UNIT",
        Description = "Whose reminders, by its code",
        Required = true,
    };

    private readonly Option<DateOnly?> _on = DayText.Option("--on", "Only what holds on this day");

    private readonly JsonOption _json = new();

    public ReminderSettingsShowVerb(TimeProvider clock)
        : base("show", "Shows what a unit has set about its reminders.", clock, Shown)
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
        var set = await new SetReminders(office).ListAsync(unit, cancel);
        var text = new ReminderSettingsText(speech, given.GetValue(_json));
        if (given.GetValue(_on) is { } on)
            text.Tell(SetReminders.For(set, on));
        else
            text.TellAll(set);
        return ExitCode.Fine;
    }
}
