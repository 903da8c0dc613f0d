namespace Approvals.Casework.People.Separation;

/// <summary>
/// A penalty is decided when at least two qualified officers have investigated, none of them the decider.
/// </summary>
internal static class TwoInvestigators
{
    /// <summary>By the penalty law: fewer make the inquiry unlawful.</summary>
    private const int MinInvestigators = 2;

    public static Conflict? Check(Candidate candidate)
    {
        if (
            candidate.Subject.Kind != RecordKind.PenaltyFile
            || candidate.Duty is not (Duty.Approver or Duty.HearingChair)
        )
        {
            return null;
        }

        var investigators = candidate.Subject.With(Duty.Investigator).Distinct().ToList();
        if (investigators.Contains(candidate.Id))
            return new("duties-kept-apart", candidate.Id, Duty.Investigator);

        return investigators.Count < MinInvestigators
            ? new("two-investigators-needed", candidate.Id, Duty.Investigator)
            : null;
    }
}
