namespace Approvals.Casework.People.Separation;

/// <summary>A talk goes downward: who talks is of a higher rank than everybody talked to.</summary>
internal static class TalkGoesDownward
{
    public static Conflict? Check(Candidate candidate)
    {
        // A talk of the resident discipline group follows the rank of who sent it, which is not stored here.
        if (candidate.Duty != Duty.Talker || candidate.Person.IsExternal)
            return null;

        var rank = candidate.Directory.RankOf(candidate.Id, candidate.Day);
        foreach (var concerned in candidate.Subject.With(Duty.PersonConcerned))
        {
            if (candidate.Directory.RankOf(concerned, candidate.Day) <= rank)
                return new("talk-goes-upward", concerned, Duty.PersonConcerned);
        }

        return null;
    }
}
