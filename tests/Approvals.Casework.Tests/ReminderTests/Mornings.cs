using System.Globalization;
using Approvals.Casework.Outbox;
using Approvals.Casework.Reminders;
using Approvals.Casework.Tests.ActTests;
using Approvals.Casework.Tests.CaseTests;
using Approvals.Casework.Tests.Databases;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Tests.ReminderTests;

/// <summary>An office with a task of li that began on Monday, 5 January 2026 and is due on Friday, the 9th; and what
/// its mornings write.</summary>
internal static class Mornings
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Opens it; nothing was written yet.</summary>
    public static async Task<TestOffice> OpenAsync(
        DatabaseKind kind = DatabaseKind.Sqlite,
        string first = "li"
    )
    {
        var office = await TestOffice.OpenAsync(kind, "two-step", "supervision-letter");
        await ActCases.BeginAsync(office, first);
        return office;
    }

    /// <summary>Moves the clock to a time of the office, such as <c>01-06 08:30</c>.</summary>
    public static void SetClock(TestOffice office, string time) =>
        office.Clock.SetUtcNow(
            DateTimeOffset.ParseExact(
                $"2026-{time} +08:00",
                "yyyy-MM-dd HH:mm zzz",
                CultureInfo.InvariantCulture
            )
        );

    /// <summary>Writes what the morning of a time writes.</summary>
    public static Task<int> RunAsync(TestOffice office, string time)
    {
        SetClock(office, time);
        return new RemindByLadder(office.Office).RunAsync(Cancel);
    }

    /// <summary>Writes what each morning of some days writes, at half past eight; on the first day, at nine.</summary>
    public static async Task RunAllAsync(TestOffice office, params string[] days)
    {
        foreach (var day in days)
            await RunAsync(office, day == "01-05" ? "01-05 09:00" : $"{day} 08:30");
    }

    /// <summary>The letters that mornings wrote, in their order.</summary>
    public static async Task<IReadOnlyList<OutboxRow>> RowsAsync(TestOffice office)
    {
        await using var db = office.Office.Database.CreateDbContext();
        return await db.Set<OutboxRow>()
            .AsNoTracking()
            .Where(o => o.On != null)
            .OrderBy(o => o.Id)
            .ToListAsync(Cancel);
    }

    /// <summary>Who was reminded by the ladder, with the letter and the rung, in order.</summary>
    public static async Task<
        IEnumerable<(string Receiver, string Letter, int Rung)>
    > RemindersAsync(TestOffice office) =>
        (await RowsAsync(office))
            .Where(row => row.Rung is not null)
            .Select(row => (row.ReceiverId.Value, row.Letter, row.Rung!.Value))
            .OrderBy(told => told.Item3)
            .ThenBy(told => told.Item1, StringComparer.Ordinal);
}
