namespace Approvals.Casework.People.Separation;

/// <summary>
/// Nobody decides a step whose subject he is; and whoever decided on it cannot become its subject unseen.
/// </summary>
internal static class NobodyDecidesOnHimself
{
    public static Conflict? Check(Candidate candidate)
    {
        if (candidate.MustBeImpartial)
        {
            return candidate.Subject.EverHad(candidate.Id, Duty.PersonConcerned)
                ? new("concerned-himself", candidate.Id, Duty.PersonConcerned)
                : null;
        }

        if (candidate.Duty != Duty.PersonConcerned)
            return null;

        var before = candidate.Subject.Circle.FirstOrDefault(one =>
            one.Person == candidate.Id
            && Duties.Impartial.Contains(one.Duty)
            && Dates.Within(candidate.Day, one.SinceOn, one.UntilOn)
            && !candidate.Subject.HasSteppedAside(candidate.Id)
        );
        return before is null ? null : new("must-step-aside-first", candidate.Id, before.Duty);
    }
}
