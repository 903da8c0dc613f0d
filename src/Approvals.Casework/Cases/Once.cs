using Approvals.Casework.Storage;

namespace Approvals.Casework.Cases;

/// <summary>Makes that a command which may be given again, after a crash, counts once.</summary>
/// <param name="Receipt">Writes, along with the command, that it was given; fails where it was given before.</param>
/// <param name="WasGivenAsync">Whether it was.</param>
internal sealed record Once(Statement Receipt, Func<CancellationToken, Task<bool>> WasGivenAsync);
