using Approvals.Casework.Storage;

namespace Approvals.Casework.People.Staff;

/// <summary>The file of granted roles.</summary>
internal static class GrantFile
{
    public static OfficeRows Read(OfficeRows rows, IReadOnlyList<CsvRow> lines)
    {
        OfficeDirectory directory = new(rows);
        Dictionary<PersonId, List<(Role, DateOnly, DateOnly?)>> earlier = [];
        return rows with
        {
            Grants = StaffReader.Collect(
                lines,
                line =>
                {
                    var grant = GrantOf(line, rows);
                    if (line.IsGood)
                        CheckRole(line, directory, grant, earlier);
                    return grant;
                },
                grant =>
                    (
                        grant.UnitId,
                        grant.PersonId,
                        grant.Role,
                        grant.DepartmentId,
                        grant.FieldId,
                        grant.FromOn
                    )
            ),
        };
    }

    private static RoleGrant GrantOf(CsvRow line, OfficeRows rows)
    {
        var unit = StaffReader.UnitOf(line, rows);
        var person = StaffReader.PersonOf(line, rows, line.Code("person"));
        if (line.IsGood && rows.People.First(one => one.Id == person).UnitId != unit)
            line.Complain("person-of-another-unit", ("value", person.Value));

        var (from, until) = line.Period();
        var (department, field) = ScopeOf(line, rows, unit);
        RoleGrant grant = new()
        {
            UnitId = unit,
            PersonId = person,
            Role = line.OneOf<Role>("role"),
            DepartmentId = department,
            FieldId = field,
            FromOn = from,
            UntilOn = until,
            GrantedBy = StaffReader.PersonOf(line, rows, line.Code("granted_by")),
            ApprovedBy = StaffReader.PersonOf(line, rows, line.Code("approved_by")),
            Document = line.Text("document"),
        };
        if (line.IsGood && grant.GrantedBy == person)
            line.Complain(
                "no-grant-to-oneself",
                ("person", person.Value),
                ("role", line.Text("role"))
            );
        return grant;
    }

    /// <summary><c>unit</c>, <c>department:CODE</c> or <c>field:CODE</c>.</summary>
    private static (DepartmentId? Department, FieldId? Field) ScopeOf(
        CsvRow line,
        OfficeRows rows,
        UnitId unit
    )
    {
        var scope = line.Text("scope");
        switch (scope.Split(':', 2))
        {
            case ["unit"]:
            case [""]:
                return (null, null);
            case ["department", var code]:
                return (StaffReader.DepartmentOf(line, rows, unit, code), null);
            case ["field", var code]:
                if (!rows.Fields.Any(field => field.UnitId == unit && field.Id.Value == code))
                    line.Complain("unknown-field", ("value", code));
                return (null, new(code));
            default:
                line.Complain("bad-scope", ("value", scope));
                return (null, null);
        }
    }

    private static void CheckRole(
        CsvRow line,
        OfficeDirectory directory,
        RoleGrant grant,
        Dictionary<PersonId, List<(Role, DateOnly, DateOnly?)>> earlier
    )
    {
        if (Roles.Of(grant.Role).Origin != RoleOrigin.Grant)
        {
            line.Complain(
                "role-is-not-granted",
                ("person", directory.NameOf(grant.PersonId)),
                ("role", StoredCode.Of(grant.Role))
            );
            return;
        }

        if (!earlier.TryGetValue(grant.PersonId, out var granted))
            earlier[grant.PersonId] = granted = [];
        var ever = directory.RolesEverOf(grant.PersonId).Concat(granted);
        if (Authority.WhyIncompatible(directory, grant, ever) is { } incompatible)
            line.Complain(incompatible);
        else
            granted.Add((grant.Role, grant.FromOn, grant.UntilOn));
    }
}
