using System.Collections.Immutable;
using System.Globalization;
using Approvals.Casework.Outbox;
using Approvals.Casework.People;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Reminders.Digests;

/// <summary>Who gets a digest in the morning, and which: one a person and day at the most. Pure.</summary>
internal static class DigestPlan
{
    /// <summary>The digests of a day.</summary>
    /// <param name="tasks">The open tasks of the unit.</param>
    /// <param name="setting">What the plan of the day rests on.</param>
    /// <param name="reminders">Its plan: who would drown in single mails gets a digest.</param>
    /// <param name="brought">What the calendar brings: what is a notice only is told by the digest as well.</param>
    /// <param name="overview">Who answers for measures, and so has an overview to read.</param>
    /// <param name="unit">The unit.</param>
    public static ImmutableArray<PlannedLetter> Of(
        ImmutableArray<RemindedTask> tasks,
        LadderSetting setting,
        ReminderPlan reminders,
        ImmutableArray<PlannedLetter> brought,
        OverviewReaders overview,
        UnitId unit
    )
    {
        var drowned = reminders
            .LeftOut.Where(l => l.Reason == LeftOutReason.InDigest)
            .Select(l => l.Person)
            .ToHashSet();
        var opened = brought
            .Where(l => l.Letter == LetterCode.PeriodOpened)
            .Select(l => l.Receiver)
            .ToHashSet();
        return
        [
            .. from person in setting.Directory.Rows.People
            where person.UnitId == unit
            where person is { Status: PersonStatus.Active, IsExternal: false }
            where !setting.IsAway(person.Id)
            orderby person.Id.Value
            let letter = LetterOf(person.Id)
            where letter is not null
            select letter,
        ];

        PlannedLetter? LetterOf(PersonId person)
        {
            var theirs = DigestTasks.Of(
                person,
                tasks,
                setting.StandIns,
                setting.Calendar,
                setting.Today
            );
            if (IsBack(person, setting) && !(theirs.IsEmpty && theirs.Later.IsEmpty))
                return Letter(LetterCode.OnReturn, person, PlannedReason.Returned, setting);
            if (overview.Reason is { } reason && overview.People.Contains(person))
                return Letter(LetterCode.WeeklyView, person, reason, setting);
            return !theirs.IsEmpty
                    ? Letter(LetterCode.Digest, person, PlannedReason.OwnTasks, setting)
                : drowned.Contains(person)
                    ? Letter(LetterCode.Digest, person, PlannedReason.TooManySingle, setting)
                : opened.Contains(person)
                    ? Letter(LetterCode.Digest, person, PlannedReason.PeriodOpened, setting)
                : null;
        }
    }

    // Away on the whole working day before, and there today.
    private static bool IsBack(PersonId person, LadderSetting setting) =>
        (setting with { Today = setting.Calendar.AddWorkingDays(setting.Today, -1) }).IsAway(
            person
        );

    private static PlannedLetter Letter(
        string letter,
        PersonId receiver,
        PlannedReason reason,
        LadderSetting setting
    ) =>
        new(
            letter,
            receiver,
            reason,
            string.Create(CultureInfo.InvariantCulture, $"digest/{setting.Today:O}/{receiver}")
        )
        {
            IsDigest = true,
        };
}

/// <summary>Who reads an overview of measures on a day.</summary>
/// <param name="People">The leaders.</param>
/// <param name="Reason">Why on that day; null where it is no such day.</param>
internal sealed record OverviewReaders(ImmutableHashSet<PersonId> People, PlannedReason? Reason);
