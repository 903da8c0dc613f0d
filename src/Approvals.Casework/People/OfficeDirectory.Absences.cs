using Approvals.Casework.Storage;

namespace Approvals.Casework.People;

public sealed partial class OfficeDirectory
{
    /// <summary>Whether a person is away in that half of that day.</summary>
    public bool IsAbsent(PersonId person, DateOnly day, DayHalf half) =>
        _absencesOf[person].Any(absence => absence.Includes(day, half));

    /// <summary>Whether a person is away for at least a half of that day.</summary>
    public bool IsAbsent(PersonId person, DateOnly day) =>
        IsAbsent(person, day, DayHalf.Morning) || IsAbsent(person, day, DayHalf.Afternoon);

    /// <summary>Whether a person is away for the whole of that day.</summary>
    public bool IsAbsentAllDay(PersonId person, DateOnly day) =>
        IsAbsent(person, day, DayHalf.Morning) && IsAbsent(person, day, DayHalf.Afternoon);

    /// <summary>The working days of an absence around a day, halves as 0.5; 0 where the person is there.</summary>
    /// <remarks>Absences that follow each other without a working day between count as one.</remarks>
    public decimal WorkingDaysAway(PersonId person, DateOnly day, Func<DateOnly, bool> isWorkingDay)
    {
        if (!IsAbsent(person, day))
            return 0;

        var days = isWorkingDay(day) ? AwayOn(person, day) : 0;
        return days + Run(person, day, -1, isWorkingDay) + Run(person, day, 1, isWorkingDay);
    }

    /// <summary>
    /// Who stands in for a person on a day: the post's approved substitute, then the peer that the main
    /// leader named, then the main leader; for the main leader, the deputy named in writing. Who is away himself is
    /// passed over.
    /// </summary>
    /// <returns>Null where nobody does: then what is open is raised, or waits.</returns>
    public Substitution? SubstituteFor(PersonId person, DateOnly day)
    {
        var posts = PostsOf(person, day);
        var named =
            from post in posts
            from row in _substitutesOf[(post.UnitId, post.Id)]
            where Dates.Within(day, row.FromOn, row.UntilOn)
            orderby row.Kind, post.Rank, row.SubstitutePostId.Value
            from holder in HoldersOf(row.UnitId, row.SubstitutePostId, day)
            where holder != person && !IsAbsent(holder, day)
            select new Substitution(person, holder, row);
        if (named.FirstOrDefault() is { } first)
            return first;

        // Without a paper only leaders are stood in for, and by the main leader alone.
        return
            posts.Any(IsLeaderPost)
            && Find(person) is { } found
            && MainLeaderOf(found.UnitId, day) is { } main
            && main != person
            && !IsAbsent(main, day)
            ? new Substitution(person, main, null)
            : null;
    }

    private decimal AwayOn(PersonId person, DateOnly day) =>
        (IsAbsent(person, day, DayHalf.Morning) ? 0.5m : 0)
        + (IsAbsent(person, day, DayHalf.Afternoon) ? 0.5m : 0);

    private decimal Run(PersonId person, DateOnly day, int step, Func<DateOnly, bool> isWorkingDay)
    {
        var days = 0m;
        for (var away = 1; away <= MaxDaysLookedAt; away++)
        {
            var other = day.AddDays(step * away);
            if (!isWorkingDay(other))
                continue;

            if (!IsAbsent(person, other))
                return days;

            days += AwayOn(person, other);
        }

        return days;
    }

    /// <summary>Longer than any leave; past it, how long somebody is away decides nothing any more.</summary>
    private const int MaxDaysLookedAt = 400;
}

/// <summary>Who stands in for whom.</summary>
/// <param name="For">Who is stood in for.</param>
/// <param name="By">Who stands in.</param>
/// <param name="Row">The paper it rests on; null where the main leader stands in, who needs none.</param>
public sealed record Substitution(PersonId For, PersonId By, Substitute? Row)
{
    /// <summary>Whether a standing substitute was named beforehand.</summary>
    public bool IsStanding => Row?.Kind == SubstituteKind.Standing;
}
