using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.Reports.Rows;

/// <summary>A version of the document of a report: the texts that were put to its frozen data. Written once, with the
/// hashes of its files, which lie in the store of evidence.</summary>
internal sealed class ReportVersionRow
{
    public required UnitId UnitId { get; init; }

    public required string Plan { get; init; }

    public required string Month { get; init; }

    /// <summary>Counted within the report, from 1.</summary>
    public required int Version { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Whether it is the one that was signed and numbered.</summary>
    public required bool IsFinal { get; init; }

    /// <summary>The texts, as canonical JSON.</summary>
    public required string Texts { get; init; }

    /// <summary>The SHA-256 of the document, in lower-case hexadecimal digits.</summary>
    public required string Document { get; init; }

    public required string DocumentName { get; init; }

    /// <summary>The SHA-256 of the ledger that is attached.</summary>
    public required string Workbook { get; init; }

    public required string WorkbookName { get; init; }
}

/// <summary>The table of the versions of reports.</summary>
internal sealed class ReportVersionTable : IEntityTypeConfiguration<ReportVersionRow>
{
    public void Configure(EntityTypeBuilder<ReportVersionRow> builder)
    {
        builder.ToTable(
            "report_version",
            table =>
            {
                table.HasCheckConstraint("ck_report_version", "version >= 1");
                table.HasCheckConstraint(
                    "ck_report_version_sha256",
                    "length(document) = 64 and length(workbook) = 64"
                );
            }
        );
        builder.HasKey(v => new
        {
            v.UnitId,
            v.Plan,
            v.Month,
            v.Version,
        });
        builder
            .HasOne<ReportRow>()
            .WithMany()
            .HasForeignKey(v => new
            {
                v.UnitId,
                v.Plan,
                v.Month,
            });
    }
}
