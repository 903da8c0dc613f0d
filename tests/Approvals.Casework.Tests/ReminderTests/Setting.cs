using Approvals.Casework.Outbox;
using Approvals.Casework.People;
using Approvals.Casework.Tests.ActTests;
using Approvals.Casework.Tests.CaseTests;
using Approvals.Casework.Tests.Databases;

namespace Approvals.Casework.Tests.ReminderTests;

/// <summary>What a unit sets about its reminders, and from when on that holds.</summary>
public sealed class Setting
{
    private static readonly DateOnly Thursday = new(2026, 1, 8);

    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task It_holds_from_its_day_on(DatabaseKind kind)
    {
        await using var office = await TestOffice.OpenAsync(kind);

        await SetAsync(office, s => s with { MaxSingle = 1, AnyHourMeasures = [3, 7] });

        var set = await new SetReminders(office.Office).ListAsync(TestOffice.Bureau, Cancel);
        Assert.Equal(
            (3, 1, "3 7"),
            (
                SetReminders.For(set, Thursday.AddDays(-1)).MaxSingle,
                SetReminders.For(set, Thursday).MaxSingle,
                string.Join(' ', SetReminders.For(set, Thursday).AnyHourMeasures)
            )
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Mornings_begin_when_it_says(DatabaseKind kind)
    {
        await using var office = await Mornings.OpenAsync(kind);
        await SetAsync(office, s => s with { DigestAt = new(10, 0), RemindAt = new(10, 30) });

        Assert.Equal(0, await Mornings.RunAsync(office, "01-08 09:59"));
        Assert.NotEqual(0, await Mornings.RunAsync(office, "01-08 10:00"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task At_noon_mails_wait_where_it_says_so(DatabaseKind kind)
    {
        await using var office = await Mornings.OpenAsync(kind);
        await SetAsync(office, s => s with { IsQuietAtNoon = true });
        Mornings.SetClock(office, "01-08 12:30");

        Assert.Empty(await ActCases.LettersAsync(office));
    }

    [Fact]
    public async Task Without_a_document_nothing_is_set()
    {
        await using var office = await TestOffice.OpenAsync(DatabaseKind.Sqlite);

        var verdict = await SetAsync(office, s => s, document: " ");

        Assert.Equal("reminders-set-without-document", verdict.Reason);
    }

    [Fact]
    public async Task Reminders_before_the_digests_are_refused()
    {
        await using var office = await TestOffice.OpenAsync(DatabaseKind.Sqlite);

        var verdict = await SetAsync(office, s => s with { RemindAt = new(8, 15) });

        Assert.Equal("reminder-times-out-of-order", verdict.Reason);
    }

    [Fact]
    public async Task Only_the_office_sets_it()
    {
        await using var office = await TestOffice.OpenAsync(DatabaseKind.Sqlite);

        var verdict = await SetAsync(office, s => s, by: "li");

        Assert.Equal("reminders-are-set-by-the-office", verdict.Reason);
    }

    private static Task<Verdict> SetAsync(
        TestOffice office,
        Func<ReminderSettings, ReminderSettings> change,
        string by = "office",
        string document = "办公室通知1号"
    ) =>
        new SetReminders(office.Office).RunAsync(
            TestOffice.Bureau,
            Thursday,
            document,
            change,
            TestOffice.By(by),
            Cancel
        );
}
