using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.Cases.Rows;

/// <summary>A request that somebody steps aside in a case (回避申请). A case of its own decides on it; until all that
/// follows from it is done, it is work that falls due.</summary>
internal sealed class CaseRecusalRow : DueWorkRow
{
    /// <summary>The case in which he should step aside.</summary>
    public required CaseId CaseId { get; init; }

    /// <summary>Which request in that case, from 1.</summary>
    public required int Number { get; init; }

    public required UnitId UnitId { get; init; }

    /// <summary>Who should step aside.</summary>
    public required PersonId PersonId { get; init; }

    /// <summary>Who asked.</summary>
    public required PersonId AskedById { get; init; }

    public required RecusalKind Kind { get; init; }

    public required RecusalStatus Status { get; init; }

    /// <summary>The task that he declined; null where it is the case as a whole.</summary>
    public int? Key { get; init; }

    /// <summary>The element of that task.</summary>
    public string? Element { get; init; }

    /// <summary>The seal of the ground, by which the office's journal knows it; null where the process of the case
    /// draws the decision, and has the ground.</summary>
    public byte[]? GroundSeal { get; init; }

    /// <summary>The ground, encrypted; null from when the case of the decision has it.</summary>
    public byte[]? GroundCipher { get; init; }

    /// <summary>Who is to decide; null for the superior body.</summary>
    public PersonId? DeciderId { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>The case of the decision; null until it has begun.</summary>
    public CaseId? DecisionId { get; init; }

    /// <summary>Who decided, or entered what the superior body has decided; null while nobody has.</summary>
    public PersonId? DecidedById { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>Whom the decision names to take over; null for nobody.</summary>
    public PersonId? ReplacementId { get; init; }

    /// <summary>Since when all that follows from it is done; null until then.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>What names the request in its decision.</summary>
    public string Request => FormattableString.Invariant($"recusal/{CaseId}/{Number}");

    /// <summary>The same, as questions of authority take it.</summary>
    public RecusalRequest AsFact() => new(PersonId, AskedById, Status, Element);
}

/// <summary>The table of requests that somebody steps aside.</summary>
internal sealed class CaseRecusalTable : IEntityTypeConfiguration<CaseRecusalRow>
{
    public void Configure(EntityTypeBuilder<CaseRecusalRow> builder)
    {
        builder.ToTable(
            "case_recusal",
            table =>
            {
                table.HasCheckConstraint(
                    "ck_case_recusal_status",
                    StoredCode.OneOf<RecusalStatus>("status")
                );
                table.HasCheckConstraint(
                    "ck_case_recusal_ground_seal",
                    "ground_seal is null or length(ground_seal) = 32"
                );
                table.HasCheckConstraint(
                    "ck_case_recusal_decided",
                    "(status = 'open') = (decided_at is null)"
                );
            }
        );
        builder.HasKey(r => new { r.CaseId, r.Number });
        builder.Property(r => r.Kind).StoredAsCode();
        builder.Property(r => r.Status).StoredAsCode();
        builder.Ignore(r => r.Request);
        builder.HasOne<CaseRow>().WithMany().HasForeignKey(r => r.CaseId);
        builder.HasOne<CaseRow>().WithMany().HasForeignKey(r => r.DecisionId);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.AskedById);
        // What is not done with yet (CarryOutRecusals).
        builder.HasIndex(r => r.TryAt).HasFilter("finished_at is null");
    }
}
