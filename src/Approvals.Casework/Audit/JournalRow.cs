using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.Audit;

/// <summary>What the rows of the journals have in common: who did it, when, and the seal.</summary>
internal abstract class JournalRow
{
    /// <summary>Its number in its chain, from 1.</summary>
    public required int Number { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>When it happened, where it was entered later (补录).</summary>
    public DateTimeOffset? HappenedAt { get; init; }

    public PersonId? ActorId { get; init; }

    /// <summary>For whom the actor acted, as a substitute.</summary>
    public PersonId? ActingForId { get; init; }

    /// <summary>In which capacity: that of the Party, or of the administration.</summary>
    public string? Capacity { get; init; }

    /// <summary>Who typed it in, where it came on paper.</summary>
    public PersonId? EnteredById { get; init; }

    /// <summary>By which way it came: console, page, clock, …</summary>
    public required string Channel { get; init; }

    /// <summary>The account of the system that was used, where it was the console.</summary>
    public string? Account { get; init; }

    public string? Reason { get; init; }

    /// <summary>Whose word was shown for it: a JSON array of person and document; null for nobody's.</summary>
    public string? Consents { get; init; }

    public required SealAlgorithm Algorithm { get; init; }

    /// <summary>The seal of the row before; of the first row, zeros.</summary>
    public required byte[] PreviousHash { get; init; }

    /// <summary>The seal over all of the above and what the row says.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>What the database itself holds to.</summary>
    public static void Checks<TRow>(TableBuilder<TRow> table)
        where TRow : JournalRow
    {
        table.HasCheckConstraint($"ck_{table.Name}_number", "number >= 1");
        table.HasCheckConstraint(
            $"ck_{table.Name}_hash",
            "length(hash) = 32 and length(previous_hash) = 32"
        );
    }
}
