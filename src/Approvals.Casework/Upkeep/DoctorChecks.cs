using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Approvals.Casework.Calendar;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Documents;
using Approvals.Casework.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Upkeep;

/// <summary>What the doctor looks at, one method a thing.</summary>
internal static class DoctorChecks
{
    /// <summary>Below this, a backup does not fit, and soon nothing does.</summary>
    private const long MinFreeBytes = 1L << 30;

    private static readonly TimeSpan LateAfter = TimeSpan.FromHours(1);

    /// <summary>The typefaces that GB/T 9704 documents are set in.</summary>
    public static async Task<IReadOnlyList<Symptom>> DatabaseAsync(
        Office office,
        CancellationToken cancel
    )
    {
        await using var db = office.Database.CreateDbContext();
        var connection = db.Database.GetDbConnection();
        await connection.OpenAsync(cancel);
        var found = new List<Symptom>
        {
            new(
                "database",
                SymptomSeverity.Fine,
                "database.reached",
                office.Database.Description,
                connection.ServerVersion
            ),
        };
        if (connection is SqliteConnection)
        {
            var mode = await ScalarAsync(connection, "pragma journal_mode", cancel);
            var state = await ScalarAsync(connection, "pragma quick_check", cancel);
            if (!string.Equals(mode, "wal", StringComparison.OrdinalIgnoreCase))
                found.Add(new("database", SymptomSeverity.Failure, "database.no-wal", mode));
            if (state != "ok")
                found.Add(new("database", SymptomSeverity.Failure, "database.damaged", state));
        }
        return found;
    }

    public static async Task<IReadOnlyList<Symptom>> MigrationsAsync(
        Office office,
        CancellationToken cancel
    )
    {
        await using var db = office.Database.CreateDbContext();
        var pending = (await db.Database.GetPendingMigrationsAsync(cancel)).ToList();
        return
        [
            pending.Count == 0
                ? new(
                    "migrations",
                    SymptomSeverity.Fine,
                    "migrations.current",
                    Migrating.NameOf(db.Database.GetMigrations().Last())
                )
                : new("migrations", SymptomSeverity.Failure, "migrations.pending", pending.Count),
        ];
    }

    public static async Task<IReadOnlyList<Symptom>> CalendarAsync(
        Office office,
        CancellationToken cancel
    )
    {
        await using var db = office.Database.CreateDbContext();
        var calendars = await CalendarReads.ReadAsync(db, office.Settings.TimeZone, null, cancel);
        var year = calendars.Common.DateOf(office.Clock.Now()).Year;
        var symptoms = new List<Symptom>
        {
            calendars.Common.IsProvisional(year)
                ? new("calendar", SymptomSeverity.Warning, "calendar.provisional", year)
                : new("calendar", SymptomSeverity.Fine, "calendar.known", year),
        };
        // The notice for the next year comes in autumn; before, nobody can have it.
        if (
            calendars.Common.DateOf(office.Clock.Now()).Month == 12
            && calendars.Common.IsProvisional(year + 1)
        )
            symptoms.Add(
                new("calendar", SymptomSeverity.Warning, "calendar.provisional", year + 1)
            );
        return symptoms;
    }

    public static async Task<IReadOnlyList<Symptom>> ClockAsync(
        Office office,
        CancellationToken cancel
    )
    {
        await using var db = office.Database.CreateDbContext();
        var now = office.Clock.Now();
        var last = await db.Set<CaseJournalRow>().MaxAsync(j => (DateTimeOffset?)j.At, cancel);
        var zone = office.Settings.TimeZone;
        var local = TimeZoneInfo.ConvertTime(now, zone);
        var shown = local.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);
        return
        [
            last > now
                ? new("clock", SymptomSeverity.Failure, "clock.behind", shown, Local(last.Value))
                : new("clock", SymptomSeverity.Fine, "clock.right", shown, office.Settings.Zone),
        ];

