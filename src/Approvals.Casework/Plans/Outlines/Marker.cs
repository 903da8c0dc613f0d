namespace Approvals.Casework.Plans.Outlines;

/// <summary>How the pieces of a document are counted.</summary>
internal enum MarkerKind
{
    /// <summary>一、</summary>
    Chapter,

    /// <summary>（一）</summary>
    ChineseInBrackets,

    /// <summary>1. or 1、</summary>
    Digit,

    /// <summary>1.1</summary>
    Decimal,

    /// <summary>（1） or 1）</summary>
    DigitInBrackets,

    /// <summary>①</summary>
    Circle,

    /// <summary>一是</summary>
    FirstIs,

    /// <summary>第一， or 首先，</summary>
    Ordinal,

    /// <summary>问题一：</summary>
    Problem,

    /// <summary>措施一：</summary>
    Measure,
}

/// <summary>The number that a piece of a document begins with.</summary>
/// <param name="Kind">How it is written.</param>
/// <param name="Number">The number.</param>
/// <param name="Length">How many characters it takes.</param>
internal readonly record struct Marker(MarkerKind Kind, int Number, int Length);
