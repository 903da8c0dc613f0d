using Approvals.Casework.Calendar;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Engine.Model;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Cases;

/// <summary>The people, posts, grants and calendar that hold, kept in memory until one of them changes.</summary>
internal sealed class OfficeSnapshots(OfficeDatabase database, OfficeSettings settings)
{
    private volatile OfficeSnapshot? _latest;

    /// <summary>Those that hold now.</summary>
    public async Task<OfficeSnapshot> LatestAsync(CancellationToken cancel)
    {
        await using var db = database.CreateDbContext();
        var stamp = await db.Set<OfficeStateRow>().Select(s => s.Stamp).SingleAsync(cancel);
        return await GetAsync(stamp, cancel);
    }

    /// <summary>Those of a stamp that was just read, or newer ones.</summary>
    public async ValueTask<OfficeSnapshot> GetAsync(long stamp, CancellationToken cancel)
    {
        if (_latest is { } known && known.Stamp >= stamp)
            return known;
        await using var db = database.CreateDbContext();
        return _latest = await OfficeSnapshot.ReadAsync(db, settings, cancel);
    }
}

/// <summary>The people, posts, grants and calendar that hold.</summary>
internal sealed class OfficeSnapshot(
    long stamp,
    OfficeDirectory directory,
    OfficeCalendars calendars
)
{
    /// <summary>Goes up with each change.</summary>
    public long Stamp { get; } = stamp;

    /// <summary>Who is who.</summary>
    public OfficeDirectory Directory { get; } = directory;

    /// <summary>Who may what to cases.</summary>
    public CaseAuthority Authority => new(this);

    /// <summary>The calendar of a unit.</summary>
    public OfficeCalendar CalendarOf(UnitId unit) => calendars.Of(unit);

    /// <summary>A moment, by the calendar of a unit.</summary>
    public Moment At(UnitId unit, DateTimeOffset instant)
    {
        var calendar = CalendarOf(unit).WorkCalendar;
        return new(calendar.ToZone(instant), calendar);
    }

    /// <summary>Reads them.</summary>
    public static async Task<OfficeSnapshot> ReadAsync(
        OfficeDb db,
        OfficeSettings settings,
        CancellationToken cancel
    )
    {
        // The stamp first: what changes meanwhile has a higher one, and is read again.
        var stamp = await db.Set<OfficeStateRow>().Select(s => s.Stamp).SingleAsync(cancel);
        return new(
            stamp,
            new(await DirectoryReads.ReadAsync(db, cancel)),
            await CalendarReads.ReadAsync(db, settings.TimeZone, null, cancel)
        );
    }
}
