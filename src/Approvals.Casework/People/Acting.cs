using Approvals.Casework.Storage;

namespace Approvals.Casework.People;

/// <summary>Whether somebody may act in another's seat on a day.</summary>
internal static class Acting
{
    public static Verdict Check(
        OfficeDirectory directory,
        PersonId person,
        PersonId actingFor,
        TaskFacts? task,
        CaseSubject subject,
        DateOnly day,
        Func<DateOnly, bool> isWorkingDay
    )
    {
        if (WhyNeverSubstituted(directory, actingFor, task, subject, day) is { } never)
            return never;

        (string, string)[] names =
        [
            ("person", directory.NameOf(person)),
            ("other", directory.NameOf(actingFor)),
        ];
        if (!directory.IsAbsent(actingFor, day))
            return Verdict.Refuse("not-absent", names);

        if (
            directory.SubstituteFor(actingFor, day) is not { } substitution
            || substitution.By != person
        )
            return Verdict.Refuse("not-the-substitute", names) with { Other = actingFor };

        var limit = directory.SettingsOf(subject.UnitId, day).SubstituteAfterWorkingDays;
        return
            substitution.IsStanding
            || directory.WorkingDaysAway(actingFor, day, isWorkingDay) > limit
            ? Verdict.Allow("substitutes", names)
            : Verdict.Refuse("absence-too-short", names);
    }

    /// <summary>Why a task is never done, handed over or prepared by another; null where it may be.</summary>
    public static Verdict? WhyNeverSubstituted(
        OfficeDirectory directory,
        PersonId seat,
        TaskFacts? task,
        CaseSubject subject,
        DateOnly day
    )
    {
        if (task?.Duty is not { } duty)
            return null;

        if (Duties.NeverSubstituted.Contains(duty))
            return Verdict.Refuse("never-substituted", ("duty", StoredCode.Of(duty)));

        // The main leader's talk with a leader in charge is put off, or raised one level.
        return
            duty == Duty.Talker
            && directory.Holds(seat, Role.MainLeader, day)
            && subject
                .With(Duty.PersonConcerned)
                .Any(concerned => directory.Holds(concerned, Role.LeaderInCharge, day))
            ? Verdict.Refuse("main-leader-talks-himself")
            : null;
    }
}
