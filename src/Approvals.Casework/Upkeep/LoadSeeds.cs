using System.Globalization;
using Approvals.Casework.Audit;
using Approvals.Casework.Calendar;
using Approvals.Casework.Cases;
using Approvals.Casework.People;
using Approvals.Casework.People.Staff;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Upkeep;

/// <summary>
/// Loads what an empty office needs from a folder of files: units, posts and people, and the notices on holidays. It
/// may be repeated: what is there already stays as it is, and what is new is added.
/// </summary>
public sealed class LoadSeeds(Office office)
{
    private const string CalendarFolder = "calendar";

    /// <summary>Stands for who brings the notices that come with the program.</summary>
    private static readonly PersonId Installation = new("installation");

    /// <summary>Loads a folder; nothing is changed where anything in it is wrong.</summary>
    /// <param name="folder">The folder: the files that <c>seeds/README.md</c> tells, and those of years in
    /// <c>calendar/</c>. Both may be left out.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public async Task<SeedSummary> RunAsync(string folder, CancellationToken cancel)
    {
        var staff = StaffReader.FileNames.Any(f => File.Exists(Path.Combine(folder, f)))
            ? StaffReader.Read(await ReadStaffAsync(folder, cancel))
            : new StaffReading(OfficeRows.None, []);
        var years = await ReadYearsAsync(Path.Combine(folder, CalendarFolder), cancel);
        var problems = years
            .SelectMany(y => y.Reading.Problems.Select(p => new SeedProblem(y.File, p)))
            .Concat(staff.Problems.Select(p => new SeedProblem(p)))
            .ToList();
        if (problems.Count > 0)
            return new(0, 0, problems);
        return await new OfficeJournal(office).WriteAsync(
            db => AddAsync(db, staff.Rows, years, cancel),
            Deed.OfClock,
            cancel
        );
    }

    private async Task<(SeedSummary, OfficeEntry?)> AddAsync(
        OfficeDb db,
        OfficeRows rows,
        List<YearFile> years,
        CancellationToken cancel
    )
    {
        var added = 0;
        foreach (var all in AllOf(rows))
        {
            foreach (var row in all)
                added += await AddIfNewAsync(db, row, cancel) ? 1 : 0;
        }
        var notices = 0;
        foreach (var year in years)
            notices += await AddIfNewAsync(db, year, cancel) ? 1 : 0;
        if (added + notices == 0)
            return (new(0, 0, []), null);
        var entry = new OfficeEntry("seeds-loaded")
        {
            Details = new() { ["rows"] = added, ["years"] = notices },
            ChangesOffice = true,
        };
        return (new(added, notices, []), entry);
    }

    private static IEnumerable<IEnumerable<object>> AllOf(OfficeRows rows) =>
        [
            rows.Units,
            rows.Departments,
            rows.Posts,
            rows.PostRoles,
            rows.People,
            rows.Holdings,
            rows.Grants,
            rows.Fields,
            rows.FieldDepartments,
            rows.Divisions,
            rows.Words,
            rows.Substitutes,
            rows.Absences,
            rows.Relations,
            rows.Settings,
        ];

    private static async Task<bool> AddIfNewAsync(OfficeDb db, object row, CancellationToken cancel)
    {
        if (row is RoleGrant grant && await IsGrantedAsync(db, grant, cancel))
            return false;
        var type = db.Model.FindEntityType(row.GetType())!;
        var key = type.FindPrimaryKey()!
            .Properties.Select(p => p.GetGetter().GetClrValue(row))
            .ToArray();
        if (await db.FindAsync(row.GetType(), key, cancel) is not null)
            return false;
        db.Add(row);
        return true;
    }

    // Grants are numbered as they come: what is the same one is told by what it says.
    private static Task<bool> IsGrantedAsync(
        OfficeDb db,
        RoleGrant grant,
        CancellationToken cancel
    ) =>
        db.Set<RoleGrant>()
            .AnyAsync(
                g =>
                    g.UnitId == grant.UnitId
                    && g.PersonId == grant.PersonId
                    && g.Role == grant.Role
                    && g.DepartmentId == grant.DepartmentId
                    && g.FieldId == grant.FieldId
                    && g.FromOn == grant.FromOn,
                cancel
            );

    private async Task<bool> AddIfNewAsync(OfficeDb db, YearFile file, CancellationToken cancel)
    {
        var year = file.Reading.Year!;
        if (await db.Set<CalendarNotice>().AnyAsync(n => n.Year == year.Year, cancel))
            return false;
        var notice = Notices.Of(year, file.Text, 1, Installation, office.Clock.Now());
        notice.Status = NoticeStatus.InForce;
        notice.ApprovedAt = notice.ImportedAt;
        notice.ApprovedBy = Installation;
        db.Add(notice);
        return true;
    }

    private static async Task<Dictionary<string, string>> ReadStaffAsync(
        string folder,
        CancellationToken cancel
    )
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in StaffReader.FileNames)
        {
            var path = Path.Combine(folder, name);
            if (File.Exists(path))
                texts.Add(name, await File.ReadAllTextAsync(path, cancel));
        }
        return texts;
    }

    private static async Task<List<YearFile>> ReadYearsAsync(
        string folder,
        CancellationToken cancel
    )
    {
        var years = new List<YearFile>();
        if (!Directory.Exists(folder))
            return years;
        foreach (var path in Directory.GetFiles(folder, "*.csv").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            var year = int.TryParse(
                name,
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var number
            )
                ? number
                : 0;
            var text = await File.ReadAllTextAsync(path, cancel);
            years.Add(new($"{CalendarFolder}/{name}.csv", text, CalendarFile.Read(text, year)));
        }
        return years;
    }

    private sealed record YearFile(string File, string Text, CalendarReading Reading);
}

/// <summary>What was loaded.</summary>
/// <param name="Rows">How many rows about units, posts and people were new.</param>
/// <param name="Years">How many notices on holidays were new.</param>
/// <param name="Problems">What is wrong in the files; where there is anything, nothing was loaded.</param>
public sealed record SeedSummary(int Rows, int Years, IReadOnlyList<SeedProblem> Problems);
