using Approvals.Casework.People;
using Approvals.Casework.Plans;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.Ledger.Rows;

/// <summary>An entry of the ledger (台账条目): a measure, with what was decided about it. What it stands at is
/// nowhere in it: that follows from its cases.</summary>
internal sealed class EntryRow
{
    public long Id { get; init; }

    public required UnitId UnitId { get; init; }

    public required string Plan { get; init; }

    /// <summary>The number of the measure in the plan.</summary>
    public required int Number { get; init; }

    /// <summary>1, and one more each time it is reopened.</summary>
    public required int Cycle { get; init; }

    public required int Problem { get; set; }

    /// <summary>The number of the import that brought it.</summary>
    public required int Import { get; init; }

    public string? Heading { get; set; }

    public required string Text { get; set; }

    /// <summary>The types, the main one first; codes with spaces between.</summary>
    public required string Types { get; set; }

    public required MeasureClass Class { get; set; }

    public required MeasureVisibility Visibility { get; set; }

    /// <summary>Who is responsible, as printed; with 、 between.</summary>
    public string? PrintedLeaders { get; set; }

    /// <summary>Which departments lead, as printed; with 、 between.</summary>
    public string? PrintedDepartments { get; set; }

    /// <summary>The post of the responsible leader (责任领导): it stays when the person changes.</summary>
    public PostId? LeaderPostId { get; set; }

    /// <summary>The department that leads (牵头科室).</summary>
    public DepartmentId? DepartmentId { get; set; }

    public FieldId? FieldId { get; set; }

    public PersonId? HandlerId { get; set; }

    /// <summary>The body outside the unit that it belongs to, as printed.</summary>
    public string? ExternalOwner { get; set; }

    /// <summary>The leader whom it is about, as printed.</summary>
    public string? About { get; set; }

    public bool NeedsPartyGroup { get; set; }

    /// <summary>What is to be reached, so that it can be measured.</summary>
    public string? Target { get; set; }

    /// <summary>What it says about when, as printed; null for nothing.</summary>
    public string? DueText { get; set; }

    public DeadlineBasis DueBasis { get; set; }

    public DateOnly? StartsOn { get; set; }

    /// <summary>The last day permitted.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>The last day as it was first set; it stays visible.</summary>
    public DateOnly? FirstDueOn { get; set; }

    /// <summary>The rhythms, as codes with spaces between, such as <c>quarter half-year week/2</c>.</summary>
    public required string Rhythms { get; set; }

    /// <summary>Figures and deliverables, as JSON of the reading.</summary>
    public required string Details { get; set; }

    public long? ClawbackFen { get; set; }

    /// <summary>What the text leaves open and nobody has answered, as JSON of the reading.</summary>
    public required string Questions { get; set; }

    /// <summary>The mark of secrecy (密级).</summary>
    public Secrecy Secrecy { get; set; }

    /// <summary>Taken out of the plan by an amendment on this day.</summary>
    public DateOnly? WithdrawnOn { get; set; }

    /// <summary>Stands still until this day, with the main leader's word.</summary>
    public DateOnly? SuspendedUntil { get; set; }

    /// <summary>Goes up with each change: two who change it at once notice.</summary>
    public int Version { get; set; }

    /// <summary>Sets the last day permitted; the first that was ever set stays visible.</summary>
    public void SetDueOn(DateOnly? day)
    {
        DueOn = day;
        FirstDueOn ??= day;
    }
}

/// <summary>A department that helps with a measure (配合科室).</summary>
internal sealed class EntryAssistanceRow
{
    public required long EntryId { get; init; }

    public required UnitId UnitId { get; init; }

    public required DepartmentId DepartmentId { get; init; }
}

/// <summary>A change of an entry: who, when, from what to what and why. Rows are only added.</summary>
internal sealed class EntryChangeRow
{
    public long Id { get; init; }

    public required long EntryId { get; init; }

    public required UnitId UnitId { get; init; }

    public required DateTimeOffset At { get; init; }

    public PersonId? ById { get; init; }

    public required EntryChangeKind Kind { get; init; }

    /// <summary>What was changed, by its code; null where the change is about the entry as a whole.</summary>
    public string? Field { get; init; }

    public string? Before { get; init; }

    public string? After { get; init; }

    /// <summary>What it rests on: a decision, a letter, an import.</summary>
    public string? Document { get; init; }

    public string? Reason { get; init; }
}

internal sealed class EntryTable : IEntityTypeConfiguration<EntryRow>
{
    public void Configure(EntityTypeBuilder<EntryRow> builder)
    {
        builder.ToTable(
            "ledger_entry",
            table =>
            {
                table.HasCheckConstraint("ck_ledger_entry_number", "number >= 1");
                table.HasCheckConstraint("ck_ledger_entry_cycle", "cycle >= 1");
                table.HasCheckConstraint(
                    "ck_ledger_entry_due",
                    "due_on is null or first_due_on is not null"
                );
            }
        );
        builder.Property(e => e.Class).StoredAsCode();
        builder.Property(e => e.Visibility).StoredAsCode();
        builder.Property(e => e.DueBasis).StoredAsCode();
        builder.Property(e => e.Secrecy).StoredAsCode();
        builder.Property(e => e.Version).IsConcurrencyToken();
        // A measure is in the ledger once a cycle; the same index reads a plan in its order.
        builder
            .HasIndex(e => new
            {
                e.UnitId,
                e.Plan,
                e.Number,
                e.Cycle,
            })
            .IsUnique();
        builder
            .HasOne<ProblemRow>()
            .WithMany()
            .HasForeignKey(e => new
            {
                e.UnitId,
                e.Plan,
                e.Problem,
            });
        builder.HasOne<Post>().WithMany().HasForeignKey(e => new { e.UnitId, e.LeaderPostId });
        builder
            .HasOne<Department>()
            .WithMany()
            .HasForeignKey(e => new { e.UnitId, e.DepartmentId });
        builder.HasOne<FieldOfWork>().WithMany().HasForeignKey(e => new { e.UnitId, e.FieldId });
        builder.HasOne<Person>().WithMany().HasForeignKey(e => e.HandlerId);
    }
}

internal sealed class EntryAssistanceTable : IEntityTypeConfiguration<EntryAssistanceRow>
{
    public void Configure(EntityTypeBuilder<EntryAssistanceRow> builder)
    {
        builder.ToTable("ledger_assistance");
        builder.HasKey(a => new { a.EntryId, a.DepartmentId });
        builder.HasOne<EntryRow>().WithMany().HasForeignKey(a => a.EntryId);
        builder
            .HasOne<Department>()
            .WithMany()
            .HasForeignKey(a => new { a.UnitId, a.DepartmentId });
    }
}

internal sealed class EntryChangeTable : IEntityTypeConfiguration<EntryChangeRow>
{
    public void Configure(EntityTypeBuilder<EntryChangeRow> builder)
    {
        builder.ToTable("ledger_change");
        builder.Property(c => c.Kind).StoredAsCode();
        builder.HasIndex(c => c.EntryId); // The history of an entry.
        builder.HasIndex(c => new { c.UnitId, c.At }); // What changed in a month.
        builder.HasOne<EntryRow>().WithMany().HasForeignKey(c => c.EntryId);
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.ById);
    }
}
