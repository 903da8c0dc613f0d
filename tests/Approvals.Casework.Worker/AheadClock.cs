namespace Approvals.Casework.Worker;

/// <summary>A clock that goes as the system's, but ahead of it: what is leased or put off comes due at once.</summary>
public sealed class AheadClock(TimeSpan ahead) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;
}
