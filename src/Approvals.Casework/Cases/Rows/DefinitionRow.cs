using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.Cases.Rows;

/// <summary>A version of a definition as it was published: never edited.</summary>
internal sealed class DefinitionRow
{
    public int Id { get; init; }

    /// <summary>The id of the process.</summary>
    public required string Process { get; init; }

    /// <summary>The number of the version, from 1.</summary>
    public required int Number { get; init; }

    public required string Name { get; init; }

    /// <summary>The files that were checked together, with all that the process calls: a JSON array of names and
    /// texts.</summary>
    public required string Files { get; init; }

    /// <summary>The SHA-256 of <see cref="Files"/>.</summary>
    public required byte[] Sha256 { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    public PersonId? PublishedBy { get; init; }
}

/// <summary>The table of definitions.</summary>
internal sealed class DefinitionTable : IEntityTypeConfiguration<DefinitionRow>
{
    public void Configure(EntityTypeBuilder<DefinitionRow> builder)
    {
        builder.ToTable(
            "definition",
            table =>
            {
                table.HasCheckConstraint("ck_definition_number", "number >= 1");
                table.HasCheckConstraint("ck_definition_sha256", "length(sha256) = 32");
            }
        );
        builder.HasIndex(d => new { d.Process, d.Number }).IsUnique();
    }
}
