using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.Cases.Rows;

/// <summary>What the process of a measure says of itself, as of its last command; never written by hand.</summary>
internal sealed class CaseStandingRow
{
    public required CaseId CaseId { get; init; }

    public required UnitId UnitId { get; init; }

    public required CaseStage Stage { get; init; }

    public required int Percent { get; init; }

    public DateOnly? DueOn { get; init; }

    public required int Extensions { get; init; }

    public required int Level { get; init; }

    public required int Returned { get; init; }

    public required bool IsFalse { get; init; }

    public string? Milestones { get; init; }

    public string? Progress { get; init; }

    public string? Difficulty { get; init; }

    public string? Help { get; init; }

    public string? Result { get; init; }

    public string? RulesMade { get; init; }

    public int? PeopleDealtWith { get; init; }

    /// <summary>In fen: a sum in the database is one to the cent.</summary>
    public long? MoneyRecoveredFen { get; init; }

    /// <summary>When it last changed.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>Since when it is closed off; null while it is not.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>What it says, without when.</summary>
    public CaseStanding Standing =>
        new()
        {
            Stage = Stage,
            Percent = Percent,
            DueOn = DueOn,
            Extensions = Extensions,
            Level = Level,
            Returned = Returned,
            IsFalse = IsFalse,
            Milestones = Milestones,
            Progress = Progress,
            Difficulty = Difficulty,
            Help = Help,
            Result = Result,
            RulesMade = RulesMade,
            PeopleDealtWith = PeopleDealtWith,
            MoneyRecovered = MoneyRecoveredFen is { } fen ? Fen.ToYuan(fen) : null,
        };

    public static CaseStandingRow Of(CaseChange change, CaseStanding standing) =>
        Of(
            change.Before.Id,
            change.Before.UnitId,
            standing,
            change.At,
            standing.IsClosed ? change.At : null
        );

    /// <summary>What a case says since an instant.</summary>
    public static CaseStandingRow Of(
        CaseId id,
        UnitId unit,
        CaseStanding standing,
        DateTimeOffset changedAt,
        DateTimeOffset? closedAt
    ) =>
        new()
        {
            CaseId = id,
            UnitId = unit,
            Stage = standing.Stage,
            Percent = standing.Percent,
            DueOn = standing.DueOn,
            Extensions = standing.Extensions,
            Level = standing.Level,
            Returned = standing.Returned,
            IsFalse = standing.IsFalse,
            Milestones = standing.Milestones,
            Progress = standing.Progress,
            Difficulty = standing.Difficulty,
            Help = standing.Help,
            Result = standing.Result,
            RulesMade = standing.RulesMade,
            PeopleDealtWith = standing.PeopleDealtWith,
            MoneyRecoveredFen = standing.MoneyRecovered is { } yuan ? Fen.Of(yuan) : null,
            ChangedAt = changedAt,
            ClosedAt = closedAt,
        };
}

internal sealed class CaseStandingTable : IEntityTypeConfiguration<CaseStandingRow>
{
    public void Configure(EntityTypeBuilder<CaseStandingRow> builder)
    {
        builder.ToTable(
            "case_standing",
            table =>
            {
                table.HasCheckConstraint("ck_case_standing_percent", "percent between 0 and 100");
                table.HasCheckConstraint("ck_case_standing_level", "level between 0 and 6");
            }
        );
        builder.HasKey(s => s.CaseId);
        builder.Property(s => s.CaseId).ValueGeneratedNever();
        builder.Property(s => s.Stage).StoredAsCode();
        builder.Ignore(s => s.Standing);
        builder.HasOne<CaseRow>().WithOne().HasForeignKey<CaseStandingRow>(s => s.CaseId);
    }
}
