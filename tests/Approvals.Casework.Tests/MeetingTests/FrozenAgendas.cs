using Approvals.Casework.Meetings;

namespace Approvals.Casework.Tests.MeetingTests;

public sealed class FrozenAgendas
{
    [Theory]
    [InlineData("2023-09-13", "2023-09-11")]
    [InlineData("2023-09-11", "2023-09-07")]
    [InlineData("2023-10-09", "2023-10-07")]
    [InlineData("2023-10-07", "2023-09-27")]
    [InlineData("2023-09-30", "2023-09-27")]
    public void An_agenda_freezes_two_working_days_before_the_meeting(
        string meetsOn,
        string freezesOn
    ) =>
        Assert.Equal(
            Items.Day(freezesOn),
            MeetingDays
                .Of(Items.Day(meetsOn), Rolls.Default, CalendarTests.Seeds.Calendar)
                .FreezesOn
        );

    [Fact]
    public void How_many_days_before_is_set_locally() =>
        Assert.Equal(
            Items.Day("2023-09-06"),
            MeetingDays
                .Of(
                    Items.Day("2023-09-13"),
                    new() { FreezeWorkingDays = 5 },
                    CalendarTests.Seeds.Calendar
                )
                .FreezesOn
        );

    [Fact]
    public void The_last_items_come_the_day_before() =>
        Assert.IsType<Acceptance.Taken>(Items.Offered(Items.Complete, "2023-10-08"));

    [Theory]
    [InlineData("2023-10-09")]
    [InlineData("2023-10-11")]
    public void From_the_freezing_on_none_is_taken(string on) =>
        Assert.Equal([AgendaFault.AgendaFrozen], Items.Offered(Items.Complete, on).Faults());

    [Fact]
    public void After_the_meeting_none_is_either() =>
        Assert.Equal(
            [AgendaFault.MeetingOver],
            Items.Offered(Items.Complete, "2023-10-12", Items.Danger).Faults()
        );

    [Fact]
    public void An_item_with_an_empty_field_is_not_taken() =>
        Assert.Equal(
            [AgendaFault.FieldMissing],
            Items.Offered(Items.Complete with { Draft = "" }).Faults()
        );

    [Fact]
    public void A_meeting_closes_with_the_items_of_its_agenda() =>
        Assert.True(new FrozenAgenda([new(1), new(2)], [new(3)]).MayClose([new(1), new(3)]));

    [Fact]
    public void A_meeting_with_another_item_does_not_close() =>
        Assert.False(new FrozenAgenda([new(1), new(2)], []).MayClose([new(1), new(3)]));

    [Fact]
    public void The_other_items_are_named() =>
        Assert.Equal(
            [new AgendaItemId(3), new AgendaItemId(4)],
            new FrozenAgenda([new(1)], []).NotOnIt([new(3), new(1), new(4)])
        );
}
