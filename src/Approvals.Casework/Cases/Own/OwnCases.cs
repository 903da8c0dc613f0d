using Approvals.Casework.Cases.Rows;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Cases.Own;

/// <summary>The cases that concern a person, and of which he may know.</summary>
internal static class OwnCases
{
    /// <summary>Lists them, the first first. A clue about somebody is not among them: the matrix gives him no right in
    /// it, not even to know of it.</summary>
    /// <param name="db">The database.</param>
    /// <param name="office">The office.</param>
    /// <param name="snapshot">Who is who.</param>
    /// <param name="person">The person.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<List<LoadedCase>> OfAsync(
        OfficeDb db,
        Office office,
        OfficeSnapshot snapshot,
        PersonId person,
        CancellationToken cancel
    )
    {
        var ids = await db.Set<CasePersonRow>()
            .Where(p => p.PersonId == person && p.Duty == Duty.PersonConcerned)
            .OrderBy(p => p.CaseId)
            .Select(p => p.CaseId)
            .ToListAsync(cancel);
        var cases = new List<LoadedCase>();
        foreach (var id in ids)
        {
            var loaded = (await office.Loading.ReadAsync(id, cancel))!;
            var day = snapshot.CalendarOf(loaded.Row.UnitId).DateOf(office.Clock.Now());
            var subject = snapshot.Authority.SubjectOf(loaded);
            if (Authority.IsToldOf(snapshot.Directory, person, subject, day))
                cases.Add(loaded);
        }
        return cases;
    }
}
