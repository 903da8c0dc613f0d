using System.Collections.Immutable;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Meetings;

/// <summary>
/// Which items come onto an agenda. Members may propose; the main leader decides (Rules on the work of Party groups).
/// When the agenda freezes, and what is let onto it afterwards, is a proposal of ours.
/// </summary>
public static class AgendaRules
{
    /// <summary>What becomes of an item that is offered for a meeting.</summary>
    /// <param name="offer">The item, and when it is offered.</param>
    /// <param name="days">The days of the meeting.</param>
    /// <param name="mainLeader">Who leads the body.</param>
    /// <param name="settings">The settings of the unit.</param>
    public static Acceptance Take(
        Offer offer,
        MeetingDays days,
        PersonId mainLeader,
        MeetingSettings settings
    )
    {
        var isAdHoc = days.IsAdHoc(offer.OfferedOn);
        ImmutableArray<AgendaProblem> problems =
        [
            .. ItemRules.Check(offer.Item, settings, days.MeetsOn),
            .. (
                offer.OfferedOn > days.MeetsOn ? [AgendaFault.MeetingOver]
                : !isAdHoc ? []
                : offer.Emergency is not { } emergency ? [AgendaFault.AgendaFrozen]
                : Against(emergency, offer.Item, days, mainLeader, settings)
            ).Select(fault => new AgendaProblem(fault)),
        ];
        return !problems.IsEmpty ? new Acceptance.Refused(problems)
            : isAdHoc ? new Acceptance.TakenAsEmergency(offer.Emergency!.Ground)
            : new Acceptance.Taken();
    }

    private static IEnumerable<AgendaFault> Against(
        Emergency emergency,
        AgendaItem item,
        MeetingDays days,
        PersonId mainLeader,
        MeetingSettings settings
    )
    {
        if (item.Class == ItemClass.Personnel)
            yield return AgendaFault.NeverPersonnel;
        if (ItemRules.IsLargeFunds(item, settings, days.MeetsOn))
            yield return AgendaFault.NeverLargeFunds;
        if (emergency.Reason.Trim().Length < Emergency.MinReasonLength)
            yield return AgendaFault.ReasonTooShort;
        if (emergency.By != mainLeader)
            yield return AgendaFault.ReasonByAnother;
        if (emergency is { Ground: EmergencyGround.SuperiorOrder, OrderedByOn: null })
            yield return AgendaFault.OrderWithoutDay;
        if (emergency.DisciplineGroupToldAt is null)
            yield return AgendaFault.DisciplineGroupNotTold;
    }
}
