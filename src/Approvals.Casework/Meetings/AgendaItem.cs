using System.Collections.Immutable;

namespace Approvals.Casework.Meetings;

/// <summary>The number of an item of the agenda, counted within its unit; at least 1.</summary>
/// <param name="Value">The number.</param>
public readonly record struct AgendaItemId(int Value);

/// <summary>What an item is about. All but the last are what the Party group must decide together: "three majors, one
/// large" (三重一大).</summary>
public enum ItemClass
{
    /// <summary>重大决策.</summary>
    MajorDecision,

    /// <summary>重要人事任免; discipline of Party members too.</summary>
    Personnel,

    /// <summary>重大项目安排.</summary>
    MajorProject,

    /// <summary>大额度资金使用.</summary>
    LargeFunds,

    /// <summary>Anything else.</summary>
    Ordinary,
}

/// <summary>Somebody's look at an item before it comes onto the agenda.</summary>
public enum ItemCheck
{
    /// <summary>The leader in charge agrees.</summary>
    LeaderAgrees,

    /// <summary>The office looked at its form.</summary>
    Form,

    /// <summary>The legal reviewer looked at it: where it is about a rule, a contract or a penalty.</summary>
    Legality,

    /// <summary>Finance looked at it: where it costs money.</summary>
    Money,

    /// <summary>The main leader put it onto the agenda.</summary>
    PutOn,
}

/// <summary>The form of an item (议题申报表).</summary>
public sealed record AgendaItem
{
    /// <summary>Its number.</summary>
    public required AgendaItemId Id { get; init; }

    /// <summary>What it is about.</summary>
    public required ItemClass Class { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>Why it is to be decided.</summary>
    public required string Reason { get; init; }

    /// <summary>What can be decided; at least one.</summary>
    public required ImmutableArray<string> Options { get; init; }

    /// <summary>The rules on which it rests.</summary>
    public required string LegalBasis { get; init; }

    /// <summary>What it costs; null or 0 where it costs nothing.</summary>
    public decimal? AmountYuan { get; init; }

    /// <summary>Where the money comes from; needed where it costs some.</summary>
    public string FundsSource { get; init; } = "";

    /// <summary>Who was asked, and what they said.</summary>
    public required string Consulted { get; init; }

    /// <summary>What may go wrong.</summary>
    public required string Risk { get; init; }

    /// <summary>The words to be decided on.</summary>
    public required string Draft { get; init; }

    /// <summary>Its mark of secrecy.</summary>
    public required string SecrecyMark { get; init; }

    /// <summary>What is attached; may be empty.</summary>
    public ImmutableArray<string> Attachments { get; init; } = [];

    /// <summary>Whether it is about a rule, a contract or a penalty.</summary>
    public bool NeedsLegality { get; init; }

    /// <summary>Who has looked at it.</summary>
    public ImmutableArray<ItemCheck> Checked { get; init; } = [];

    /// <summary>Whether it costs money.</summary>
    public bool CostsMoney => AmountYuan > 0m;
}
