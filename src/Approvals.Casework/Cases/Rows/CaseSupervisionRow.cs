using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.Cases.Rows;

/// <summary>A supervision letter (督办函): a case of its own about a task of another one.</summary>
internal sealed class CaseSupervisionRow
{
    /// <summary>The case of the letter: its number is that of the letter.</summary>
    public required CaseId CaseId { get; init; }

    /// <summary>The case that it is about.</summary>
    public required CaseId AboutId { get; init; }

    /// <summary>The task of that.</summary>
    public required int Key { get; init; }

    /// <summary>The element of the task.</summary>
    public required string Element { get; init; }

    /// <summary>Who is to answer.</summary>
    public required PersonId AddresseeId { get; init; }

    /// <summary>Until when.</summary>
    public required DateOnly AnswerBy { get; init; }
}

/// <summary>The table of supervision letters.</summary>
internal sealed class CaseSupervisionTable : IEntityTypeConfiguration<CaseSupervisionRow>
{
    public void Configure(EntityTypeBuilder<CaseSupervisionRow> builder)
    {
        builder.ToTable("case_supervision");
        builder.HasKey(s => s.CaseId);
        builder.Property(s => s.CaseId).ValueGeneratedNever();
        builder.HasOne<CaseRow>().WithMany().HasForeignKey(s => s.CaseId);
        builder.HasOne<CaseRow>().WithMany().HasForeignKey(s => s.AboutId);
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.AddresseeId);
        builder.HasIndex(s => s.AboutId); // The letters about a case.
    }
}
