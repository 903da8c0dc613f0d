using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.Reminders;

/// <summary>That the reminders of a unit were written for a day: what was passed until then is not caught up
/// again.</summary>
internal sealed class ReminderRunRow
{
    public required UnitId UnitId { get; init; }

    /// <summary>The day, by the clocks of the unit; a working day.</summary>
    public required DateOnly On { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>The table of days for which reminders were written.</summary>
internal sealed class ReminderRunTable : IEntityTypeConfiguration<ReminderRunRow>
{
    public void Configure(EntityTypeBuilder<ReminderRunRow> builder)
    {
        builder.ToTable("reminder_run");
        // Two who run at once: the second one fails, and begins anew.
        builder.HasKey(r => new { r.UnitId, r.On });
        builder.HasOne<Unit>().WithMany().HasForeignKey(r => r.UnitId);
    }
}
