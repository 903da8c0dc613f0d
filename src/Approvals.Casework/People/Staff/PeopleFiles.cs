namespace Approvals.Casework.People.Staff;

/// <summary>The files of people with their posts, of the division of work, and of substitutes.</summary>
internal static class PeopleFiles
{
    public static OfficeRows Staff(OfficeRows rows, IReadOnlyList<CsvRow> lines)
    {
        var people = StaffReader.Collect(
            lines,
            line => PersonOf(line, rows),
            both => both.Person.Id
        );
        return rows with
        {
            People = [.. people.Select(both => both.Person)],
            Holdings = [.. people.SelectMany(both => both.Holdings)],
        };
    }

    public static OfficeRows Fields(OfficeRows rows, IReadOnlyList<CsvRow> lines)
    {
        var fields = StaffReader.Collect(
            lines,
            line => FieldOf(line, rows),
            all => (all.Division.UnitId, all.Division.FieldId, all.Division.FromOn)
        );
        return rows with
        {
            Fields =
            [
                .. fields.Select(all => all.Field).DistinctBy(field => (field.UnitId, field.Id)),
            ],
            FieldDepartments = [.. fields.SelectMany(all => all.Departments)],
            Divisions = [.. fields.Select(all => all.Division)],
        };
    }

    public static OfficeRows Substitutes(OfficeRows rows, IReadOnlyList<CsvRow> lines) =>
        rows with
        {
            Substitutes = StaffReader.Collect(
                lines,
                line => SubstituteOf(line, rows),
                row => (row.UnitId, row.PostId, row.SubstitutePostId, row.FromOn)
            ),
        };

    private static (Person Person, PostHolding[] Holdings) PersonOf(CsvRow line, OfficeRows rows)
    {
        var unit = StaffReader.UnitOf(line, rows);
        Person person = new()
        {
            UnitId = unit,
            Id = new(line.Code("code")),
            Name = line.Text("name"),
            DepartmentId = StaffReader.DepartmentOf(line, rows, unit, line.Code("department")),
            Status = line.OneOf<PersonStatus>("status"),
            Employer = line.OneOf<EmployerKind>("employer"),
            IsExternal = line.YesOrNo("external"),
            Mail = line.Mail("mail"),
        };
        var (from, until) = line.Period();
        PostHolding Holding(string post, bool acting) =>
            new()
            {
                UnitId = unit,
                PersonId = person.Id,
                PostId = StaffReader.PostOf(line, rows, unit, post),
                FromOn = from,
                UntilOn = until,
                IsActing = acting,
            };

        PostHolding[] holdings =
        [
            .. line.Codes("posts").Select(post => Holding(post, acting: false)),
            .. line.Codes("acting").Select(post => Holding(post, acting: true)),
        ];
        if (line.IsGood && holdings.DistinctBy(one => one.PostId).Count() < holdings.Length)
            line.Complain("post-named-twice");
        return (person, holdings);
    }

    private static (
        FieldOfWork Field,
        FieldDepartment[] Departments,
        DivisionOfWork Division
    ) FieldOf(CsvRow line, OfficeRows rows)
    {
        var unit = StaffReader.UnitOf(line, rows);
        FieldOfWork field = new()
        {
            UnitId = unit,
            Id = new(line.Code("code")),
            Name = line.Text("name"),
        };
        var (from, until) = line.Period();
        FieldDepartment[] departments =
        [
            .. line.Codes("departments")
                .Distinct()
                .Select(code => new FieldDepartment
                {
                    UnitId = unit,
                    FieldId = field.Id,
                    DepartmentId = StaffReader.DepartmentOf(line, rows, unit, code),
                    FromOn = from,
                    UntilOn = until,
                }),
        ];
        DivisionOfWork division = new()
        {
            UnitId = unit,
            FieldId = field.Id,
            LeaderPostId = StaffReader.PostOf(line, rows, unit, line.Code("leader")),
            FromOn = from,
            UntilOn = until,
            Document = line.Text("document"),
        };
        return (field, departments, division);
    }

    private static Substitute SubstituteOf(CsvRow line, OfficeRows rows)
    {
        var unit = StaffReader.UnitOf(line, rows);
        var (from, until) = line.Period();
        Substitute row = new()
        {
            UnitId = unit,
            PostId = StaffReader.PostOf(line, rows, unit, line.Code("post")),
            SubstitutePostId = StaffReader.PostOf(line, rows, unit, line.Code("substitute")),
            Kind = line.OneOf<SubstituteKind>("kind"),
            FromOn = from,
            UntilOn = until,
            Document = line.Text("document"),
        };
        if (line.IsGood && row.PostId == row.SubstitutePostId)
            line.Complain("own-substitute", ("value", row.PostId.Value));
        return row;
    }
}
