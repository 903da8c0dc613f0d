using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.Cases.Rows;

/// <summary>A timer of a case.</summary>
internal sealed class TimerRow : DueWorkRow
{
    public required CaseId CaseId { get; init; }

    public required int Key { get; init; }

    public required UnitId UnitId { get; init; }

    public required string Element { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    /// <summary>The text from which the first firing was computed; null where it has fired, or was set by
    /// hand.</summary>
    public string? DueRule { get; init; }

    /// <summary>The calendar by which it was.</summary>
    public required string Calendar { get; init; }

    /// <summary>Whether the case is suspended: then it does not fire.</summary>
    public bool IsHeld { get; init; }
}

/// <summary>The table of timers.</summary>
internal sealed class TimerTable : IEntityTypeConfiguration<TimerRow>
{
    public void Configure(EntityTypeBuilder<TimerRow> builder)
    {
        builder.ToTable("timer");
        builder.HasKey(t => new { t.CaseId, t.Key });
        builder.HasOne<CaseRow>().WithMany().HasForeignKey(t => t.CaseId);
        // What is due: the sweep reads no more than that (FireDueTimers).
        builder.HasIndex(t => t.TryAt).HasFilter("not is_held");
    }
}
