namespace Approvals.Casework.Upkeep;

/// <summary>How much one round of due work has done, by kind.</summary>
public sealed record DoneWork
{
    /// <summary>How many heads of cases were entered into the office's chain; null where that was done earlier on this
    /// day.</summary>
    public required int? Heads { get; init; }

    /// <summary>How many cases went on that had been suspended until now.</summary>
    public required int Resumed { get; init; }

    /// <summary>How many timers were due.</summary>
    public required int Timers { get; init; }

    /// <summary>How many messages and signals were brought to those who wait for them.</summary>
    public required int Messages { get; init; }

    /// <summary>How many cases of monthly reports were opened.</summary>
    public required int Reports { get; init; }

    /// <summary>How many functions were called.</summary>
    public required int Functions { get; init; }

    /// <summary>How many requests to step aside went a step on.</summary>
    public required int Recusals { get; init; }

    /// <summary>How many letters about substitutes were written.</summary>
    public required int Substitutes { get; init; }

    /// <summary>How many lights of the ledger changed.</summary>
    public required int Lights { get; init; }

    /// <summary>How many reminders, digests and the like were written.</summary>
    public required int Reminders { get; init; }

    /// <summary>How many letters were sent.</summary>
    public required int Mails { get; init; }
}
