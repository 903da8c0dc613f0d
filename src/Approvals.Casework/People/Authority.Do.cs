using System.Globalization;
using Approvals.Casework.Audit;
using Approvals.Casework.People.Separation;
using Approvals.Casework.Storage;

namespace Approvals.Casework.People;

public static partial class Authority
{
    /// <summary>More than this would turn a step into a meeting, without the rules of one.</summary>
    private const int MaxAdded = 3;

    /// <summary>Whether an actor may do something to a case on a day.</summary>
    /// <param name="directory">Who is who.</param>
    /// <param name="deed">Who wants to.</param>
    /// <param name="action">What.</param>
    /// <param name="subject">The case.</param>
    /// <param name="task">The task that it is done to; null where it is the case as a whole.</param>
    /// <param name="day">The day, in office time.</param>
    /// <param name="isWorkingDay">The office calendar.</param>
    public static Verdict MayDo(
        OfficeDirectory directory,
        Deed deed,
        CaseAction action,
        CaseSubject subject,
        TaskFacts? task,
        DateOnly day,
        Func<DateOnly, bool> isWorkingDay
    )
    {
        if (deed.By is not { } person)
            return BySystem(deed, action);

        if (WhyNotAtAll(directory, deed, person, action, subject, day) is { } refused)
            return refused;

        if (WhyNotNow(directory, person, action, subject, task, day) is { } forbidden)
            return forbidden;

        var seat = person;
        if (deed.ActingFor is { } actingFor && actingFor != person)
        {
            var acting = Acting.Check(
                directory,
                person,
                actingFor,
                task,
                subject,
                day,
                isWorkingDay
            );
            if (!acting.IsAllowed)
                return acting;

            seat = actingFor;
        }

        if (WhyNotInOwnMatter(directory, person, seat, action, subject) is { } own)
            return own;

        var way = FirstWay(directory, seat, action, subject, task, day);
        if (!way.IsAllowed || task is null)
            return way;

        if (
            action == CaseAction.Complete
            && task.Capacity != Capacity.None
            && task.Capacity != deed.Capacity
        )
        {
            return Verdict.Refuse(
                "other-capacity",
                ("capacity", StoredCode.Of(task.Capacity)),
                ("other-capacity", StoredCode.Of(deed.Capacity))
            );
        }

        return ActionRules.OfDuty.Contains(action)
            ? WhyNotInDuty(directory, person, seat, subject, task, day) ?? way
            : way;
    }

    /// <summary>Whether a task may be handed to somebody: by its groups, and by what its duty asks for.</summary>
    /// <remarks>That it may be handed over at all is asked as <see cref="CaseAction.Transfer"/>.</remarks>
    public static Verdict MayReceive(
        OfficeDirectory directory,
        PersonId receiver,
        CaseSubject subject,
        TaskFacts task,
        DateOnly day
    )
    {
        var isNamedByGroups =
            !task.IsToHandOn && (!task.CandidateGroups.IsEmpty || !task.CandidateUsers.IsEmpty);
        return isNamedByGroups && !IsCandidate(directory, receiver, subject, task, day)
            ? Verdict.Refuse(
                "not-among-those-who-may",
                ("person", directory.NameOf(receiver)),
                ("action", StoredCode.Of(CaseAction.Complete))
            )
            : MayDoStep(directory, receiver, subject, task, day);
    }

    private static Verdict BySystem(Deed deed, CaseAction action) =>
        deed.IsBySystem && ActionRules.Ways[action].Any(way => way.Who == Who.System)
            ? Verdict.Allow("by-the-system", ("action", StoredCode.Of(action)))
            : Verdict.Refuse("not-by-the-system", ("action", StoredCode.Of(action)));

    private static Verdict? WhyNotAtAll(
        OfficeDirectory directory,
        Deed deed,
        PersonId person,
        CaseAction action,
        CaseSubject subject,
        DateOnly day
    )
    {
        if (directory.Find(person) is not { } found)
            return Verdict.Refuse("unknown-person", ("person", person.Value));

        if (deed.IsBySystem)
            return Verdict.Refuse("person-is-not-the-system", ("person", found.Name));

        if (found.UnitId != subject.UnitId)
            return Verdict.Refuse("other-unit", ("person", found.Name));

        var runsTheSystem =
            action == CaseAction.Retry && directory.Holds(person, Role.SystemAdministrator, day);
        if (!runsTheSystem && WhyNoWork(directory, found, day) is { } barred)
            return barred;

        if (deed.Channel == Channel.Paper)
        {
            if (
                deed.EnteredBy is not { } entered
                || entered == person
                || !directory.Holds(entered, Role.Office, day)
            )
            {
                return Verdict.Refuse("paper-is-entered-by-the-office", ("person", found.Name));
            }
        }

        return
            subject.ExternalOwner is { } owner
            && !directory.Holds(person, owner, day)
            && !ActionRules.OfForeignOwner.Contains(action)
            ? Verdict.Refuse("owned-outside", ("role", StoredCode.Of(owner)))
            : null;
    }

