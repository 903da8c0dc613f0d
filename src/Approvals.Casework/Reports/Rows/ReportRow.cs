using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.Reports.Rows;

/// <summary>The data of a report, frozen: written once, in one transaction with its entry in the office's chain, and
/// never changed. What turns out to be wrong is said in the next report.</summary>
internal sealed class ReportRow
{
    public required UnitId UnitId { get; init; }

    public required string Plan { get; init; }

    /// <summary>Such as <c>2023-09</c>.</summary>
    public required string Month { get; init; }

    /// <summary>Counted within the plan, from 1.</summary>
    public required int Number { get; init; }

    public required ReportKind Kind { get; init; }

    /// <summary>The case in which it is drafted, checked, signed and sent.</summary>
    public required CaseId CaseId { get; init; }

    /// <summary>All that it tells of happened before this instant.</summary>
    public required DateTimeOffset AsOf { get; init; }

    public required DateTimeOffset FrozenAt { get; init; }

    /// <summary>The data, as canonical JSON.</summary>
    public required string Data { get; init; }

    /// <summary>The SHA-256 of <see cref="Data"/> in UTF-8, in lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Which template makes the document.</summary>
    public required string Template { get; init; }

    /// <summary>Which version of the program froze it.</summary>
    public required string Generator { get; init; }

    /// <summary>Whether all problems were done: then no other report follows, unless something is opened
    /// again.</summary>
    public required bool IsAllDone { get; init; }
}

/// <summary>The table of frozen reports.</summary>
internal sealed class ReportTable : IEntityTypeConfiguration<ReportRow>
{
    public void Configure(EntityTypeBuilder<ReportRow> builder)
    {
        builder.ToTable(
            "report",
            table =>
            {
                table.HasCheckConstraint("ck_report_number", "number >= 1");
                table.HasCheckConstraint("ck_report_sha256", "length(sha256) = 64");
            }
        );
        builder.HasKey(r => new
        {
            r.UnitId,
            r.Plan,
            r.Month,
        });
        builder.Property(r => r.Kind).StoredAsCode();
        builder
            .HasIndex(r => new
            {
                r.UnitId,
                r.Plan,
                r.Number,
            })
            .IsUnique();
        builder.HasIndex(r => r.CaseId).IsUnique();
        builder.HasOne<PlanRow>().WithMany().HasForeignKey(r => new { r.UnitId, r.Plan });
        builder.HasOne<CaseRow>().WithMany().HasForeignKey(r => r.CaseId);
    }
}
