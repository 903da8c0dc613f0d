using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.Cases.Rows;

/// <summary>That somebody was asked to get on with a task (催办): at most once a day.</summary>
internal sealed class TaskUrgeRow
{
    public required CaseId CaseId { get; init; }

    /// <summary>The task.</summary>
    public required int Key { get; init; }

    /// <summary>The day, by the clocks of the unit.</summary>
    public required DateOnly UrgedOn { get; init; }

    public required UnitId UnitId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who urged; null where the system did.</summary>
    public PersonId? ById { get; init; }
}

/// <summary>The table of who urged when.</summary>
internal sealed class TaskUrgeTable : IEntityTypeConfiguration<TaskUrgeRow>
{
    public void Configure(EntityTypeBuilder<TaskUrgeRow> builder)
    {
        builder.ToTable("task_urge");
        // The key is what makes it once a day.
        builder.HasKey(u => new
        {
            u.CaseId,
            u.Key,
            u.UrgedOn,
        });
        builder.HasOne<CaseRow>().WithMany().HasForeignKey(u => u.CaseId);
        builder.HasOne<Person>().WithMany().HasForeignKey(u => u.ById);
    }
}
