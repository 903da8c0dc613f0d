using Approvals.Casework.Storage;

namespace Approvals.Casework.People.Staff;

/// <summary>
/// Reads the files of staff, whose form <c>seeds/README.md</c> tells, into rows. All problems are collected:
/// somebody
/// who mends a file wants to see them at once.
/// </summary>
public static class StaffReader
{
    /// <summary>The names of the files, in the order in which they are read.</summary>
    public static IReadOnlyList<string> FileNames { get; } =
    [
        "units.csv",
        "departments.csv",
        "posts.csv",
        "staff.csv",
        "fields.csv",
        "substitutes.csv",
        "roles.csv",
        WordFile.Name,
    ];

    /// <summary>Reads the files.</summary>
    /// <param name="texts">The text of each file, by its name.</param>
    public static StaffReading Read(IReadOnlyDictionary<string, string> texts)
    {
        List<StaffProblem> problems = [];
        IReadOnlyList<CsvRow> Table(string file, params string[] columns) =>
            CsvTable.Read(file, texts.GetValueOrDefault(file), columns, problems);

        var rows = UnitFiles.Units(
            OfficeRows.None,
            Table("units.csv", "code", "name", "kind", "parent")
        );
        rows = UnitFiles.Departments(
            rows,
            Table("departments.csv", "unit", "code", "name", "kind")
        );
        rows = UnitFiles.Posts(
            rows,
            Table("posts.csv", "unit", "code", "name", "department", "rank", "leading", "roles")
        );
        rows = PeopleFiles.Staff(
            rows,
            Table(
                "staff.csv",
                "unit",
                "code",
                "name",
                "department",
                "status",
                "employer",
                "external",
                "posts",
                "acting",
                "from",
                "until"
            )
        );
        rows = PeopleFiles.Fields(
            rows,
            Table(
                "fields.csv",
                "unit",
                "code",
                "name",
                "leader",
                "departments",
                "from",
                "until",
                "document"
            )
        );
        rows = PeopleFiles.Substitutes(
            rows,
            Table(
                "substitutes.csv",
                "unit",
                "post",
                "substitute",
                "kind",
                "from",
                "until",
                "document"
            )
        );
        rows = GrantFile.Read(
            rows,
            Table(
                "roles.csv",
                "unit",
                "person",
                "role",
                "scope",
                "from",
                "until",
                "granted_by",
                "approved_by",
                "document"
            )
        );
        if (texts.ContainsKey(WordFile.Name))
            rows = WordFile.Read(rows, Table(WordFile.Name, "unit", "word", "department", "field"));
        return new(rows, problems);
    }

    /// <summary>Keeps what is good, and complains of a key that stood in an earlier line.</summary>
    internal static List<T> Collect<T, TKey>(
        IReadOnlyList<CsvRow> lines,
        Func<CsvRow, T> read,
        Func<T, TKey> key
    )
    {
        HashSet<TKey> seen = [];
        List<T> all = [];
        foreach (var line in lines)
        {
            var row = read(line);
            if (!line.IsGood)
                continue;

            if (seen.Add(key(row)))
                all.Add(row);
            else
                line.Complain("duplicate-row", ("value", $"{key(row)}"));
        }

        return all;
    }

    internal static UnitId UnitOf(CsvRow line, OfficeRows rows)
    {
        UnitId unit = new(line.Code("unit"));
        if (line.IsGood && rows.Units.All(one => one.Id != unit))
            line.Complain("unknown-unit", ("value", unit.Value));
        return unit;
    }

    internal static DepartmentId DepartmentOf(
        CsvRow line,
        OfficeRows rows,
        UnitId unit,
        string code
    )
    {
        if (line.IsGood && !rows.Departments.Any(one => one.UnitId == unit && one.Id.Value == code))
            line.Complain("unknown-department", ("value", code));
        return new(code);
    }

    internal static PostId PostOf(CsvRow line, OfficeRows rows, UnitId unit, string code)
    {
        if (line.IsGood && !rows.Posts.Any(one => one.UnitId == unit && one.Id.Value == code))
            line.Complain("unknown-post", ("value", code));
        return new(code);
    }

    internal static PersonId PersonOf(CsvRow line, OfficeRows rows, string code)
    {
        if (line.IsGood && rows.People.All(one => one.Id.Value != code))
            line.Complain("unknown-person-code", ("value", code));
        return new(code);
    }
}
