using Approvals.Casework.Storage;

namespace Approvals.Casework.Audit;

/// <summary>Who does something, for whom, by which way and why: what every row of a journal says first.</summary>
/// <param name="Channel">By which way it comes.</param>
public sealed record Deed(Channel Channel)
{
    /// <summary>Who does it; null where no person does.</summary>
    public PersonId? By { get; init; }

    /// <summary>Whom that person stands in for; null for nobody.</summary>
    public PersonId? ActingFor { get; init; }

    /// <summary>In which capacity: the same person signs for the Party and for the administration.</summary>
    public Capacity Capacity { get; init; }

    /// <summary>Who typed it in, where it came on paper; null where it did not.</summary>
    public PersonId? EnteredBy { get; init; }

    /// <summary>The account of the operating system, where it comes from the console.</summary>
    public string? Account { get; init; }

    /// <summary>When it happened, where it is entered later (补录); null for now.</summary>
    public DateTimeOffset? HappenedAt { get; init; }

    /// <summary>Why; null where nobody said.</summary>
    public string? Reason { get; init; }

    /// <summary>Whose word is shown for it, where it needs one beside that of who does it.</summary>
    public IReadOnlyList<ShownConsent> Consents { get; init; } = [];

    /// <summary>Whose step it is: the one who is stood in for, else who does it; null where no person does.</summary>
    public PersonId? Seat => ActingFor ?? By;

    /// <summary>Whether no person does it: the clock, another case or a function of the program.</summary>
    public bool IsBySystem => Channel is Channel.Clock or Channel.Case or Channel.Function;

    /// <summary>What the system does by itself when a time has come.</summary>
    public static Deed OfClock { get; } = new(Channel.Clock);

    /// <summary>What one case does to another.</summary>
    public static Deed OfCase { get; } = new(Channel.Case);

    /// <summary>What a function of the program answers.</summary>
    public static Deed OfFunction { get; } = new(Channel.Function);
}

/// <summary>By which way a command comes.</summary>
public enum Channel
{
    /// <summary>The command line.</summary>
    Console,

    /// <summary>A page in the browser.</summary>
    Page,

    /// <summary>A program, over the network.</summary>
    Api,

    /// <summary>Paper that somebody has entered.</summary>
    Paper,

    /// <summary>A file that was read.</summary>
    Import,

    /// <summary>The clock.</summary>
    Clock,

    /// <summary>Another case, by a message or signal.</summary>
    Case,

    /// <summary>A function of the program.</summary>
    Function,
}

/// <summary>In which capacity somebody signs: one person may wear two hats.</summary>
public enum Capacity
{
    /// <summary>In none: the step asks for none.</summary>
    None,

    /// <summary>For the Party organisation: discipline, membership, personnel.</summary>
    Party,

    /// <summary>For the administration: penalties, contracts, money.</summary>
    Administrative,
}

/// <summary>That somebody has agreed to something, as it is shown with the deed.</summary>
/// <param name="By">Who.</param>
/// <param name="Document">Where it is written.</param>
public sealed record ShownConsent(PersonId By, string Document);
