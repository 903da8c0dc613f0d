using Approvals.Casework.Outbox;
using Approvals.Casework.Tests.ActTests;
using Approvals.Casework.Tests.Databases;

namespace Approvals.Casework.Tests.ReminderTests;

/// <summary>What is told at once, and to whom.</summary>
public sealed class DailyDigests
{
    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Who_has_something_due_within_five_days_gets_a_digest(DatabaseKind kind)
    {
        await using var office = await Mornings.OpenAsync(kind);

        await Mornings.RunAllAsync(office, "01-05");

        Assert.Equal(
            ["li"],
            (await Mornings.RowsAsync(office))
                .Where(r => r.Letter == "digest")
                .Select(r => r.ReceiverId.Value)
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task It_is_one_a_day(DatabaseKind kind)
    {
        await using var office = await Mornings.OpenAsync(kind);
        await ActCases.BeginAsync(office);

        await Mornings.RunAllAsync(office, "01-05", "01-06");

        Assert.Equal(
            [new DateOnly(2026, 1, 5), new DateOnly(2026, 1, 6)],
            (await Mornings.RowsAsync(office))
                .Where(r => r.Letter == "digest")
                .Select(r => r.On!.Value)
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task It_leaves_with_the_first_mails(DatabaseKind kind)
    {
        await using var office = await Mornings.OpenAsync(kind);
        await Mornings.RunAsync(office, "01-06 08:30");

        Assert.Contains(("li", "您今日的待办摘要"), await ActCases.LettersAsync(office));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_more_than_three_tasks_of_a_morning_only_the_digest_is_a_mail(
        DatabaseKind kind
    )
    {
        await using var office = await Mornings.OpenAsync(kind);
        for (var i = 0; i < 3; i++)
            await ActCases.BeginAsync(office);

        await Mornings.RunAllAsync(office, "01-06");

        Assert.Equal(
            "digest",
            Assert
                .Single(
                    await Mornings.RowsAsync(office),
                    r => r.ReceiverId.Value == "li" && r.Way == LetterWay.MailAndNotice
                )
                .Letter
        );
    }

    [Fact]
    public async Task Who_has_nothing_to_do_gets_none()
    {
        await using var office = await Mornings.OpenAsync();

        await Mornings.RunAllAsync(office, "01-06");

        Assert.DoesNotContain(await Mornings.RowsAsync(office), r => r.ReceiverId.Value == "zhao");
    }

    [Fact]
    public async Task What_was_done_before_it_leaves_drops_it()
    {
        await using var office = await Mornings.OpenAsync();
        await Mornings.RunAsync(office, "01-06 08:30");
        await office.CompleteAsync(new(1), "first", "li");

        Assert.DoesNotContain(
            await ActCases.LettersAsync(office),
            l => l.Receiver == "li" && l.Notice == "您今日的待办摘要"
        );
    }
}
