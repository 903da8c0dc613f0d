using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.Cases.Rows;

/// <summary>Somebody, or a group, who may claim a task that nobody has.</summary>
internal sealed class TaskCandidateRow
{
    /// <summary>Begins what stands for a person; a group has its bare name.</summary>
    private const string PersonMark = "person:";

    public required CaseId CaseId { get; init; }

    public required int Key { get; init; }

    /// <summary>The group, or <see cref="ForPerson"/>.</summary>
    public required string Candidate { get; init; }

    public required UnitId UnitId { get; init; }

    /// <summary>As that of the task: by it, each list can be read in order.</summary>
    public required DateTimeOffset DueOrder { get; init; }

    /// <summary>What stands for a person among the candidates.</summary>
    public static string ForPerson(string person) => PersonMark + person;

    /// <summary>The person that a candidate stands for; null for a group.</summary>
    public static PersonId? PersonOf(string candidate) =>
        candidate.StartsWith(PersonMark, StringComparison.Ordinal)
            ? new(candidate[PersonMark.Length..])
            : null;
}

/// <summary>The table of who may claim what.</summary>
internal sealed class TaskCandidateTable : IEntityTypeConfiguration<TaskCandidateRow>
{
    public void Configure(EntityTypeBuilder<TaskCandidateRow> builder)
    {
        builder.ToTable("task_candidate");
        builder.HasKey(c => new
        {
            c.CaseId,
            c.Key,
            c.Candidate,
        });
        builder
            .HasOne<TaskRow>()
            .WithMany()
            .HasForeignKey(c => new { c.CaseId, c.Key })
            .OnDelete(DeleteBehavior.Cascade);
        // The inbox: what a person may claim, the most urgent first (Inbox.Claimable).
        builder.HasIndex(c => new
        {
            c.Candidate,
            c.UnitId,
            c.DueOrder,
        });
    }
}
