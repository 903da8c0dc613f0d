using Approvals.Casework.Outbox;
using Approvals.Casework.Reminders;
using Approvals.Casework.Tests.ActTests;
using Approvals.Casework.Tests.CaseTests;
using Approvals.Casework.Tests.Databases;

namespace Approvals.Casework.Tests.ReminderTests;

/// <summary>What is foreseen of the mails of the next working day is what then goes out.</summary>
public sealed class Foreseen
{
    public static TheoryData<DatabaseKind, string, string> Days
    {
        get
        {
            var days = new TheoryData<DatabaseKind, string, string>();
            foreach (var kind in (DatabaseKind[])[DatabaseKind.Sqlite, DatabaseKind.Postgres])
            {
                days.Add(kind, "01-05", "01-06"); // Three days before.
                days.Add(kind, "01-08", "01-09"); // The day itself.
                days.Add(kind, "01-09", "01-12"); // Over a weekend, overdue.
                days.Add(kind, "01-15", "01-16"); // To the main leader.
            }
            return days;
        }
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Days))]
    public async Task What_is_foreseen_in_the_evening_goes_out(
        DatabaseKind kind,
        string evening,
        string morning
    )
    {
        await using var office = await OpenAsync(kind);
        await Mornings.RunAllAsync(office, evening);
        var before = (await Mornings.RowsAsync(office)).Select(r => r.Id).ToHashSet();
        Mornings.SetClock(office, $"{evening} 17:00");
        await ActCases.LettersAsync(office); // What waited of that day has left.
        var foreseen = await new ForeseeMails(office.Office).RunAsync(null, Cancel);

        await Mornings.RunAllAsync(office, morning);

        Assert.Equal(
            (await Mornings.RowsAsync(office))
                .Where(r => !before.Contains(r.Id) && r.Way == LetterWay.MailAndNotice)
                .Select(r => (r.TryAt, r.ReceiverId.Value, r.Letter, r.CaseId, r.Key))
                .Order(),
            foreseen.Mails.Select(m => (m.At, m.Receiver.Value, m.Letter, m.CaseId, m.Key)).Order()
        );
    }

    [Fact]
    public async Task What_is_foreseen_writes_nothing()
    {
        await using var office = await OpenAsync(DatabaseKind.Sqlite);

        await new ForeseeMails(office.Office).RunAsync(null, Cancel);

        Assert.Empty(await Mornings.RowsAsync(office));
    }

    [Fact]
    public async Task What_waits_for_the_end_of_quiet_hours_is_foreseen()
    {
        await using var office = await OpenAsync(DatabaseKind.Sqlite);
        Mornings.SetClock(office, "01-05 20:00");

        var foreseen = await new ForeseeMails(office.Office).RunAsync(null, Cancel);

        Assert.Contains(foreseen.Mails, m => m.Letter == "task-opened");
    }

    [Fact]
    public async Task Who_is_not_told_is_named_with_the_reason()
    {
        await using var office = await OpenAsync(DatabaseKind.Sqlite);
        await office.SuspendAsync(new(1));

        var foreseen = await new ForeseeMails(office.Office).RunAsync(null, Cancel);

        Assert.Contains(foreseen.None, n => n.Reason == LeftOutReason.Suspended);
    }

    // One task of li and one of the deputy, who is away; the chief stands in.
    private static async Task<TestOffice> OpenAsync(DatabaseKind kind)
    {
        var office = await Mornings.OpenAsync(kind);
        await ActCases.BeginAsync(office, "deputy");
        await ActCases.AwayAsync(office, "deputy", new(2026, 1, 6), new(2026, 1, 14));
        return office;
    }
}
