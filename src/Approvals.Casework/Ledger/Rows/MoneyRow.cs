using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.Ledger.Rows;

/// <summary>A line of the money sub-ledger: due, returned or waived. Rows are only added; a wrong one is taken back
/// by another.</summary>
internal sealed class MoneyRow
{
    public long Id { get; init; }

    public required long EntryId { get; init; }

    public required UnitId UnitId { get; init; }

    /// <summary>Whose money it is; null where the text below says it.</summary>
    public PersonId? PersonId { get; init; }

    /// <summary>Who it is, where that is nobody of the staff: a post or a body, never a name.</summary>
    public required string Subject { get; init; }

    public required MoneyKind Kind { get; init; }

    /// <summary>More than 0; less than 0 only in a line that takes back another.</summary>
    public required long Fen { get; init; }

    /// <summary>The day of it: of the slip, of the decision.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The number of the slip, of the receipt or of the decision.</summary>
    public required string Document { get; init; }

    /// <summary>The line that it takes back.</summary>
    public long? TakesBackId { get; init; }

    public required DateTimeOffset At { get; init; }

    public PersonId? ById { get; init; }

    public string? Reason { get; init; }
}

internal sealed class MoneyTable : IEntityTypeConfiguration<MoneyRow>
{
    public void Configure(EntityTypeBuilder<MoneyRow> builder)
    {
        builder.ToTable(
            "ledger_money",
            table =>
            {
                table.HasCheckConstraint(
                    "ck_ledger_money_sign",
                    "(fen > 0) = (takes_back_id is null)"
                );
                table.HasCheckConstraint("ck_ledger_money_document", "document <> ''");
            }
        );
        builder.Property(m => m.Kind).StoredAsCode();
        builder.HasIndex(m => m.EntryId); // The lines of an entry.
        builder.HasIndex(m => m.TakesBackId).IsUnique(); // Nothing is taken back twice.
        builder.HasOne<EntryRow>().WithMany().HasForeignKey(m => m.EntryId);
        builder.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(m => m.ById);
        builder.HasOne<MoneyRow>().WithMany().HasForeignKey(m => m.TakesBackId);
    }
}