    /// <summary>What is forbidden to everybody, as the case and the task stand.</summary>
    private static Verdict? WhyNotNow(
        OfficeDirectory directory,
        PersonId person,
        CaseAction action,
        CaseSubject subject,
        TaskFacts? task,
        DateOnly day
    ) =>
        action switch
        {
            CaseAction.Cancel
                when subject
                    is {
                        IsNotified: true,
                        Kind: RecordKind.PenaltyFile or RecordKind.PersonnelAssessment
                    } => Verdict.Refuse("no-cancelling-after-notice"),
            _ when task is { IsForbidden: true } => Verdict.Refuse(
                "forbidden-by-definition",
                ("action", StoredCode.Of(action))
            ),
            CaseAction.Copy when IsRestricted(subject.Kind) => Verdict.Refuse(
                "no-copies-of-restricted"
            ),
            CaseAction.Complete or CaseAction.Return when task is { IsToHandOn: true } =>
                Verdict.Refuse("to-hand-on"),
            CaseAction.Return when task is { CrossesService: true } => Verdict.Refuse(
                "no-return-across-service"
            ),
            CaseAction.AddInstance when task?.AddedCount >= MaxAdded => Verdict.Refuse(
                "too-many-added",
                ("max", MaxAdded.ToString(CultureInfo.InvariantCulture))
            ),
            CaseAction.Withdraw
                when task is { IsOpened: true } && !HasConsent(subject, action, task.Assignee) =>
                Verdict.Refuse("opened-already"),
            CaseAction.Transfer or CaseAction.Delegate => Acting.WhyNeverSubstituted(
                directory,
                person,
                task,
                subject,
                day
            ),
            _ => null,
        };

    /// <summary>
    /// Whom a case concerns steers nothing in it: he is heard in it, and does what is given to him.
    /// </summary>
    private static Verdict? WhyNotInOwnMatter(
        OfficeDirectory directory,
        PersonId person,
        PersonId seat,
        CaseAction action,
        CaseSubject subject
    )
    {
        if (!ActionRules.OfCase.Contains(action))
            return null;

        PersonId? concerned =
            subject.EverHad(person, Duty.PersonConcerned) ? person
            : subject.EverHad(seat, Duty.PersonConcerned) ? seat
            : null;
        return concerned is { } self
            ? Verdict.Refuse("concerned-himself", ("person", directory.NameOf(self))) with
            {
                Rule = "sod-2",
                Other = self,
            }
            : null;
    }

    /// <summary>Whoever does a task has its duty: both he and whose seat it is must be able to have it.</summary>
    private static Verdict? WhyNotInDuty(
        OfficeDirectory directory,
        PersonId person,
        PersonId seat,
        CaseSubject subject,
        TaskFacts task,
        DateOnly day
    )
    {
        if (task.Duty == Duty.PersonConcerned)
            return null;

        // Who prepares does not sign, and has not the duty; but he is impartial, too.
        if (task.PreparedBy == seat && task.Assignee != seat)
            return MayTakePart(directory, person, subject, day) is { IsAllowed: false } partial
                ? partial
                : null;

        var seatMay = MayDoStep(directory, seat, subject, task, day);
        if (!seatMay.IsAllowed)
            return seatMay;

        // A substitute need not have the roles of the seat; what is kept apart is kept apart for him too.
        var may = MayDoStep(directory, person, subject, task, day);
        return may.IsAllowed || (person != seat && may.Reason == "duty-needs-role") ? null : may;
    }

    private static bool HasConsent(CaseSubject subject, CaseAction action, PersonId? of) =>
        of is { } person
        && subject.Consents.Any(consent => consent.To == action && consent.By == person);

    /// <summary>Whether somebody may do a step: by its duty, or as a step without one.</summary>
    internal static Verdict MayDoStep(
        OfficeDirectory directory,
        PersonId person,
        CaseSubject subject,
        TaskFacts task,
        DateOnly day
    ) =>
        AskedToStepAside.OfStep(directory, person, subject, task.Element)
        ?? (
            task.Duty is { } duty
                ? MayTake(directory, person, duty, subject, day)
                : MayTakePart(directory, person, subject, day)
        );
}
