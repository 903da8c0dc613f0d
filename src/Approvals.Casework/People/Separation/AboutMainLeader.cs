namespace Approvals.Casework.People.Separation;

/// <summary>
/// What is about the main leader is closed by the Party group with him recused: by votes, so nobody approves it
/// alone,
/// and he takes no duty in it but to be concerned, to do the work and to be heard.
/// </summary>
internal static class AboutMainLeader
{
    public static Conflict? Check(Candidate candidate)
    {
        var decidesAlone = candidate.Duty is Duty.Approver or Duty.MainLeader;
        return
            decidesAlone
            && candidate.Subject.IsAboutMainLeader(candidate.Directory, candidate.Day)
            && candidate.Directory.MainLeaderOf(candidate.Subject.UnitId, candidate.Day) is { } main
            ? new("about-the-main-leader", main, Duty.PersonConcerned)
            : null;
    }
}
