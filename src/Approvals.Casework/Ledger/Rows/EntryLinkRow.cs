using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.Ledger.Rows;

/// <summary>That two measures overlap: each is still closed by itself.</summary>
internal sealed class EntryLinkRow
{
    /// <summary>The one with the lower id.</summary>
    public required long EntryId { get; init; }

    public required long OtherId { get; init; }

    public required UnitId UnitId { get; init; }

    public required string Note { get; init; }

    public required DateTimeOffset At { get; init; }

    public PersonId? ById { get; init; }
}

/// <summary>A look back (回头看) at an entry that was closed.</summary>
internal sealed class LookBackRow
{
    public required long EntryId { get; init; }

    /// <summary>Until when it is to be done.</summary>
    public required DateOnly DueOn { get; init; }

    public required UnitId UnitId { get; init; }

    public DateOnly? DoneOn { get; set; }

    public LookBackResult? Result { get; set; }

    public string? Note { get; set; }

    public PersonId? ById { get; set; }
}

internal sealed class EntryLinkTable : IEntityTypeConfiguration<EntryLinkRow>
{
    public void Configure(EntityTypeBuilder<EntryLinkRow> builder)
    {
        builder.ToTable(
            "ledger_link",
            table => table.HasCheckConstraint("ck_ledger_link_order", "entry_id < other_id")
        );
        builder.HasKey(l => new { l.EntryId, l.OtherId });
        builder.HasIndex(l => l.OtherId); // The other way round.
        builder.HasOne<EntryRow>().WithMany().HasForeignKey(l => l.EntryId);
        builder.HasOne<EntryRow>().WithMany().HasForeignKey(l => l.OtherId);
        builder.HasOne<Person>().WithMany().HasForeignKey(l => l.ById);
    }
}

internal sealed class LookBackTable : IEntityTypeConfiguration<LookBackRow>
{
    public void Configure(EntityTypeBuilder<LookBackRow> builder)
    {
        builder.ToTable(
            "ledger_look_back",
            table =>
                table.HasCheckConstraint(
                    "ck_look_back_done",
                    "(done_on is null) = (result is null)"
                )
        );
        builder.HasKey(l => new { l.EntryId, l.DueOn });
        builder.Property(l => l.Result).StoredAsCode();
        builder.HasOne<EntryRow>().WithMany().HasForeignKey(l => l.EntryId);
        builder.HasOne<Person>().WithMany().HasForeignKey(l => l.ById);
    }
}
