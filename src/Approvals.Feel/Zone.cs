using System.Globalization;

namespace Approvals.Feel;

/// <summary>The zone of a time: a fixed offset from UTC or a zone of the IANA database.</summary>
public sealed record Zone
{
    // XML Schema's ±14:00; times of the past have seconds.
    private const int MaxOffsetSeconds = 14 * 3600 + 59 * 60 + 59;
    private readonly TimeZoneInfo? _info;
    private readonly int _offsetSeconds;

    private Zone(string? id, TimeZoneInfo? info, int offsetSeconds)
    {
        Id = id;
        _info = info;
        _offsetSeconds = offsetSeconds;
    }

    /// <summary>UTC, written Z.</summary>
    public static Zone Utc { get; } = new(null, null, 0);

    /// <summary>The name in the IANA database; null for a fixed offset.</summary>
    public string? Id { get; }

    /// <summary>A fixed offset, or null beyond 15 hours.</summary>
    public static Zone? FromOffset(long seconds) =>
        Math.Abs(seconds) > MaxOffsetSeconds ? null
        : seconds == 0 ? Utc
        : new Zone(null, null, (int)seconds);

    /// <summary>The zone of that name, or null where there is none.</summary>
    public static Zone? FromId(string id) =>
        id.Length is > 0 and < 64
        && !id.StartsWith('/')
        && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var info)
            ? new Zone(id, info, 0)
            : null;

    /// <summary>Seconds east of UTC at a local time; where clocks are set back, the later reading of the two.</summary>
    public int OffsetAtLocal(LocalDate date, long nanosecondOfDay) =>
        _info is null
            ? _offsetSeconds
            : Seconds(_info.GetUtcOffset(Near(date, nanosecondOfDay, DateTimeKind.Unspecified)));

    /// <summary>Seconds east of UTC at an instant, given as its date and time in UTC.</summary>
    internal int OffsetAtUtc(LocalDate date, long nanosecondOfDay) =>
        _info is null
            ? _offsetSeconds
            : Seconds(_info.GetUtcOffset(Near(date, nanosecondOfDay, DateTimeKind.Utc)));

    /// <summary>
    /// Seconds east of UTC for a time without a date: the fixed offset, or what the zone counts as its standard time.
    /// </summary>
    internal int StandardOffset => _info is null ? _offsetSeconds : Seconds(_info.BaseUtcOffset);

    /// <summary>As it stands behind a time: <c>Z</c>, <c>+08:00</c> or <c>@Asia/Shanghai</c>.</summary>
    public override string ToString()
    {
        if (Id is not null)
            return "@" + Id;
        if (_offsetSeconds == 0)
            return "Z";
        var size = Math.Abs(_offsetSeconds);
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{(_offsetSeconds < 0 ? '-' : '+')}{size / 3600:00}:{size / 60 % 60:00}"
        );
        return size % 60 == 0
            ? text
            : string.Create(CultureInfo.InvariantCulture, $"{text}:{size % 60:00}");
    }

    /// <inheritdoc/>
    public bool Equals(Zone? other) =>
        other is not null && Id == other.Id && _offsetSeconds == other._offsetSeconds;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, _offsetSeconds);

    private static int Seconds(TimeSpan offset) => (int)offset.TotalSeconds;

    // Zone data ends where DateTime does; beyond, the nearest year stands for all others.
    private static DateTime Near(LocalDate date, long nanosecondOfDay, DateTimeKind kind)
    {
        var year = Math.Clamp(date.Year, 2, 9998);
        var day = date is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(year) ? 28 : date.Day;
        return new DateTime(year, date.Month, day, 0, 0, 0, kind).AddTicks(nanosecondOfDay / 100);
    }
}
