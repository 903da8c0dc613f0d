using Approvals.Casework.Storage;

namespace Approvals.Casework.People.Separation;

/// <summary>Who has a ground to step aside takes no duty that decides, examines or weighs.</summary>
internal static class PartialPeople
{
    public static Conflict? Check(Candidate candidate) =>
        candidate.MustBeImpartial
        && Recusal
            .GroundsOf(candidate.Directory, candidate.Id, candidate.Duty, candidate.Subject)
            .FirstOrDefault()
            is { } ground
            ? new($"recusal-{StoredCode.Of(ground.Kind)}", ground.Other, Duty.PersonConcerned)
            : null;
}
