namespace Approvals.Casework.Rehearsal;

/// <summary>What somebody does otherwise than in time and as it should be.</summary>
public enum Conduct
{
    /// <summary>Acts some working days after the date.</summary>
    Late,

    /// <summary>Does not act at all.</summary>
    Never,

    /// <summary>Gives back, or refuses, what was handed in.</summary>
    Return,

    /// <summary>Finds that evidence is false.</summary>
    FalseEvidence,

    /// <summary>Asks for more time, as many working days as said.</summary>
    Extend,

    /// <summary>Says of a task not to be impartial.</summary>
    Decline,

    /// <summary>Steps aside from an item of a meeting.</summary>
    StepAside,

    /// <summary>Is not there when a meeting is held.</summary>
    Absent,

    /// <summary>As a person concerned, does not agree with the record, or objects.</summary>
    Object,

    /// <summary>As a person concerned, does not pay.</summary>
    NotPay,

    /// <summary>As a person concerned, asks to pay in instalments.</summary>
    Instalments,
}
