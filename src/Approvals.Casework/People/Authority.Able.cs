using Approvals.Casework.Storage;

namespace Approvals.Casework.People;

public static partial class Authority
{
    /// <summary>Those who could do a task: its assignee, or its candidates, as far as its duty is open to them. Who is
    /// absent is among them, as substitutes act for him.</summary>
    /// <param name="directory">Who is who.</param>
    /// <param name="subject">The case.</param>
    /// <param name="task">The task.</param>
    /// <param name="day">The day, in office time.</param>
    /// <returns>They, the lowest rank first, then by code.</returns>
    public static IEnumerable<PersonId> AbleTo(
        OfficeDirectory directory,
        CaseSubject subject,
        TaskFacts task,
        DateOnly day
    ) =>
        from person in directory.Rows.People
        where person.UnitId == subject.UnitId
        where
            task.Assignee is { } assignee
                ? person.Id == assignee
                : IsCandidate(directory, person.Id, subject, task, day)
        where CouldDo(directory, person.Id, subject, task, day)
        orderby directory.RankOf(person.Id, day) descending, person.Id.Value
        select person.Id;

    /// <summary>Those above the people or groups for whom a task is, who could do it: heads, then the leader in charge,
    /// then the main leader.</summary>
    /// <param name="directory">Who is who.</param>
    /// <param name="subject">The case.</param>
    /// <param name="task">The task.</param>
    /// <param name="day">The day, in office time.</param>
    /// <returns>They, the nearest first.</returns>
    public static IEnumerable<PersonId> AboveThoseOf(
        OfficeDirectory directory,
        CaseSubject subject,
        TaskFacts task,
        DateOnly day
    )
    {
        var above =
            task.Assignee is { } assignee && directory.Find(assignee) is not null
                ? directory.Above(assignee, day)
                : LevelsAbove(directory, subject, task, day);
        return above
            .Distinct()
            .Where(person => person != task.Assignee)
            .Where(person => CouldDo(directory, person, subject, task, day));
    }

    /// <summary>Those whom a task is meant for and, where it goes up for want of them, those above; each with whether
    /// he could do it.</summary>
    /// <param name="directory">Who is who.</param>
    /// <param name="subject">The case.</param>
    /// <param name="task">The task.</param>
    /// <param name="goesUp">Whether it goes up for want of somebody.</param>
    /// <param name="day">The day, in office time.</param>
    internal static IEnumerable<(PersonId Person, Verdict Verdict)> MeantFor(
        OfficeDirectory directory,
        CaseSubject subject,
        TaskFacts task,
        bool goesUp,
        DateOnly day
    )
    {
        var named = task.Assignee is { } assignee
            ? [assignee]
            : directory
                .Rows.People.Where(p => p.UnitId == subject.UnitId)
                .Select(p => p.Id)
                .Where(person => IsCandidate(directory, person, subject, task, day))
                .OrderByDescending(person => directory.RankOf(person, day))
                .ThenBy(person => person.Value, StringComparer.Ordinal)
                .ToList();
        var above =
            !goesUp ? []
            : task.Assignee is { } known && directory.Find(known) is not null
                ? directory.Above(known, day)
            : LevelsAbove(directory, subject, task, day);
        return named
            .Concat(above)
            .Distinct()
            .Select(person => (person, MayWorkOn(directory, person, subject, task, day)));
    }

    private static bool CouldDo(
        OfficeDirectory directory,
        PersonId person,
        CaseSubject subject,
        TaskFacts task,
        DateOnly day
    ) => MayWorkOn(directory, person, subject, task, day).IsAllowed;

    /// <summary>Whether somebody who is asked could do a step: works here, and may have its duty.</summary>
    internal static Verdict MayWorkOn(
        OfficeDirectory directory,
        PersonId person,
        CaseSubject subject,
        TaskFacts task,
        DateOnly day
    ) =>
        directory.Find(person) is { } found
            ? WhyNoWork(directory, found, day) ?? MayDoStep(directory, person, subject, task, day)
            : Verdict.Refuse("unknown-person", ("person", person.Value));

    // Of several groups the highest counts: who stands above all of them.
    private static IEnumerable<PersonId> LevelsAbove(
        OfficeDirectory directory,
        CaseSubject subject,
        TaskFacts task,
        DateOnly day
    )
    {
        var unit = subject.UnitId;
        PersonId?[] levels =
        [
            subject.DepartmentId is { } own ? directory.HeadOf(unit, own, day) : null,
            (subject.FieldId is { } field ? directory.LeaderOf(unit, field, day) : null)
                ?? (
                    subject.DepartmentId is { } department
                        ? directory.LeaderOf(unit, department, day)
                        : null
                ),
            directory.MainLeaderOf(unit, day),
        ];
        var passed = task.CandidateGroups.Select(LevelOf).DefaultIfEmpty(0).Max();
        return levels.Skip(passed).OfType<PersonId>();
    }

    private static int LevelOf(string group) =>
        !StoredCode.TryRead<Role>(group, out var role) ? 2 // A post of a leader: only the main leader is above.
        : role == Role.Handler ? 0
        : role == Role.MainLeader ? 3
        : role is Role.LeaderInCharge or Role.TeamMember or Role.PartyGroupMember ? 2
        : 1;
}
