using Approvals.Casework.Outbox;
using CalendarSeeds = Approvals.Casework.Tests.CalendarTests.Seeds;

namespace Approvals.Casework.Tests.ReminderTests;

/// <summary>When mails leave (handbook on mail, section 6).</summary>
public sealed class Quiet
{
    [Theory]
    [InlineData("2023-10-19 09:00", "2023-10-19 09:00")] // In the hours.
    [InlineData("2023-10-19 08:10", "2023-10-19 08:10")]
    [InlineData("2023-10-19 07:59", "2023-10-19 08:30")] // In the morning.
    [InlineData("2023-10-19 18:30", "2023-10-20 08:30")] // In the evening.
    [InlineData("2023-10-20 20:00", "2023-10-23 08:30")] // On Friday evening.
    [InlineData("2023-10-21 10:00", "2023-10-23 08:30")] // On a Saturday.
    [InlineData("2023-09-28 23:00", "2023-10-07 08:30")] // Before the holiday: the make-up Saturday is worked.
    [InlineData("2023-10-08 10:00", "2023-10-08 10:00")] // On a make-up Sunday.
    [InlineData("2023-10-19 12:30", "2023-10-19 12:30")] // At noon.
    public void A_mail_leaves_then(string ready, string leaves) =>
        Assert.Equal(
            At(leaves),
            new QuietHours(new(), CalendarSeeds.Calendar).FirstAfter(At(ready))
        );

    [Fact]
    public void At_noon_it_is_quiet_where_a_unit_says_so() =>
        Assert.Equal(
            At("2023-10-19 14:00"),
            new QuietHours(new() { IsQuietAtNoon = true }, CalendarSeeds.Calendar).FirstAfter(
                At("2023-10-19 12:30")
            )
        );

    private static DateTimeOffset At(string text) =>
        DateTimeOffset.ParseExact(
            $"{text} +08:00",
            "yyyy-MM-dd HH:mm zzz",
            System.Globalization.CultureInfo.InvariantCulture
        );
}
