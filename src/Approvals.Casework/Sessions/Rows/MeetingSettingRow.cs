using Approvals.Casework.Meetings;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.Sessions.Rows;

/// <summary>What a unit has set about its meetings, from a day on. Rows are only added: a meeting whose agenda is
/// frozen goes on by what was set before.</summary>
internal sealed record MeetingSettingRow
{
    public required UnitId UnitId { get; init; }

    /// <summary>Counted within the unit, from 1: of two that hold from the same day the later one does.</summary>
    public required int Number { get; init; }

    /// <summary>The first day of meetings that it holds for; until the next one begins.</summary>
    public required DateOnly FromOn { get; init; }

    public required DateTimeOffset SetAt { get; init; }

    public required PersonId SetBy { get; init; }

    /// <summary>What it rests on, such as the decision of the Party group.</summary>
    public required string Document { get; init; }

    public required QuorumRule PartyGroupQuorum { get; init; }

    public required bool ExactHalfCounts { get; init; }

    public required bool RecusedStillCount { get; init; }

    public required QuorumRule PenaltyQuorum { get; init; }

    public required PassRule PenaltyPass { get; init; }

    public required int FreezeWorkingDays { get; init; }

    public required int InviteWorkingDays { get; init; }

    public required int RemindWorkingDays { get; init; }

    /// <summary>From which amount on a payment is large funds; null where every payment is.</summary>
    public required long? LargeFundsFen { get; init; }
}

/// <summary>The table of the settings of meetings.</summary>
internal sealed class MeetingSettingTable : IEntityTypeConfiguration<MeetingSettingRow>
{
    public void Configure(EntityTypeBuilder<MeetingSettingRow> builder)
    {
        builder.ToTable(
            "meeting_setting",
            table =>
            {
                table.HasCheckConstraint(
                    "ck_meeting_setting_quorum",
                    StoredCode.OneOf<QuorumRule>("party_group_quorum")
                );
                table.HasCheckConstraint(
                    "ck_meeting_setting_penalty_quorum",
                    StoredCode.OneOf<QuorumRule>("penalty_quorum")
                );
                table.HasCheckConstraint(
                    "ck_meeting_setting_penalty_pass",
                    StoredCode.OneOf<PassRule>("penalty_pass")
                );
                table.HasCheckConstraint(
                    "ck_meeting_setting_days",
                    "freeze_working_days between 0 and 30 and invite_working_days between 0 and 30 "
                        + "and remind_working_days between 0 and invite_working_days"
                );
                table.HasCheckConstraint("ck_meeting_setting_large_funds", "large_funds_fen > 0");
            }
        );
        builder.HasKey(s => new { s.UnitId, s.Number });
        builder.Property(s => s.PartyGroupQuorum).StoredAsCode();
        builder.Property(s => s.PenaltyQuorum).StoredAsCode();
        builder.Property(s => s.PenaltyPass).StoredAsCode();
        builder
            .HasOne<Unit>()
            .WithMany()
            .HasForeignKey(s => s.UnitId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
