using System.Collections.Immutable;
using System.Globalization;
using Approvals.Casework.Audit;
using Approvals.Casework.Meetings;
using Approvals.Casework.People;
using Approvals.Casework.Sessions.Rows;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Sessions;

/// <summary>The settings of a unit for its meetings: read, and set from a day on. What is set is entered into the
/// office's chain.</summary>
public sealed class SetMeetings(Office office)
{
    private const int MaxWorkingDays = 30;

    /// <summary>All that a unit has set, in the order in which it was entered.</summary>
    public async Task<ImmutableArray<DatedSettings<MeetingSettings>>> ListAsync(
        UnitId unit,
        CancellationToken cancel
    )
    {
        await using var db = office.Database.CreateDbContext();
        return await RowsAsync(db, unit, cancel);
    }

    /// <summary>What holds for a meeting: of what was set before its agenda froze that which begins last, up to its
    /// day; the defaults where nothing is set.</summary>
    /// <param name="set">All that the unit has set.</param>
    /// <param name="meetsOn">The day of the meeting.</param>
    /// <param name="frozenAt">When its agenda freezes or froze; null for not known yet.</param>
    public static MeetingSettings For(
        IEnumerable<DatedSettings<MeetingSettings>> set,
        DateOnly meetsOn,
        DateTimeOffset? frozenAt
    ) => set.Where(one => frozenAt is null || one.SetAt < frozenAt).HoldingOn(meetsOn);

    /// <summary>Sets what holds for meetings from a day on, as far as their agenda is not frozen.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="fromOn">The first day of meetings that it holds for.</param>
    /// <param name="document">What it rests on, such as the decision of the Party group.</param>
    /// <param name="change">What is changed of that which held on that day until now; of lines for large funds the last
    /// one is taken, from that day on.</param>
    /// <param name="deed">Who sets it: somebody of the office.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Whether it was set, and why not.</returns>
    public Task<Verdict> RunAsync(
        UnitId unit,
        DateOnly fromOn,
        string document,
        Func<MeetingSettings, MeetingSettings> change,
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
                var settings = change(For(set, fromOn, null));
                var verdict =
                    WhyNot(settings, document)
                    ?? Authority.MaySetMeetings(directory, unit, deed.By, today);
                if (!verdict.IsAllowed)
                    return (verdict, (OfficeEntry?)null);
                var dated = new DatedSettings<MeetingSettings>(
                    set.Length + 1,
                    fromOn,
                    office.Clock.Now(),
                    deed.By!.Value,
                    document.Trim(),
                    settings
                );
                db.Add(RowOf(unit, dated));
                return (verdict, EntryOf(unit, dated));
            },
            deed,
            cancel
        );

    private static Verdict? WhyNot(MeetingSettings settings, string document)
    {
        if (string.IsNullOrWhiteSpace(document))
            return Verdict.Refuse("meetings-set-without-document");
        int[] days =
        [
            settings.FreezeWorkingDays,
            settings.InviteWorkingDays,
            settings.RemindWorkingDays,
        ];
        if (days.Any(count => count is < 0 or > MaxWorkingDays))
            return Verdict.Refuse(
                "meeting-days-out-of-range",
                ("days", string.Join(", ", days)),
                ("most", MaxWorkingDays.ToString(CultureInfo.InvariantCulture))
            );
        if (settings.RemindWorkingDays > settings.InviteWorkingDays)
            return Verdict.Refuse("reminded-before-invited");
        return settings.LargeFundsLines.Any(line => line.Yuan < 0.01m)
            ? Verdict.Refuse("large-funds-line-not-positive")
            : null;
    }

    private static async Task<ImmutableArray<DatedSettings<MeetingSettings>>> RowsAsync(
        OfficeDb db,
        UnitId unit,
        CancellationToken cancel
    )
    {
        var rows = await db.Set<MeetingSettingRow>()
            .AsNoTracking()
            .Where(s => s.UnitId == unit)
            .OrderBy(s => s.Number)
            .ToListAsync(cancel);
        return [.. rows.Select(Of)];
    }

    private static DatedSettings<MeetingSettings> Of(MeetingSettingRow row) =>
        new(
            row.Number,
            row.FromOn,
            row.SetAt,
            row.SetBy,
            row.Document,
            new()
            {
                PartyGroupQuorum = row.PartyGroupQuorum,
                ExactHalfCounts = row.ExactHalfCounts,
                RecusedStillCount = row.RecusedStillCount,
                PenaltyQuorum = row.PenaltyQuorum,
                PenaltyPass = row.PenaltyPass,
                FreezeWorkingDays = row.FreezeWorkingDays,
                InviteWorkingDays = row.InviteWorkingDays,
                RemindWorkingDays = row.RemindWorkingDays,
                LargeFundsLines = row.LargeFundsFen is { } fen
                    ? [new(row.FromOn, null, Fen.ToYuan(fen))]
                    : [],
            }
        );

    private static MeetingSettingRow RowOf(UnitId unit, DatedSettings<MeetingSettings> dated) =>
        new()
        {
            UnitId = unit,
            Number = dated.Number,
            FromOn = dated.FromOn,
            SetAt = dated.SetAt,
            SetBy = dated.SetBy,
            Document = dated.Document,
            PartyGroupQuorum = dated.Settings.PartyGroupQuorum,
            ExactHalfCounts = dated.Settings.ExactHalfCounts,
            RecusedStillCount = dated.Settings.RecusedStillCount,
            PenaltyQuorum = dated.Settings.PenaltyQuorum,
            PenaltyPass = dated.Settings.PenaltyPass,
            FreezeWorkingDays = dated.Settings.FreezeWorkingDays,
            InviteWorkingDays = dated.Settings.InviteWorkingDays,
            RemindWorkingDays = dated.Settings.RemindWorkingDays,
            LargeFundsFen = LineOf(dated) is { } yuan ? Fen.Of(yuan) : null,
        };

    private static decimal? LineOf(DatedSettings<MeetingSettings> dated) =>
        dated.Settings.LargeFundsLines is [.., var line] ? line.Yuan : null;

    private static OfficeEntry EntryOf(UnitId unit, DatedSettings<MeetingSettings> dated) =>
        new("meetings-set")
        {
            UnitId = unit,
            Subject = unit.Value,
            Details = new()
            {
                ["number"] = dated.Number,
                ["from"] = dated.FromOn.ToString("O", CultureInfo.InvariantCulture),
                ["document"] = dated.Document,
                ["partyGroupQuorum"] = StoredCode.Of(dated.Settings.PartyGroupQuorum),
                ["exactHalfCounts"] = dated.Settings.ExactHalfCounts,
                ["recusedStillCount"] = dated.Settings.RecusedStillCount,
                ["penaltyQuorum"] = StoredCode.Of(dated.Settings.PenaltyQuorum),
                ["penaltyPass"] = StoredCode.Of(dated.Settings.PenaltyPass),
                ["freezeWorkingDays"] = dated.Settings.FreezeWorkingDays,
                ["inviteWorkingDays"] = dated.Settings.InviteWorkingDays,
                ["remindWorkingDays"] = dated.Settings.RemindWorkingDays,
                ["largeFundsYuan"] = LineOf(dated),
            },
        };
}
