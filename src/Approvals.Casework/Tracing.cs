using System.Diagnostics;

namespace Approvals.Casework;

/// <summary>What an observer can see of the work: activities, such as OpenTelemetry collects them. Their names are a
/// promise: the tests that kill the program count by them where it died.</summary>
public static class Tracing
{
    /// <summary>The name of the source.</summary>
    public const string SourceName = "Approvals.Casework";

    /// <summary>The database is brought to this version's form.</summary>
    public const string Migrate = "office.migrate";

    /// <summary>A case is read.</summary>
    public const string Load = "case.load";

    /// <summary>What was decided becomes durable.</summary>
    public const string Commit = "case.commit";

    /// <summary>A letter goes out.</summary>
    public const string Send = "outbox.send";

    /// <summary>It is noted that a letter has gone out.</summary>
    public const string Mark = "outbox.mark";

    /// <summary>What an ended <see cref="Commit"/> is tagged with: false where somebody else was first, and nothing was
    /// written.</summary>
    public const string Committed = "committed";

    internal static readonly ActivitySource Source = new(SourceName);
}
