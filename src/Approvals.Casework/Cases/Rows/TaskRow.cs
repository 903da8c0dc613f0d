using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.Cases.Rows;

/// <summary>A task that waits for somebody.</summary>
internal sealed class TaskRow
{
    /// <summary>Stands for a due date where there is none: after all that have one.</summary>
    public static readonly DateTimeOffset Never = new(9999, 12, 31, 0, 0, 0, TimeSpan.Zero);

    public required CaseId CaseId { get; init; }

    /// <summary>Its key in the case.</summary>
    public required int Key { get; init; }

    public required UnitId UnitId { get; init; }

    public required string Element { get; init; }

    public required string Name { get; init; }

    /// <summary>Who has it; null where anybody of its candidates may claim it.</summary>
    public PersonId? Assignee { get; init; }

    /// <summary>Who prepares it for who has it; null where nobody does.</summary>
    public PersonId? PreparerId { get; init; }

    public string? Lane { get; init; }

    public string? Form { get; init; }

    /// <summary>What who does it is in the case by that; null where the definition names nothing.</summary>
    public Duty? Duty { get; init; }

    public int? Priority { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    /// <summary>The text from which the due date was computed; null where it was set by hand.</summary>
    public string? DueRule { get; init; }

    /// <summary>The calendar by which it was.</summary>
    public required string Calendar { get; init; }

    public DateTimeOffset? FollowUpAt { get; init; }

    /// <summary>Whether it was opened because a later step was sent back (退回).</summary>
    public bool IsReturned { get; init; }

    /// <summary>The due date, or <see cref="Never"/>: by it lists are in order.</summary>
    public required DateTimeOffset DueOrder { get; init; }
}

/// <summary>The table of open tasks.</summary>
internal sealed class TaskTable : IEntityTypeConfiguration<TaskRow>
{
    public void Configure(EntityTypeBuilder<TaskRow> builder)
    {
        builder.ToTable(
            "task",
            table =>
                table.HasCheckConstraint(
                    "ck_task_priority",
                    "priority is null or priority between 0 and 100"
                )
        );
        builder.HasKey(t => new { t.CaseId, t.Key });
        builder.Property(t => t.Duty).StoredAsCode();
        builder.HasOne<CaseRow>().WithMany().HasForeignKey(t => t.CaseId);
        // The inbox: what a person has, the most urgent first (Inbox.Assigned).
        builder
            .HasIndex(t => new
            {
                t.Assignee,
                t.UnitId,
                t.DueOrder,
            })
            .HasFilter("assignee is not null");
        // The inbox: what a person prepares for others (Inbox.ToPrepare).
        builder
            .HasIndex(t => new
            {
                t.PreparerId,
                t.UnitId,
                t.DueOrder,
            })
            .HasFilter("preparer_id is not null");
    }
}
