using Approvals.Casework.Calendar;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.Cases.Rows;

/// <summary>What somebody is in a case, or has done in it: who may see it and act in it follows from that.</summary>
internal sealed class CasePersonRow
{
    public required CaseId CaseId { get; init; }

    public required PersonId PersonId { get; init; }

    /// <summary>What the person is in it.</summary>
    public required Duty Duty { get; init; }

    public required UnitId UnitId { get; init; }

    public required DateTimeOffset Since { get; init; }

    /// <summary>The end of it; null while it lasts.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The same by days, as questions of authority take it.</summary>
    public CasePerson AsFact(OfficeCalendar calendar) =>
        new(
            PersonId,
            Duty,
            calendar.DateOf(Since),
            Until is { } until ? calendar.DateOf(until) : null
        );
}

/// <summary>The table of who is what in a case.</summary>
internal sealed class CasePersonTable : IEntityTypeConfiguration<CasePersonRow>
{
    public void Configure(EntityTypeBuilder<CasePersonRow> builder)
    {
        builder.ToTable("case_person");
        builder.HasKey(p => new
        {
            p.CaseId,
            p.PersonId,
            p.Duty,
        });
        builder.Property(p => p.Duty).StoredAsCode();
        builder.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId);
        builder.HasOne<CaseRow>().WithMany().HasForeignKey(p => p.CaseId);
        builder.HasIndex(p => p.PersonId); // The cases that a person is concerned in.
    }
}
