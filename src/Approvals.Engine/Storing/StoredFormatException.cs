namespace Approvals.Engine.Storing;

/// <summary>
/// What was to be read is no stored form of ours: it was cut off or altered, or a newer version of the engine wrote it.
/// Nothing that people do with a case leads here: the store is broken, or an old program took the place of a newer one.
/// </summary>
public sealed class StoredFormatException : Exception
{
    /// <summary>Without a reason.</summary>
    public StoredFormatException() { }

    /// <summary>With the reason.</summary>
    /// <param name="message">What was expected, and what was found.</param>
    public StoredFormatException(string message)
        : base(message) { }

    /// <summary>With the reason and its cause.</summary>
    /// <param name="message">What was expected, and what was found.</param>
    /// <param name="cause">What noticed it.</param>
    public StoredFormatException(string message, Exception cause)
        : base(message, cause) { }
}
