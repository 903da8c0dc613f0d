using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Meetings;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.Sessions.Rows;

/// <summary>That an item was offered for a meeting after its agenda was frozen. Rows are only added.</summary>
internal sealed class AdHocRow
{
    /// <summary>The meeting.</summary>
    public required CaseId CaseId { get; init; }

    /// <summary>The call by which it was looked at: each is counted once.</summary>
    public required int Call { get; init; }

    /// <summary>The number of the item in its unit.</summary>
    public required int Item { get; init; }

    public required UnitId UnitId { get; init; }

    public required DateOnly OfferedOn { get; init; }

    public required ItemClass Class { get; init; }

    public required bool IsAllowed { get; init; }
}

/// <summary>The table of ad-hoc items.</summary>
internal sealed class AdHocTable : IEntityTypeConfiguration<AdHocRow>
{
    public void Configure(EntityTypeBuilder<AdHocRow> builder)
    {
        builder.ToTable(
            "agenda_ad_hoc",
            table =>
                table.HasCheckConstraint(
                    "ck_agenda_ad_hoc_class",
                    StoredCode.OneOf<ItemClass>("class")
                )
        );
        builder.HasKey(a => new
        {
            a.CaseId,
            a.Call,
            a.Item,
        });
        builder.Property(a => a.Class).StoredAsCode();
        builder.HasIndex(a => new { a.UnitId, a.OfferedOn }); // Counts per quarter.
        builder.HasOne<CaseRow>().WithMany().HasForeignKey(a => a.CaseId);
    }
}
