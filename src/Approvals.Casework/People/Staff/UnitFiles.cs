namespace Approvals.Casework.People.Staff;

/// <summary>The files of what there is without people: units, departments, posts.</summary>
internal static class UnitFiles
{
    public static OfficeRows Units(OfficeRows rows, IReadOnlyList<CsvRow> lines)
    {
        var known = lines.Select(line => line.Optional("code")).ToHashSet();
        return rows with
        {
            Units = StaffReader.Collect(lines, line => UnitOf(line, known), unit => unit.Id),
        };
    }

    public static OfficeRows Departments(OfficeRows rows, IReadOnlyList<CsvRow> lines) =>
        rows with
        {
            Departments = StaffReader.Collect(
                lines,
                line => new Department
                {
                    UnitId = StaffReader.UnitOf(line, rows),
                    Id = new(line.Code("code")),
                    Name = line.Text("name"),
                    Kind = line.OneOf<DepartmentKind>("kind"),
                },
                department => (department.UnitId, department.Id)
            ),
        };

    public static OfficeRows Posts(OfficeRows rows, IReadOnlyList<CsvRow> lines)
    {
        var posts = StaffReader.Collect(
            lines,
            line => PostOf(line, rows),
            both => (both.Post.UnitId, both.Post.Id)
        );
        return rows with
        {
            Posts = [.. posts.Select(both => both.Post)],
            PostRoles = [.. posts.SelectMany(both => both.Roles)],
        };
    }

    private static Unit UnitOf(CsvRow line, HashSet<string?> known)
    {
        var parent = line.Optional("parent");
        if (parent is not null && !known.Contains(parent))
            line.Complain("unknown-unit", ("value", parent));
        return new()
        {
            Id = new(line.Code("code")),
            Name = line.Text("name"),
            Kind = line.OneOf<UnitKind>("kind"),
            ParentId = parent is null ? null : new(parent),
        };
    }

    private static (Post Post, PostRole[] Roles) PostOf(CsvRow line, OfficeRows rows)
    {
        var unit = StaffReader.UnitOf(line, rows);
        Post post = new()
        {
            UnitId = unit,
            Id = new(line.Code("code")),
            Name = line.Text("name"),
            DepartmentId = StaffReader.DepartmentOf(line, rows, unit, line.Code("department")),
            Rank = line.Number("rank"),
            IsLeading = line.YesOrNo("leading"),
        };
        var roles = line.Codes("roles").Distinct().Select(code => RoleOf(line, code));
        return (
            post,
            [
                .. roles.Select(role => new PostRole
                {
                    UnitId = unit,
                    PostId = post.Id,
                    Role = role,
                }),
            ]
        );
    }

    private static Role RoleOf(CsvRow line, string code)
    {
        var role = line.OneOf<Role>("roles", code);
        if (line.IsGood && Roles.Of(role).Origin is RoleOrigin.Division or RoleOrigin.Case)
            line.Complain("role-not-of-a-post", ("role", code));
        return role;
    }
}
