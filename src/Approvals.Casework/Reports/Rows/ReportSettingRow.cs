using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.Reports.Rows;

/// <summary>What a unit has set about its monthly reports, once. Rows are only added: the last one holds for what is
/// frozen later.</summary>
internal sealed class ReportSettingRow
{
    public required UnitId UnitId { get; init; }

    /// <summary>Counted within the unit, from 1.</summary>
    public required int Number { get; init; }

    public required DateTimeOffset SetAt { get; init; }

    public required PersonId SetBy { get; init; }

    public required int CutOffDay { get; init; }

    public required string Addressee { get; init; }

    /// <summary>One a line.</summary>
    public required string Copies { get; init; }

    public required string Inspectors { get; init; }

    public string? Issuer { get; init; }

    public required bool HasRedHead { get; init; }

    /// <summary>Such as <c>2023-11</c>.</summary>
    public string? FinalMonth { get; init; }
}

/// <summary>The table of the settings of reports.</summary>
internal sealed class ReportSettingTable : IEntityTypeConfiguration<ReportSettingRow>
{
    public void Configure(EntityTypeBuilder<ReportSettingRow> builder)
    {
        builder.ToTable(
            "report_setting",
            table =>
                table.HasCheckConstraint(
                    "ck_report_setting_cut_off",
                    "cut_off_day between 1 and 28"
                )
        );
        builder.HasKey(s => new { s.UnitId, s.Number });
        builder.HasOne<Unit>().WithMany().HasForeignKey(s => s.UnitId);
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.SetBy);
    }
}
