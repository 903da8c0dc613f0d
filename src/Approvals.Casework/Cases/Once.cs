using Approvals.Casework.Storage;

namespace Approvals.Casework.Cases;

/// <summary>Makes that a command which may be given again, after a crash, counts once.</summary>
/// <param name="Receipt">Writes, along with the command, that it was given; fails where it was given before.</param>
/// <param name="WasGivenAsync">Whether it was.</param>
internal sealed record Once(Statement Receipt, Func<CancellationToken, Task<bool>> WasGivenAsync)
{
    /// <summary>What else is written along with the command: made anew whenever the command is decided anew, after the
    /// case was read. Null for nothing.</summary>
    public Func<CancellationToken, Task<Statement>>? BesideAsync { get; init; }

    /// <summary>Whether it puts a paper into the urn of a secret vote.</summary>
    public bool IsBallot { get; init; }
}
