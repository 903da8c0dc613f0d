using System.Diagnostics;

namespace Approvals.Casework.Calendar;

/// <summary>What a text says about a number, and whether the number named is included.</summary>
/// <remarks>The civil code: 以上, 以下, 以内 and 届满 include the number; 不满, 超过 and 以外 do not.</remarks>
/// <param name="Kind">The word.</param>
/// <param name="Number">The number named.</param>
public readonly record struct Threshold(ThresholdKind Kind, decimal Number)
{
    /// <summary>过半数: more than half of so many, at least that many.</summary>
    public static int MoreThanHalf(int all) => all / 2 + 1;

    /// <summary>Whether a value is within it.</summary>
    public bool Includes(decimal value) =>
        Kind switch
        {
            ThresholdKind.AtLeast => value >= Number,
            ThresholdKind.AtMost => value <= Number,
            ThresholdKind.MoreThan => value > Number,
            ThresholdKind.LessThan => value < Number,
            _ => throw new UnreachableException(Kind.ToString()),
        };
}

/// <summary>The words that bound a number.</summary>
public enum ThresholdKind
{
    /// <summary>以上、不少于: the number is included.</summary>
    AtLeast,

    /// <summary>以下、以内: the number is included.</summary>
    AtMost,

    /// <summary>超过、以外: the number is excluded.</summary>
    MoreThan,

    /// <summary>不满: the number is excluded.</summary>
    LessThan,
}
