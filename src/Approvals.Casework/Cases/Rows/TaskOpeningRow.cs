using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.Cases.Rows;

/// <summary>
/// That a task was opened for the first time by who has it; or that it was taken back before. One of the two comes
/// first, and the other cannot be written any more: so nobody sees what is gone, and nothing goes that was seen.
/// </summary>
internal sealed class TaskOpeningRow
{
    public required CaseId CaseId { get; init; }

    /// <summary>The task.</summary>
    public required int Key { get; init; }

    /// <summary>Who opened it; null where it was taken back before anybody did.</summary>
    public PersonId? PersonId { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>The table of what was opened.</summary>
internal sealed class TaskOpeningTable : IEntityTypeConfiguration<TaskOpeningRow>
{
    public void Configure(EntityTypeBuilder<TaskOpeningRow> builder)
    {
        builder.ToTable("task_opening");
        builder.HasKey(o => new { o.CaseId, o.Key });
        builder.HasOne<CaseRow>().WithMany().HasForeignKey(o => o.CaseId);
        builder.HasOne<Person>().WithMany().HasForeignKey(o => o.PersonId);
    }
}
