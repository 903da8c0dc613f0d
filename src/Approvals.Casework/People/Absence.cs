using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.People;

/// <summary>That a person is away, by half days; entered by the office from the approval of the leave.</summary>
public sealed record Absence
{
    /// <summary>The unit of the person.</summary>
    public required UnitId UnitId { get; init; }

    /// <summary>Who is away.</summary>
    public required PersonId PersonId { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly FromOn { get; init; }

    /// <summary>Its half from which on they are away.</summary>
    public DayHalf FromHalf { get; init; } = DayHalf.Morning;

    /// <summary>The last day.</summary>
    public required DateOnly UntilOn { get; init; }

    /// <summary>Its half up to which they are away.</summary>
    public DayHalf UntilHalf { get; init; } = DayHalf.Afternoon;

    /// <summary>Why; no more than that is stored.</summary>
    public required AbsenceKind Kind { get; init; }

    /// <summary>Who entered it: somebody of the office (办公室).</summary>
    public required PersonId EnteredBy { get; init; }

    /// <summary>The approval of the leave.</summary>
    public required string Document { get; init; }

    /// <summary>Whether they are away in that half of that day.</summary>
    public bool Includes(DateOnly day, DayHalf half) =>
        (day > FromOn || (day == FromOn && half >= FromHalf))
        && (day < UntilOn || (day == UntilOn && half <= UntilHalf));
}

/// <summary>A half of a working day.</summary>
public enum DayHalf
{
    /// <summary>Before noon.</summary>
    Morning,

    /// <summary>After noon.</summary>
    Afternoon,
}

/// <summary>Why somebody is away.</summary>
public enum AbsenceKind
{
    /// <summary>Leave (休假、事假).</summary>
    Leave,

    /// <summary>Illness (病假).</summary>
    Illness,

    /// <summary>Away on duty (出差).</summary>
    Duty,

    /// <summary>Training (培训).</summary>
    Training,

    /// <summary>Anything else.</summary>
    Other,
}

internal sealed class AbsenceTable : IEntityTypeConfiguration<Absence>
{
    public void Configure(EntityTypeBuilder<Absence> builder)
    {
        builder.ToTable(
            "absence",
            table =>
            {
                table.HasCheckConstraint("ck_absence_period", "until_on >= from_on");
                table.HasCheckConstraint(
                    "ck_absence_halves",
                    "until_on > from_on or from_half = 'morning' or until_half = 'afternoon'"
                );
                table.HasCheckConstraint("ck_absence_entered_by", "entered_by <> person_id");
                table.HasCheckConstraint("ck_absence_kind", StoredCode.OneOf<AbsenceKind>("kind"));
            }
        );
        builder.HasKey(absence => new
        {
            absence.PersonId,
            absence.FromOn,
            absence.FromHalf,
        });
        builder.Property(absence => absence.FromHalf).StoredAsCode();
        builder.Property(absence => absence.UntilHalf).StoredAsCode();
        builder.Property(absence => absence.Kind).StoredAsCode();
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(absence => new { absence.UnitId, absence.PersonId })
            .HasPrincipalKey(person => new { person.UnitId, person.Id })
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(absence => absence.EnteredBy)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
