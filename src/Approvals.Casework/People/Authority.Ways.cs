using Approvals.Casework.Storage;

namespace Approvals.Casework.People;

public static partial class Authority
{
    private static readonly Role[] WorkerRoles =
    [
        Role.Handler,
        Role.SectionHead,
        Role.SubordinateUnitHead,
        Role.LeaderInCharge,
        Role.Office,
        Role.LeadingGroupOffice,
    ];

    /// <summary>The first way that is open to a seat; else why the nearest one is not.</summary>
    private static Verdict FirstWay(
        OfficeDirectory directory,
        PersonId seat,
        CaseAction action,
        CaseSubject subject,
        TaskFacts? task,
        DateOnly day
    )
    {
        var refused = Verdict.Refuse(
            "not-among-those-who-may",
            ("person", directory.NameOf(seat)),
            ("action", StoredCode.Of(action))
        );
        foreach (var way in ActionRules.Ways[action])
        {
            if (!Is(directory, seat, way.Who, subject, task, day))
                continue;

            if (MissingWord(directory, way.Word, action, subject, day) is not { } missing)
            {
                return Verdict.Allow(
                    "among-those-who-may",
                    ("person", directory.NameOf(seat)),
                    ("action", StoredCode.Of(action))
                );
            }

            refused = missing;
        }

        return refused;
    }

    private static bool Is(
        OfficeDirectory directory,
        PersonId seat,
        Who who,
        CaseSubject subject,
        TaskFacts? task,
        DateOnly day
    ) =>
        who switch
        {
            Who.Assignee => task?.Assignee is null
                ? task is not null && IsCandidate(directory, seat, subject, task, day)
                : task.Assignee == seat,
            Who.Claimer => task is { IsClaimed: true } && task.Assignee == seat,
            Who.Candidate => task is { Assignee: null }
                && IsCandidate(directory, seat, subject, task, day),
            Who.Sender => task?.SubmittedBy == seat,
            Who.Preparer => task?.PreparedBy == seat,
            Who.Adder => task?.AddedBy == seat,
            Who.Starter => subject.EverHad(seat, Duty.Starter),
            Who.Worker => WorkerRoles.Any(role => HoldsFor(directory, seat, role, subject, day)),
            Who.Involved => subject.Circle.Any(one => one.Person == seat)
                || MaySee(directory, seat, subject, Right.Metadata, day).IsAllowed,
            Who.LeadingGroupOffice => HoldsFor(
                directory,
                seat,
                Role.LeadingGroupOffice,
                subject,
                day
            ),
            Who.Office => HoldsFor(directory, seat, Role.Office, subject, day),
            Who.MainLeader => HoldsFor(directory, seat, Role.MainLeader, subject, day),
            Who.SystemAdministrator => directory.Holds(seat, Role.SystemAdministrator, day),
            _ => false,
        };

    /// <summary>By name; by post or department; by a role, if its scope takes the case in.</summary>
    private static bool IsCandidate(
        OfficeDirectory directory,
        PersonId seat,
        CaseSubject subject,
        TaskFacts task,
        DateOnly day
    )
    {
        if (task.CandidateUsers.Contains(seat))
            return true;

        foreach (var group in directory.GroupsOf(seat, day).Intersect(task.CandidateGroups))
        {
            if (
                !StoredCode.TryRead<Role>(group, out var role)
                || HoldsFor(directory, seat, role, subject, day)
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsFor(
        OfficeDirectory directory,
        PersonId person,
        Role role,
        CaseSubject subject,
        DateOnly day
    ) =>
        directory
            .RolesOf(person, day)
            .Any(held => held.Role == role && held.Covers(directory, subject, day));

    private static Verdict? MissingWord(
        OfficeDirectory directory,
        Word word,
        CaseAction action,
        CaseSubject subject,
        DateOnly day
    )
    {
        bool Said(Role role) =>
            subject.Consents.Any(consent =>
                consent.To == action
                && !subject.EverHad(consent.By, Duty.PersonConcerned)
                && HoldsFor(directory, consent.By, role, subject, day)
            );

        Role? missing = word switch
        {
            Word.LeaderInCharge when !Said(Role.LeaderInCharge) => Role.LeaderInCharge,
            Word.MainLeader or Word.MainLeaderAndAudit when !Said(Role.MainLeader) =>
                Role.MainLeader,
            Word.MainLeaderAndAudit when !Said(Role.AuditAdministrator) => Role.AuditAdministrator,
            _ => null,
        };
        return missing is { } role
            ? Verdict.Refuse(
                "word-missing",
                ("action", StoredCode.Of(action)),
                ("role", StoredCode.Of(role))
            )
            : null;
    }
}
