using System.Globalization;

namespace Approvals.Cli.OfficeVerbs;

/// <summary>Instants as people type them.</summary>
internal static class InstantText
{
    private static readonly string[] Local =
    [
        "yyyy-MM-dd'T'HH:mm",
        "yyyy-MM-dd'T'HH:mm:ss",
        "yyyy-MM-dd HH:mm",
    ];

    private static readonly string[] WithOffset =
    [
        "yyyy-MM-dd'T'HH:mmzzz",
        "yyyy-MM-dd'T'HH:mm:sszzz",
    ];

    /// <summary>The instant; without an offset it is told by the clocks of the office. Null where it is none.</summary>
    public static DateTimeOffset? Read(string text, TimeZoneInfo zone)
    {
        var culture = CultureInfo.InvariantCulture;
        var style = DateTimeStyles.AssumeUniversal;
        if (
            DateTimeOffset.TryParseExact(
                text.Replace("Z", "+00:00", StringComparison.Ordinal),
                WithOffset,
                culture,
                style,
                out var exact
            )
        )
            return exact;
        if (!DateTimeOffset.TryParseExact(text, Local, culture, style, out var local))
            return null;
        var clock = local.DateTime;
        return zone.IsInvalidTime(clock) ? null : new(clock, zone.GetUtcOffset(clock));
    }
}
