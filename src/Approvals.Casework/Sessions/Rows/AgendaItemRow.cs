using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Meetings;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.Sessions.Rows;

/// <summary>An item of the agenda pool (议题库) of a unit, and what became of it.</summary>
internal sealed record AgendaItemRow
{
    public required UnitId UnitId { get; init; }

    /// <summary>Counted within the unit, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The case that waits for its decision.</summary>
    public required CaseId CaseId { get; init; }

    /// <summary>The call by which that case offered it: it is in the pool once, however often the call is
    /// made.</summary>
    public required int Call { get; init; }

    public required MeetingBody Body { get; init; }

    public required ItemClass Class { get; init; }

    public required string Title { get; init; }

    /// <summary>What it costs; null where it costs nothing.</summary>
    public long? AmountFen { get; init; }

    /// <summary>The whole form, as JSON.</summary>
    public required string Form { get; init; }

    /// <summary>Who has looked at it: codes of <see cref="ItemCheck"/>, with commas between.</summary>
    public required string Checks { get; init; }

    public required DateTimeOffset OfferedAt { get; init; }

    public required AgendaStatus Status { get; init; }

    /// <summary>The meeting whose agenda it is on, or that decided it; null while it is on none.</summary>
    public CaseId? MeetingId { get; init; }

    /// <summary>For what it was let onto a frozen agenda; null for an item that came in time.</summary>
    public EmergencyGround? Emergency { get; init; }

    /// <summary>How often a meeting has sent it back to the pool.</summary>
    public required int Returned { get; init; }

    /// <summary>What was decided, as JSON; null while nothing is.</summary>
    public string? Decision { get; init; }
}

/// <summary>The table of the agenda pool.</summary>
internal sealed class AgendaItemTable : IEntityTypeConfiguration<AgendaItemRow>
{
    public void Configure(EntityTypeBuilder<AgendaItemRow> builder)
    {
        builder.ToTable(
            "agenda_item",
            table =>
            {
                table.HasCheckConstraint(
                    "ck_agenda_item_body",
                    StoredCode.OneOf<MeetingBody>("body")
                );
                table.HasCheckConstraint(
                    "ck_agenda_item_class",
                    StoredCode.OneOf<ItemClass>("class")
                );
                table.HasCheckConstraint(
                    "ck_agenda_item_status",
                    StoredCode.OneOf<AgendaStatus>("status")
                );
                table.HasCheckConstraint(
                    "ck_agenda_item_decided",
                    "(status = 'decided') = (decision is not null)"
                );
            }
        );
        builder.HasKey(i => new { i.UnitId, i.Number });
        builder.Property(i => i.Body).StoredAsCode();
        builder.Property(i => i.Class).StoredAsCode();
        builder.Property(i => i.Status).StoredAsCode();
        builder.Property(i => i.Emergency).StoredAsCode();
        builder.HasIndex(i => new { i.CaseId, i.Call }).IsUnique();
        builder.HasIndex(i => i.MeetingId); // What a meeting had before it.
        builder.HasOne<CaseRow>().WithMany().HasForeignKey(i => i.CaseId);
        builder.HasOne<CaseRow>().WithMany().HasForeignKey(i => i.MeetingId);
    }
}
