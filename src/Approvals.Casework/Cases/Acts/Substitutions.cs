using Approvals.Casework.Storage;

namespace Approvals.Casework.Cases.Acts;

/// <summary>That somebody stands in for somebody who is away, as it is now.</summary>
/// <param name="UnitId">The unit of both.</param>
/// <param name="For">Who is away.</param>
/// <param name="By">Who stands in.</param>
/// <param name="Since">The first day of the absence.</param>
internal sealed record OpenSubstitution(UnitId UnitId, PersonId For, PersonId By, DateOnly Since);

/// <summary>Who stands in for whom.</summary>
internal static class Substitutions
{
    /// <summary>All substitutions that hold now: of who is away for longer than a few days, and from the first day
    /// where the post has a standing substitute.</summary>
    public static IReadOnlyList<OpenSubstitution> Open(OfficeSnapshot snapshot, DateTimeOffset now)
    {
        var directory = snapshot.Directory;
        var open = new List<OpenSubstitution>();
        foreach (var absence in directory.Rows.Absences)
        {
            var calendar = snapshot.CalendarOf(absence.UnitId);
            var day = calendar.DateOf(now);
            if (day < absence.FromOn || day > absence.UntilOn)
                continue;
            if (directory.SubstituteFor(absence.PersonId, day) is not { } substitution)
                continue;
            var limit = directory.SettingsOf(absence.UnitId, day).SubstituteAfterWorkingDays;
            if (
                substitution.IsStanding
                || directory.WorkingDaysAway(absence.PersonId, day, calendar.IsWorkingDay) > limit
            )
                open.Add(new(absence.UnitId, absence.PersonId, substitution.By, absence.FromOn));
        }
        // Two halves of one day are two absences.
        return [.. open.DistinctBy(one => one.For)];
    }
}
