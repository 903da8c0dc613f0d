namespace Approvals.Casework.People;

/// <summary>What somebody may do with a record.</summary>
public enum Right
{
    /// <summary>Know that it exists: number, title, status, dates.</summary>
    Metadata,

    /// <summary>See counts in which it is counted.</summary>
    Aggregate,

    /// <summary>See the part that is for them: an extract, the own line, the conclusion.</summary>
    Extract,

    /// <summary>Read it whole.</summary>
    Read,

    /// <summary>Add a dated note below it, changing nothing.</summary>
    Append,

    /// <summary>Change it.</summary>
    Write,

    /// <summary>Sign it.</summary>
    Sign,
}
