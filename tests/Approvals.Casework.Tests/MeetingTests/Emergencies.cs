using Approvals.Casework.Meetings;

namespace Approvals.Casework.Tests.MeetingTests;

public sealed class Emergencies
{
    [Theory]
    [InlineData(EmergencyGround.ThreatToLife)]
    [InlineData(EmergencyGround.Disaster)]
    [InlineData(EmergencyGround.SuperiorOrder)]
    public void An_emergency_is_let_onto_a_frozen_agenda_and_marked(EmergencyGround ground) =>
        Assert.Equal(
            new Acceptance.TakenAsEmergency(ground),
            Late(
                emergency: Items.Danger with
                {
                    Ground = ground,
                    OrderedByOn = Items.Day("2023-10-13"),
                }
            )
        );

    [Fact]
    public void Before_the_freezing_it_is_an_item_like_others() =>
        Assert.IsType<Acceptance.Taken>(Items.Offered(Items.Complete, "2023-10-08", Items.Danger));

    [Fact]
    public void Personnel_is_never_one() =>
        Refused(
            AgendaFault.NeverPersonnel,
            Late(Items.Complete with { Class = ItemClass.Personnel })
        );

    [Theory]
    [InlineData(ItemClass.LargeFunds, 100)]
    [InlineData(ItemClass.MajorProject, 50_000)]
    public void Large_funds_are_never_one_by_class_or_by_amount(ItemClass itemClass, int yuan) =>
        Refused(
            AgendaFault.NeverLargeFunds,
            Late(Items.Complete with { Class = itemClass, AmountYuan = yuan })
        );

    [Theory]
    [InlineData("")]
    [InlineData("urgent")]
    [InlineData("123456789 ")]
    public void It_needs_a_reason(string reason) =>
        Refused(AgendaFault.ReasonTooShort, Late(emergency: Items.Danger with { Reason = reason }));

    [Fact]
    public void The_reason_is_the_main_leaders() =>
        Refused(
            AgendaFault.ReasonByAnother,
            Late(emergency: Items.Danger with { By = new("deputy-director-1") })
        );

    [Fact]
    public void An_order_of_a_superior_sets_a_day() =>
        Refused(
            AgendaFault.OrderWithoutDay,
            Late(emergency: Items.Danger with { Ground = EmergencyGround.SuperiorOrder })
        );

    [Fact]
    public void The_resident_discipline_group_is_told() =>
        Refused(
            AgendaFault.DisciplineGroupNotTold,
            Late(emergency: Items.Danger with { DisciplineGroupToldAt = null })
        );

    [Fact]
    public void Its_form_is_as_complete_as_any() =>
        Refused(AgendaFault.FieldMissing, Late(Items.Complete with { Risk = "" }));

    private static Acceptance Late(AgendaItem? item = null, Emergency? emergency = null) =>
        Items.Offered(item ?? Items.Complete, "2023-10-10", emergency ?? Items.Danger);

    private static void Refused(AgendaFault fault, Acceptance acceptance) =>
        Assert.Equal([fault], acceptance.Faults());
}
