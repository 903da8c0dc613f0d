namespace Approvals.Casework.Storage;

/// <summary>Instants as the office keeps them.</summary>
internal static class Instants
{
    /// <summary>Cut to milliseconds: at the door, so that what is stored, sealed and compared is the same
    /// everywhere.</summary>
    public static DateTimeOffset ToMilliseconds(this DateTimeOffset instant) =>
        instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerMillisecond));

    /// <summary>The time, to the millisecond.</summary>
    public static DateTimeOffset Now(this TimeProvider clock) => clock.GetUtcNow().ToMilliseconds();
}
