namespace Approvals.Casework.Meetings;

/// <summary>A field of the form of an item that must be filled in.</summary>
public enum ItemField
{
    /// <summary>What it is called.</summary>
    Title,

    /// <summary>Why it is to be decided.</summary>
    Reason,

    /// <summary>What can be decided.</summary>
    Options,

    /// <summary>The rules on which it rests.</summary>
    LegalBasis,

    /// <summary>What it costs.</summary>
    Amount,

    /// <summary>Where the money comes from.</summary>
    FundsSource,

    /// <summary>Who was asked.</summary>
    Consulted,

    /// <summary>What may go wrong.</summary>
    Risk,

    /// <summary>The words to be decided on.</summary>
    Draft,

    /// <summary>Its mark of secrecy.</summary>
    SecrecyMark,
}

/// <summary>Why an item is not taken onto the agenda.</summary>
public enum AgendaFault
{
    /// <summary>A field is empty.</summary>
    FieldMissing,

    /// <summary>Somebody has not looked at it yet.</summary>
    CheckMissing,

    /// <summary>It costs less than nothing.</summary>
    AmountNegative,

    /// <summary>It costs so much that it is large funds, and is called something ordinary.</summary>
    IsLargeFunds,

    /// <summary>The meeting has been.</summary>
    MeetingOver,

    /// <summary>The agenda is frozen.</summary>
    AgendaFrozen,

    /// <summary>Personnel is never an emergency.</summary>
    NeverPersonnel,

    /// <summary>Large funds are never an emergency, whatever the item is called.</summary>
    NeverLargeFunds,

    /// <summary>The main leader's reason is missing or too short.</summary>
    ReasonTooShort,

    /// <summary>The reason is not the main leader's.</summary>
    ReasonByAnother,

    /// <summary>The order of the superior sets no day.</summary>
    OrderWithoutDay,

    /// <summary>The resident discipline group was not told.</summary>
    DisciplineGroupNotTold,
}

/// <summary>One reason why an item is not taken onto the agenda.</summary>
/// <param name="Fault">What.</param>
public sealed record AgendaProblem(AgendaFault Fault)
{
    /// <summary>The field that is empty; null for other faults.</summary>
    public ItemField? Field { get; init; }

    /// <summary>The look that is missing; null for other faults.</summary>
    public ItemCheck? Check { get; init; }
}
