using System.Collections.Immutable;

namespace Approvals.Casework.Audit;

/// <summary>What came of checking the journals.</summary>
/// <param name="Rows">How many rows were read.</param>
/// <param name="Cases">How many cases there are.</param>
/// <param name="Flaws">What is wrong, in the order in which it was found; at most <see cref="MaxFlaws"/>.</param>
/// <param name="OfficeHead">The last row of the office's chain, as number and seal; null where it is empty. Who
/// notes it elsewhere can prove later that nothing before it was changed.</param>
/// <param name="HeadsEnteredAt">Until when the heads of cases are in the office's chain; null for never.</param>
/// <param name="DestroyedTexts">How many restricted texts were destroyed by the rules of retention.</param>
public sealed record Verification(
    long Rows,
    long Cases,
    ImmutableArray<Flaw> Flaws,
    ChainHead? OfficeHead,
    DateTimeOffset? HeadsEnteredAt,
    long DestroyedTexts
)
{
    /// <summary>How many flaws are told; one is enough to know.</summary>
    public const int MaxFlaws = 100;

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsWhole => Flaws.IsEmpty;
}

/// <summary>The last row of a chain.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Hash">Its seal, in hexadecimal digits.</param>
public sealed record ChainHead(int Number, string Hash);

/// <summary>Something that is wrong with the journals, or with what follows from them.</summary>
/// <param name="Kind">What.</param>
/// <param name="Chain">The number of the case, or <c>office</c>.</param>
/// <param name="Number">The row of the journal; null where it is about none.</param>
/// <param name="Detail">More about it, such as the table or the line of the file; empty for nothing.</param>
public sealed record Flaw(FlawKind Kind, string Chain, int? Number, string Detail = "");

/// <summary>What can be wrong.</summary>
public enum FlawKind
{
    /// <summary>A row is not what was sealed.</summary>
    Altered,

    /// <summary>A row does not follow on the one before: that one is another one, or was put in or taken out.</summary>
    NotLinked,

    /// <summary>Numbers are missing before a row.</summary>
    Gap,

    /// <summary>Rows are missing at the end of a case: its head is known, and is not there.</summary>
    EndMissing,

    /// <summary>A row whose seal was noted is another one now.</summary>
    NotAsNoted,

    /// <summary>A case is missing as a whole.</summary>
    CaseMissing,

    /// <summary>A case does not say the same as the last row of its journal.</summary>
    HeadDiffers,

    /// <summary>The stored state is not what the facts add up to.</summary>
    StateDiffers,

    /// <summary>Open tasks, timers, waits or calls are not those of the state.</summary>
    RowsDiffer,

    /// <summary>A restricted text is not what was sealed, or cannot be read with this key.</summary>
    TextAltered,

    /// <summary>A line of an exported file cannot be read.</summary>
    Unreadable,

    /// <summary>An exported file does not hold as many rows as its last line says, or ends before that line.</summary>
    Incomplete,
}
