using Approvals.Casework.Audit;
using Approvals.Casework.Calendar;
using Approvals.Casework.Storage;
using Approvals.Engine.Model;
using Approvals.Engine.Run;
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
internal sealed record OfficeSnapshot(long Stamp, OfficeCalendars Calendars)
{
    /// <summary>The calendar of a unit.</summary>
    public OfficeCalendar CalendarOf(UnitId unit) => Calendars.Of(unit);

    /// <summary>A moment, by the calendar of a unit.</summary>
    public Moment At(UnitId unit, DateTimeOffset instant)
    {
        var calendar = CalendarOf(unit).WorkCalendar;
        return new(calendar.ToZone(instant), calendar);
    }

    /// <summary>Why somebody may not begin a case; null where they may.</summary>
    public static string? MayStart(NewCase wanted, Deed deed) => null;

    /// <summary>Why somebody may not give a command; null where they may.</summary>
    public static string? MayRun(
        LoadedCase loaded,
        CompiledProcess process,
        CaseState state,
        Command command,
        Deed deed
    ) => null;

    /// <summary>The unit of a person, and the groups that they may claim tasks of.</summary>
    public static (UnitId Unit, IReadOnlyList<string> Groups) GroupsOf(
        PersonId person,
        DateTimeOffset at
    ) => (new("bureau"), []);

    public static async Task<OfficeSnapshot> ReadAsync(
        OfficeDb db,
        OfficeSettings settings,
        CancellationToken cancel
    )
    {
        var stamp = await db.Set<OfficeStateRow>().Select(s => s.Stamp).SingleAsync(cancel);
        return new(stamp, await CalendarReads.ReadAsync(db, settings.TimeZone, null, cancel));
    }
}
