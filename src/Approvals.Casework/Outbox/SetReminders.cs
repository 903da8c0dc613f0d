using System.Collections.Immutable;
using System.Globalization;
using Approvals.Casework.Audit;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Outbox;

/// <summary>The settings of a unit for its reminders and the hours of its mails: read, and set from a day on. What is
/// set is entered into the office's chain.</summary>
public sealed class SetReminders(Office office)
{
    private const int MostSingle = 50;

    /// <summary>All that a unit has set, in the order in which it was entered.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<ImmutableArray<DatedSettings<ReminderSettings>>> ListAsync(
        UnitId unit,
        CancellationToken cancel
    )
    {
        await using var db = office.Database.CreateDbContext();
        return await RowsAsync(db, unit, cancel);
    }

    /// <summary>What holds on a day; the defaults where nothing is set.</summary>
    /// <param name="set">All that the unit has set.</param>
    /// <param name="on">The day.</param>
    public static ReminderSettings For(
        IEnumerable<DatedSettings<ReminderSettings>> set,
        DateOnly on
    ) => set.HoldingOn(on);

    /// <summary>Sets what holds from a day on.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="fromOn">The first day that it holds for.</param>
    /// <param name="document">What it rests on.</param>
    /// <param name="change">What is changed of that which held on that day until now.</param>
    /// <param name="deed">Who sets it: somebody of the office.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Whether it was set, and why not.</returns>
    public Task<Verdict> RunAsync(
        UnitId unit,
        DateOnly fromOn,
        string document,
        Func<ReminderSettings, ReminderSettings> change,
        Deed deed,
        CancellationToken cancel
    ) =>
        new OfficeJournal(office).WriteAsync(
            async db =>
            {
                var directory = new OfficeDirectory(await DirectoryReads.ReadAsync(db, cancel));
                var today = DateOnly.FromDateTime(
                    TimeZoneInfo.ConvertTime(office.Clock.Now(), office.Settings.TimeZone).DateTime
                );
                var set = await RowsAsync(db, unit, cancel);
                var settings = change(For(set, fromOn));
                var verdict =
                    WhyNot(settings, document)
                    ?? Authority.MaySetReminders(directory, unit, deed.By, today);
                if (!verdict.IsAllowed)
                    return (verdict, (OfficeEntry?)null);
                var row = RowOf(
                    unit,
                    new(
                        set.Length + 1,
                        fromOn,
                        office.Clock.Now(),
                        deed.By!.Value,
                        document.Trim(),
                        settings
                    )
                );
                db.Add(row);
                return (verdict, EntryOf(row));
            },
            deed,
            cancel
        );

    internal static async Task<ImmutableArray<DatedSettings<ReminderSettings>>> RowsAsync(
        OfficeDb db,
        UnitId unit,
        CancellationToken cancel
    )
    {
        var rows = await db.Set<ReminderSettingRow>()
            .AsNoTracking()
            .Where(s => s.UnitId == unit)
            .OrderBy(s => s.Number)
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(row => new DatedSettings<ReminderSettings>(
                row.Number,
                row.FromOn,
                row.SetAt,
                row.SetBy,
                row.Document,
                row.Settings
            )),
        ];
    }

    private static Verdict? WhyNot(ReminderSettings settings, string document)
    {
        if (string.IsNullOrWhiteSpace(document))
            return Verdict.Refuse("reminders-set-without-document");
        TimeOnly[] day =
        [
            settings.QuietUntil,
            settings.ResumeAt,
            settings.DigestAt,
            settings.RemindAt,
            settings.QuietFrom,
        ];
        if (!day.SequenceEqual(day.Order()))
            return Verdict.Refuse("reminder-times-out-of-order", ("times", TextOf(day)));
        TimeOnly[] noon = [settings.RemindAt, settings.NoonFrom, settings.NoonUntil];
        if (!noon.SequenceEqual(noon.Order()) || settings.NoonUntil > settings.QuietFrom)
            return Verdict.Refuse("reminder-times-out-of-order", ("times", TextOf(noon)));
        return settings.MaxSingle is < 0 or > MostSingle
            ? Verdict.Refuse("reminder-numbers-out-of-range")
            : null;
    }

    private static string TextOf(IEnumerable<TimeOnly> times) =>
        string.Join(", ", times.Select(ReminderSettingRow.TextOf));

    private static ReminderSettingRow RowOf(UnitId unit, DatedSettings<ReminderSettings> dated) =>
        new()
        {
            UnitId = unit,
            Number = dated.Number,
            FromOn = dated.FromOn,
            SetAt = dated.SetAt,
            SetBy = dated.SetBy,
            Document = dated.Document,
            DigestAt = ReminderSettingRow.TextOf(dated.Settings.DigestAt),
            RemindAt = ReminderSettingRow.TextOf(dated.Settings.RemindAt),
            QuietFrom = ReminderSettingRow.TextOf(dated.Settings.QuietFrom),
            QuietUntil = ReminderSettingRow.TextOf(dated.Settings.QuietUntil),
            ResumeAt = ReminderSettingRow.TextOf(dated.Settings.ResumeAt),
            IsQuietAtNoon = dated.Settings.IsQuietAtNoon,
            NoonFrom = ReminderSettingRow.TextOf(dated.Settings.NoonFrom),
            NoonUntil = ReminderSettingRow.TextOf(dated.Settings.NoonUntil),
            MaxSingle = dated.Settings.MaxSingle,
            AnyHourMeasures = ReminderSettingRow.TextOf(dated.Settings.AnyHourMeasures),
        };

    private static OfficeEntry EntryOf(ReminderSettingRow row) =>
        new("reminders-set")
        {
            UnitId = row.UnitId,
            Subject = row.UnitId.Value,
            Details = new()
            {
                ["number"] = row.Number,
                ["from"] = row.FromOn.ToString("O", CultureInfo.InvariantCulture),
                ["document"] = row.Document,
                ["digestAt"] = row.DigestAt,
                ["remindAt"] = row.RemindAt,
                ["quietFrom"] = row.QuietFrom,
                ["quietUntil"] = row.QuietUntil,
                ["resumeAt"] = row.ResumeAt,
                ["isQuietAtNoon"] = row.IsQuietAtNoon,
                ["noonFrom"] = row.NoonFrom,
                ["noonUntil"] = row.NoonUntil,
                ["maxSingle"] = row.MaxSingle,
                ["anyHourMeasures"] = row.AnyHourMeasures,
            },
        };
}
