using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Engine.Model;

namespace Approvals.Casework.Cases;

/// <summary>Who there is for the steps of a case: what the directory says on a day, by the rules on who may do
/// what.</summary>
/// <param name="directory">Who is who.</param>
/// <param name="subject">The case.</param>
/// <param name="day">The day, in office time.</param>
internal sealed class CaseStaffing(OfficeDirectory directory, CaseSubject subject, DateOnly day)
    : IStaffing
{
    public string? Starter =>
        subject.Circle.FirstOrDefault(one => one.Duty == Duty.Starter)?.Person.Value;

    public IEnumerable<string> Able(StaffedStep step) =>
        Authority
            .AbleTo(
                directory,
                subject with
                {
                    Circle = [.. subject.Circle.Where(one => one.Duty != Duty.Starter)],
                },
                FactsOf(step),
                day
            )
            .Select(person => person.Value);

    public bool StarterMay(StaffedStep step) =>
        Starter is not { } starter
        || Authority.MayDoStep(directory, new(starter), subject, FactsOf(step), day).IsAllowed;

    public IEnumerable<string> Above(StaffedStep step) =>
        Authority
            .AboveThoseOf(directory, subject, FactsOf(step), day)
            .Select(person => person.Value);

    /// <summary>A step, to questions of authority.</summary>
    public static TaskFacts FactsOf(StaffedStep step) =>
        new()
        {
            Element = step.Element,
            Duty =
                step.Duty is { } code && StoredCode.TryRead<Duty>(code, out var duty) ? duty : null,
            Assignee = step.Assignee is { } assignee ? new PersonId(assignee) : null,
            CandidateUsers = [.. step.Users.Select(user => new PersonId(user))],
            CandidateGroups = step.Groups,
        };
}
