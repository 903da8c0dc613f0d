namespace Approvals.Casework.Rehearsal;

/// <summary>A clock that stands until it is moved: the time of a rehearsal.</summary>
/// <param name="start">What it shows first.</param>
internal sealed class RehearsalClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start.ToUniversalTime();

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>Moves it on; to where it was already, it stands.</summary>
    public void MoveTo(DateTimeOffset at)
    {
        if (at > _now)
            _now = at.ToUniversalTime();
    }

    /// <summary>Moves it on by a span.</summary>
    public void Advance(TimeSpan by) => MoveTo(_now + by);
}
