using System.Globalization;
using System.Text.Json.Nodes;
using Approvals.Casework.Outbox;

namespace Approvals.Cli.OfficeVerbs;

/// <summary>Tells what a unit has set about its reminders.</summary>
internal sealed class ReminderSettingsText(Speech speech, bool asJson)
    : DatedSettingsText<ReminderSettings>(speech, asJson, "reminder-settings")
{
    protected override string EntryKey => "reminder-settings.entry";

    protected override JsonObject Json(ReminderSettings settings) =>
        new()
        {
            ["digestAt"] = ClockText.Of(settings.DigestAt),
            ["remindAt"] = ClockText.Of(settings.RemindAt),
            ["quietFrom"] = ClockText.Of(settings.QuietFrom),
            ["quietUntil"] = ClockText.Of(settings.QuietUntil),
            ["resumeAt"] = ClockText.Of(settings.ResumeAt),
            ["isQuietAtNoon"] = settings.IsQuietAtNoon,
            ["noonFrom"] = ClockText.Of(settings.NoonFrom),
            ["noonUntil"] = ClockText.Of(settings.NoonUntil),
            ["maxSingle"] = settings.MaxSingle,
            ["anyHourMeasures"] = new JsonArray([
                .. settings.AnyHourMeasures.Select(n => JsonValue.Create(n)),
            ]),
        };

    protected override IEnumerable<(string Key, string Value)> Rows(ReminderSettings settings) =>
        [
            ("digest-at", ClockText.Of(settings.DigestAt)),
            ("remind-at", ClockText.Of(settings.RemindAt)),
            ("quiet-from", ClockText.Of(settings.QuietFrom)),
            ("quiet-until", ClockText.Of(settings.QuietUntil)),
            ("resume-at", ClockText.Of(settings.ResumeAt)),
            (
                "noon",
                settings.IsQuietAtNoon
                    ? $"{ClockText.Of(settings.NoonFrom)}-{ClockText.Of(settings.NoonUntil)}"
                    : Speech.Say("reminder-settings.no")
            ),
            ("max-single", Text(settings.MaxSingle)),
            ("any-hour", string.Join(' ', settings.AnyHourMeasures.Select(Text))),
        ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