        string Local(DateTimeOffset at) =>
            TimeZoneInfo
                .ConvertTime(at, zone)
                .ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);
    }

    public static Task<IReadOnlyList<Symptom>> DiskAsync(Office office, CancellationToken cancel)
    {
        var free = new DriveInfo(Path.GetFullPath(office.Settings.Folder)).AvailableFreeSpace;
        var gigabytes = (free / (double)(1 << 30)).ToString("0.0", CultureInfo.InvariantCulture);
        return One(
            free < MinFreeBytes
                ? new("disk", SymptomSeverity.Warning, "disk.full", gigabytes)
                : new("disk", SymptomSeverity.Fine, "disk.free", gigabytes)
        );
    }

    public static Task<IReadOnlyList<Symptom>> KeysAsync(Office office, CancellationToken cancel)
    {
        var others =
            UnixFileMode.GroupRead
            | UnixFileMode.GroupWrite
            | UnixFileMode.OtherRead
            | UnixFileMode.OtherWrite;
        var path = office.Settings.KeyFile;
        var isOpen = !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & others) != 0;
        return One(
            isOpen
                ? new("keys", SymptomSeverity.Warning, "keys.readable-by-others", path)
                : new("keys", SymptomSeverity.Fine, "keys.kept", path)
        );
    }

    public static async Task<IReadOnlyList<Symptom>> WorkAsync(
        Office office,
        CancellationToken cancel
    )
    {
        await using var db = office.Database.CreateDbContext();
        var late = office.Clock.Now() - LateAfter;
        var incidents = await db.Set<CaseRow>().CountAsync(c => c.Incidents > 0, cancel);
        var timers = await db.Set<TimerRow>().CountAsync(t => !t.IsHeld && t.DueAt < late, cancel);
        var failing = await db.Set<TimerRow>()
            .Where(t => t.Tries > 0)
            .Select(t => new { t.CaseId, t.Problem })
            .Concat(
                db.Set<FunctionCallRow>()
                    .Where(f => f.Tries > 0)
                    .Select(f => new { f.CaseId, f.Problem })
            )
            .Concat(
                db.Set<CaseRecusalRow>()
                    .Where(r => r.Tries > 0 && r.FinishedAt == null)
                    .Select(r => new { r.CaseId, r.Problem })
            )
            .FirstOrDefaultAsync(cancel);
        var found = new List<Symptom>();
        if (incidents > 0)
            found.Add(new("work", SymptomSeverity.Warning, "work.incidents", incidents));
        if (timers > 0)
            found.Add(new("work", SymptomSeverity.Warning, "work.late-timers", timers));
        if (failing is not null)
            found.Add(
                new(
                    "work",
                    SymptomSeverity.Warning,
                    "work.failing",
                    failing.CaseId,
                    failing.Problem ?? ""
                )
            );
        return found.Count > 0 ? found : [new("work", SymptomSeverity.Fine, "work.none")];
    }

    public static async Task<IReadOnlyList<Symptom>> FontsAsync(
        Office office,
        CancellationToken cancel
    )
    {
        if (await InstalledFontsAsync(cancel) is not { } installed)
            return [new("fonts", SymptomSeverity.Warning, "fonts.unknown")];
        var missing = DocumentFaces
            .All.Where(face => face.Name != DocumentFaces.Latin)
            .Where(face =>
                !face
                    .OtherNames.Prepend(face.Name)
                    .Any(name => installed.Contains(name, StringComparison.OrdinalIgnoreCase))
            )
            .Select(face => $"{face.Name} ({face.OtherNames[0]})")
            .ToList();
        return
        [
            missing.Count == 0
                ? new("fonts", SymptomSeverity.Fine, "fonts.all")
                : new(
                    "fonts",
                    SymptomSeverity.Warning,
                    "fonts.missing",
                    string.Join(", ", missing)
                ),
        ];
    }

    private static async Task<string?> InstalledFontsAsync(CancellationToken cancel)
    {
        var start = new ProcessStartInfo("fc-list", [":", "family", "postscriptname"])
        {
            RedirectStandardOutput = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            var list = await process.StandardOutput.ReadToEndAsync(cancel);
            await process.WaitForExitAsync(cancel);
            return list;
        }
        catch (System.ComponentModel.Win32Exception) // There is no such program.
        {
            return null;
        }
    }

    private static async Task<string> ScalarAsync(
        DbConnection connection,
        string sql,
        CancellationToken cancel
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(
            await command.ExecuteScalarAsync(cancel),
            CultureInfo.InvariantCulture
        )!;
    }

    private static Task<IReadOnlyList<Symptom>> One(Symptom symptom) =>
        Task.FromResult<IReadOnlyList<Symptom>>([symptom]);
}
