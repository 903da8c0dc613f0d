namespace Approvals.Casework.Worker;

/// <summary>Where the work of one hand stands: what a test aims at when it kills the program.</summary>
public enum Phase : byte
{
    /// <summary>Somewhere else.</summary>
    Elsewhere,

    /// <summary>The program starts, and brings the tables to their form.</summary>
    Start,

    /// <summary>A case is about to be read.</summary>
    BeforeLoad,

    /// <summary>It is decided, and not yet durable; or just becoming so.</summary>
    BeforeCommit,

    /// <summary>It is durable, and not yet answered.</summary>
    AfterCommit,

    /// <summary>A letter has gone out, and that is not yet noted.</summary>
    BetweenSendAndMark,
}
