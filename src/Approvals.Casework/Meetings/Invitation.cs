using System.Collections.Immutable;

namespace Approvals.Casework.Meetings;

/// <summary>The invitation of the resident discipline group to a meeting, with agenda and papers.</summary>
public sealed record Invitation
{
    /// <summary>When it was sent; null where it was not yet.</summary>
    public DateOnly? SentOn { get; init; }

    /// <summary>When the office asked after its receipt; null where it did not.</summary>
    public DateOnly? RemindedOn { get; init; }

    /// <summary>The receipt; null where none has come.</summary>
    public Receipt? Receipt { get; init; }
}

/// <summary>What the office does about an invitation.</summary>
public enum InvitationStep
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>It sends it.</summary>
    Send,

    /// <summary>It asks after the receipt.</summary>
    Remind,
}

/// <summary>What the minutes say about the resident discipline group.</summary>
public enum InvitationStanding
{
    /// <summary>Not invited.</summary>
    NotInvited,

    /// <summary>Invited, no receipt.</summary>
    NoReceipt,

    /// <summary>Invited, attends.</summary>
    Attends,

    /// <summary>Invited, sends a deputy.</summary>
    SendsDeputy,

    /// <summary>Invited, does not attend, with its reason.</summary>
    StaysAway,
}

/// <summary>
/// The invitation of the resident discipline group. It speaks on procedure and integrity, has no vote, and its silence
/// holds up nothing. Whether it comes is its own matter: nothing here rates it.
/// </summary>
public static class InvitationRules
{
    /// <summary>What the office does on a day; after the meeting, nothing.</summary>
    public static InvitationStep StepOn(Invitation invitation, MeetingDays days, DateOnly today) =>
        today > days.MeetsOn ? InvitationStep.Nothing
        : invitation.SentOn is null
            ? today >= days.InvitesOn ? InvitationStep.Send
                : InvitationStep.Nothing
        : invitation is { Receipt: null, RemindedOn: null } && today >= days.RemindsOn
            ? InvitationStep.Remind
        : InvitationStep.Nothing;

    /// <summary>Whether it was sent too late.</summary>
    public static bool IsLate(Invitation invitation, MeetingDays days) =>
        invitation.SentOn > days.InvitesOn;

    /// <summary>What the minutes say.</summary>
    public static InvitationStanding StandingOf(Invitation invitation) =>
        invitation switch
        {
            { SentOn: null } => InvitationStanding.NotInvited,
            { Receipt: null } => InvitationStanding.NoReceipt,
            { Receipt: Receipt.Attends } => InvitationStanding.Attends,
            { Receipt: Receipt.SendsDeputy } => InvitationStanding.SendsDeputy,
            _ => InvitationStanding.StaysAway,
        };

    /// <summary>What a receipt lacks; empty for nothing.</summary>
    public static ImmutableArray<ReceiptFault> Check(Receipt receipt) =>
        [
            .. string.IsNullOrWhiteSpace(receipt.SignedBy) ? Only(ReceiptFault.NotSigned) : [],
            .. receipt switch
            {
                Receipt.SendsDeputy { Deputy: var deputy } when IsBlank(deputy) => Only(
                    ReceiptFault.NoDeputy
                ),
                Receipt.StaysAway { Because: var why } when IsBlank(why) => Only(
                    ReceiptFault.NoReason
                ),
                _ => [],
            },
        ];

    private static bool IsBlank(string text) => string.IsNullOrWhiteSpace(text);

    private static ImmutableArray<ReceiptFault> Only(ReceiptFault fault) => [fault];
}
