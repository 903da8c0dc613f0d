using Approvals.Casework.Storage;

namespace Approvals.Casework.People.Separation;

/// <summary>Whom somebody has asked to step aside decides, examines and weighs nothing in the case until that is
/// decided; who has stepped aside, never again. In a penalty case the inquiry goes on meanwhile.</summary>
internal static class AskedToStepAside
{
    public static Conflict? Check(Candidate candidate) =>
        candidate.MustBeImpartial
        && Standing(candidate.Subject, candidate.Id) is { } standing
        && !(
            standing == RecusalStatus.Open
            && candidate is { Duty: Duty.Investigator, Subject.Kind: RecordKind.PenaltyFile }
        )
            ? new(ReasonOf(standing), candidate.Id, candidate.Duty)
            : null;

    /// <summary>Why somebody does not do a step that he has declined, whatever its duty; null where he may.</summary>
    public static Verdict? OfStep(
        OfficeDirectory directory,
        PersonId person,
        CaseSubject subject,
        string element
    ) =>
        subject.Recusals.FirstOrDefault(one =>
            one.Person == person && one.Element == element && one.Holds
        )
            is { } request
            ? Verdict.Refuse(ReasonOf(request.Status), ("person", directory.NameOf(person))) with
            {
                Rule = "recusal",
                Other = person,
            }
            : null;

    // Where he has stepped aside, what others still ask for makes no difference.
    private static RecusalStatus? Standing(CaseSubject subject, PersonId person) =>
        subject.Recusals.Any(one => one.Person == person && one.Status == RecusalStatus.Granted)
            ? RecusalStatus.Granted
        : subject.Recusals.Any(one => one.Person == person && one.Holds) ? RecusalStatus.Open
        : null;

    private static string ReasonOf(RecusalStatus status) => $"recusal-is-{StoredCode.Of(status)}";
}
