using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.People;

/// <summary>
/// What a unit may set about authority, from a day on; where it set nothing, these defaults hold.
/// </summary>
public sealed record AuthoritySettings
{
    /// <summary>The unit.</summary>
    public required UnitId UnitId { get; init; }

    /// <summary>The first day; they hold until the next row begins.</summary>
    public required DateOnly FromOn { get; init; }

    /// <summary>
    /// Whether a member who stepped aside still counts among those who should attend: the stricter reading.
    /// </summary>
    public bool RecusedStillCount { get; init; } = true;

    /// <summary>How many of those who should attend must be present.</summary>
    public QuorumRule Quorum { get; init; } = QuorumRule.TwoThirds;

    /// <summary>
    /// Working days that an absence must exceed before a substitute without a standing one's paper acts; 0 to 30.
    /// </summary>
    public int SubstituteAfterWorkingDays { get; init; } = 3;

    /// <summary>People that a cell of a statistic must hold to be shown; 1 to 20.</summary>
    public int MinPeopleInCell { get; init; } = 3;
}

/// <summary>How many of those who should attend must be present.</summary>
public enum QuorumRule
{
    /// <summary>At least half.</summary>
    Half,

    /// <summary>More than half.</summary>
    MoreThanHalf,

    /// <summary>At least two thirds.</summary>
    TwoThirds,
}

internal sealed class AuthoritySettingsTable : IEntityTypeConfiguration<AuthoritySettings>
{
    public void Configure(EntityTypeBuilder<AuthoritySettings> builder)
    {
        builder.ToTable(
            "authority_setting",
            table =>
            {
                table.HasCheckConstraint(
                    "ck_authority_setting_quorum",
                    StoredCode.OneOf<QuorumRule>("quorum")
                );
                table.HasCheckConstraint(
                    "ck_authority_setting_substitute",
                    "substitute_after_working_days between 0 and 30"
                );
                table.HasCheckConstraint(
                    "ck_authority_setting_cell",
                    "min_people_in_cell between 1 and 20"
                );
            }
        );
        builder.HasKey(settings => new { settings.UnitId, settings.FromOn });
        builder.Property(settings => settings.Quorum).StoredAsCode();
        builder
            .HasOne<Unit>()
            .WithMany()
            .HasForeignKey(settings => settings.UnitId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
