using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.People;

/// <summary>Reads who is who.</summary>
internal static class DirectoryReads
{
    /// <summary>All rows about people and posts.</summary>
    public static async Task<OfficeRows> ReadAsync(OfficeDb db, CancellationToken cancel)
    {
        return new()
        {
            Units = await AllAsync<Unit>(),
            Departments = await AllAsync<Department>(),
            Posts = await AllAsync<Post>(),
            PostRoles = await AllAsync<PostRole>(),
            People = await AllAsync<Person>(),
            Holdings = await AllAsync<PostHolding>(),
            Grants = await AllAsync<RoleGrant>(),
            Fields = await AllAsync<FieldOfWork>(),
            FieldDepartments = await AllAsync<FieldDepartment>(),
            Divisions = await AllAsync<DivisionOfWork>(),
            Substitutes = await AllAsync<Substitute>(),
            Absences = await AllAsync<Absence>(),
            Relations = await AllAsync<Relation>(),
            Settings = await AllAsync<AuthoritySettings>(),
        };

        async Task<IReadOnlyList<T>> AllAsync<T>()
            where T : class => await db.Set<T>().AsNoTracking().ToListAsync(cancel);
    }
}
