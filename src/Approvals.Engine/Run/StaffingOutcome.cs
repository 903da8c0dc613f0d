using Approvals.Engine.Model;

namespace Approvals.Engine.Run;

/// <summary>For whom a step is once it was asked who there is.</summary>
public enum StaffedFor
{
    /// <summary>For those whom the definition names.</summary>
    AsDefined,

    /// <summary>For who stands above them.</summary>
    Superior,

    /// <summary>For the leading-group's office, which hands it to somebody.</summary>
    ToHandOn,

    /// <summary>For nobody: the case waits, with an incident.</summary>
    Nobody,
}

/// <summary>What becomes of a step that somebody is looked for. It is raised, handed over or waits; it never passes
/// for want of somebody.</summary>
/// <param name="For">For whom it is.</param>
/// <param name="Why">Why it is for somebody else than the definition names.</param>
/// <param name="Person">Who stands above; null where it is for another.</param>
public sealed record StaffingOutcome(
    StaffedFor For,
    StaffingReason Why = StaffingReason.None,
    string? Person = null
)
{
    private static readonly StaffingOutcome AsDefined = new(StaffedFor.AsDefined);

    /// <summary>What becomes of a step, by the rules of its definition for want of somebody and for whoever began the
    /// case.</summary>
    /// <param name="staff">Who there is.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="wanted">The step.</param>
    public static StaffingOutcome Of(IStaffing staff, Assignment rules, StaffedStep wanted)
    {
        if (rules is { NobodyFound: VacancyRule.None, ApproverIsStarter: StarterRule.None })
            return AsDefined;
        var able = staff.Able(wanted).ToList();
        var starter =
            rules.ApproverIsStarter != StarterRule.None || !staff.StarterMay(wanted)
                ? staff.Starter
                : null;
        if (able.Exists(one => one != starter))
            return AsDefined;
        var (rule, why) = (able.Count, rules.ApproverIsStarter) switch
        {
            (> 0, StarterRule.Superior) => (VacancyRule.Superior, StaffingReason.ApproverIsStarter),
            (> 0, StarterRule.Refuse) => (VacancyRule.Wait, StaffingReason.ApproverIsStarter),
            _ => (rules.NobodyFound, StaffingReason.NobodyFound),
        };
        return rule switch
        {
            VacancyRule.Superior when FirstAbove(staff, wanted, starter) is { } above => new(
                StaffedFor.Superior,
                why,
                above
            ),
            VacancyRule.LeadingGroupOffice => new(StaffedFor.ToHandOn, StaffingReason.ToHandOn),
            VacancyRule.None => AsDefined,
            _ => new(StaffedFor.Nobody, why),
        };
    }

    private static string? FirstAbove(IStaffing staff, StaffedStep wanted, string? starter) =>
        staff.Above(wanted).FirstOrDefault(above => above != starter);
}
