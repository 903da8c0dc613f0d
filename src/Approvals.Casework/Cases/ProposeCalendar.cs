using System.Collections.Immutable;
using Approvals.Casework.Audit;
using Approvals.Casework.Calendar;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Cases;

/// <summary>Takes in the notice of a year, and says which open due dates it would move. It counts when it is
/// approved.</summary>
public sealed class ProposeCalendar(Office office)
{
    /// <summary>Takes in a notice.</summary>
    /// <param name="text">The file, as <c>docs/calendar.md</c> says.</param>
    /// <param name="year">The year that it is for.</param>
    /// <param name="deed">Who takes it in; a person.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ArgumentException">Nobody takes it in.</exception>
    public async Task<CalendarProposal> RunAsync(
        string text,
        int year,
        Deed deed,
        CancellationToken cancel
    )
    {
        var by = deed.By ?? throw new ArgumentException("Expected a person.", nameof(deed));
        var reading = CalendarFile.Read(text, year);
        if (reading.Year is not { } read)
            return new(year, 0, reading.Problems, []);
        var number = await new OfficeJournal(office).WriteAsync(
            async db =>
            {
                var last =
                    await db.Set<CalendarNotice>()
                        .Where(n => n.Year == year)
                        .MaxAsync(n => (int?)n.Number, cancel)
                    ?? 0;
                var notice = Notices.Of(read, text, last + 1, by, office.Clock.Now());
                db.Add(notice);
                return (notice.Number, (OfficeEntry?)EntryOf(notice));
            },
            deed,
            cancel
        );
        return new(year, number, [], await MovesAsync(year, number, cancel));
    }

    /// <summary>The open due dates that a notice would move, or that stay for a reason that people should
    /// know.</summary>
    /// <param name="year">The year of the notice.</param>
    /// <param name="number">Which notice of that year.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<ImmutableArray<CalendarMove>> MovesAsync(
        int year,
        int number,
        CancellationToken cancel
    )
    {
        await using var db = office.Database.CreateDbContext();
        var notice = await db.Set<CalendarNotice>()
            .AsNoTracking()
            .Include(n => n.Days)
            .SingleAsync(n => n.Year == year && n.Number == number, cancel);
        var zone = office.Settings.TimeZone;
        var before = await CalendarReads.ReadAsync(db, zone, null, cancel);
        var after = await CalendarReads.ReadAsync(db, zone, notice, cancel);
        var open = await OpenDueDates.ReadAsync(db, cancel);
        return
        [
            .. open.GroupBy(d => d.UnitId)
                .SelectMany(unit =>
                    CalendarMoves.Of(
                        before.Of(unit.Key),
                        after.Of(unit.Key),
                        unit.Select(d => d.ToOpenDueDate())
                    )
                ),
        ];
    }

    private static OfficeEntry EntryOf(CalendarNotice notice) =>
        new("calendar-proposed")
        {
            Subject = FormattableString.Invariant($"{notice.Year}-{notice.Number}"),
            Details = new() { ["source"] = notice.Source, ["sha256"] = notice.Sha256 },
        };
}

/// <summary>What came of taking in a notice.</summary>
/// <param name="Year">The year.</param>
/// <param name="Number">Which notice of that year it is now; 0 where it was refused.</param>
/// <param name="Problems">Why it was refused; empty where it was not.</param>
/// <param name="Moves">What it would move.</param>
public sealed record CalendarProposal(
    int Year,
    int Number,
    ImmutableArray<CalendarProblem> Problems,
    ImmutableArray<CalendarMove> Moves
);
