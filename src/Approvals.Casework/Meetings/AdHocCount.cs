using System.Collections.Immutable;
using Approvals.Casework.Calendar;

namespace Approvals.Casework.Meetings;

/// <summary>That somebody offered an item after the agenda was frozen (临时动议).</summary>
/// <param name="OfferedOn">When.</param>
/// <param name="Class">What it was about.</param>
/// <param name="IsAllowed">Whether it was let on, as an emergency.</param>
public sealed record AdHocAttempt(DateOnly OfferedOn, ItemClass Class, bool IsAllowed)
{
    /// <summary>The attempt that an offer is; null where the agenda was not frozen yet.</summary>
    public static AdHocAttempt? Of(Offer offer, MeetingDays days, Acceptance acceptance) =>
        days.IsAdHoc(offer.OfferedOn)
            ? new(offer.OfferedOn, offer.Item.Class, acceptance is Acceptance.TakenAsEmergency)
            : null;
}

/// <summary>How often items were offered after the freezing, in one quarter.</summary>
/// <param name="FirstOn">The first day of the quarter.</param>
/// <param name="Attempted">How often.</param>
/// <param name="Allowed">How many of them were let on.</param>
/// <param name="Major">How many of them were of what must be decided together (三重一大).</param>
public sealed record AdHocCount(DateOnly FirstOn, int Attempted, int Allowed, int Major)
{
    /// <summary>How many were refused.</summary>
    public int Refused => Attempted - Allowed;

    /// <summary>The counts, quarter by quarter; a quarter without any is not among them.</summary>
    public static ImmutableArray<AdHocCount> PerQuarter(IEnumerable<AdHocAttempt> attempts) =>
        [
            .. attempts
                .GroupBy(attempt => Periods.FirstDay(Period.Quarter, attempt.OfferedOn))
                .OrderBy(quarter => quarter.Key)
                .Select(quarter => new AdHocCount(
                    quarter.Key,
                    quarter.Count(),
                    quarter.Count(attempt => attempt.IsAllowed),
                    quarter.Count(attempt => ItemRules.IsMajor(attempt.Class))
                )),
        ];
}
