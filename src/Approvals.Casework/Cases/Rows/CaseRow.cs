using Approvals.Casework.Outbox;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Engine.Run;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.Cases.Rows;

/// <summary>A case: what it is about, and what it stands at.</summary>
internal sealed class CaseRow
{
    public required CaseId Id { get; init; }

    public required UnitId UnitId { get; init; }

    /// <summary>What it is about, so that nothing is begun twice: such as an entry of the ledger, a period and a
    /// subject. Unique within the unit.</summary>
    public string? BusinessKey { get; init; }

    public required string Title { get; init; }

    /// <summary>What kind of record it is: who may see it follows from that.</summary>
    public required RecordKind Kind { get; init; }

    /// <summary>The department that leads.</summary>
    public DepartmentId? DepartmentId { get; init; }

    /// <summary>The field of work that it belongs to.</summary>
    public FieldId? FieldId { get; init; }

    public required int DefinitionId { get; init; }

    public required CaseStatus Status { get; init; }

    public bool IsSuspended { get; init; }

    /// <summary>Until when it stands still: then it goes on by itself; null where it does not stand still, or nobody
    /// said until when.</summary>
    public DateTimeOffset? SuspendedUntil { get; init; }

    /// <summary>How many stand still because something is wrong.</summary>
    public int Incidents { get; init; }

    /// <summary>How many commands it has taken: the number of its last row in the journal.</summary>
    public required int Version { get; init; }

    /// <summary>The state after that, in the engine's binary form.</summary>
    public required byte[] State { get; init; }

    /// <summary>The seal of its last row in the journal.</summary>
    public required byte[] Head { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }
}

/// <summary>The table of cases.</summary>
internal sealed class CaseTable : IEntityTypeConfiguration<CaseRow>
{
    public void Configure(EntityTypeBuilder<CaseRow> builder)
    {
        builder.ToTable(
            "case",
            table =>
            {
                table.HasCheckConstraint("ck_case_version", "version >= 1");
                table.HasCheckConstraint(
                    "ck_case_ended",
                    "(ended_at is null) = (status = 'running')"
                );
            }
        );
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Status).StoredAsCode();
        builder.Property(c => c.Kind).StoredAsCode();
        builder.HasOne<Unit>().WithMany().HasForeignKey(c => c.UnitId);
        builder
            .HasOne<Department>()
            .WithMany()
            .HasForeignKey(c => new { c.UnitId, c.DepartmentId });
        builder.HasOne<FieldOfWork>().WithMany().HasForeignKey(c => new { c.UnitId, c.FieldId });
        builder.HasOne<DefinitionRow>().WithMany().HasForeignKey(c => c.DefinitionId);
        builder.HasMany<OutboxRow>().WithOne().HasForeignKey(o => o.CaseId);
        // What goes on by itself: the sweep reads no more than that (ResumeDueCases).
        builder.HasIndex(c => c.SuspendedUntil).HasFilter("suspended_until is not null");
        // Nothing is begun twice.
        builder.HasIndex(c => new { c.UnitId, c.BusinessKey }).IsUnique();
    }
}
