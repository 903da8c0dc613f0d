using System.Globalization;
using System.Text.Json.Nodes;
using Approvals.Casework.Meetings;
using Approvals.Casework.Storage;

namespace Approvals.Cli.OfficeVerbs;

/// <summary>Tells what a unit has set about its meetings.</summary>
internal sealed class MeetingSettingsText(Speech speech, bool asJson)
    : DatedSettingsText<MeetingSettings>(speech, asJson, "meeting-settings")
{
    protected override string EntryKey => "meeting-settings.set";

    protected override JsonObject Json(MeetingSettings settings) =>
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

    protected override IEnumerable<(string Key, string Value)> Rows(MeetingSettings settings) =>
        [
            ("party-group-quorum", MeetingText.Of(Speech.Language, settings.PartyGroupQuorum)),
            ("exact-half-counts", YesOrNo(settings.ExactHalfCounts)),
            ("recused-still-count", YesOrNo(settings.RecusedStillCount)),
            ("penalty-quorum", MeetingText.Of(Speech.Language, settings.PenaltyQuorum)),
            ("penalty-pass", MeetingText.Of(Speech.Language, settings.PenaltyPass)),
            ("freeze-days", Days(settings.FreezeWorkingDays)),
            ("invite-days", Days(settings.InviteWorkingDays)),
            ("remind-days", Days(settings.RemindWorkingDays)),
            (
                "large-funds",
                LineOf(settings) is { } yuan
                    ? yuan.ToString("0.00", CultureInfo.InvariantCulture)
                    : Speech.Say("meeting-settings.every-payment")
            ),
        ];

    private static decimal? LineOf(MeetingSettings settings) =>
        settings.LargeFundsLines is [.., var line] ? line.Yuan : null;

    private static string Days(int count) => count.ToString(CultureInfo.InvariantCulture);

    private string YesOrNo(bool value) =>
        Speech.Say(value ? "meeting-settings.yes" : "meeting-settings.no");
}
