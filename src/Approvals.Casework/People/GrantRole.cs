using System.Globalization;
using Approvals.Casework.Audit;
using Approvals.Casework.Storage;

namespace Approvals.Casework.People;

/// <summary>Gives a role to a person, or ends a grant. Every change is entered into the office's chain.</summary>
public sealed class GrantRole(Office office)
{
    /// <summary>Gives a role.</summary>
    /// <param name="grant">The grant; who carries it out and who approved it are in it.</param>
    /// <param name="deed">Who carries it out.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Whether it was given, and why not.</returns>
    public Task<Verdict> RunAsync(RoleGrant grant, Deed deed, CancellationToken cancel) =>
        new OfficeJournal(office).WriteAsync(
            async db =>
            {
                var directory = new OfficeDirectory(await DirectoryReads.ReadAsync(db, cancel));
                var verdict =
                    deed.By == grant.GrantedBy
                        ? Authority.MayGrant(directory, grant)
                        : Verdict.Refuse(
                            "grant-not-by-security-administrator",
                            ("person", directory.NameOf(grant.PersonId))
                        );
                if (!verdict.IsAllowed)
                    return (verdict, null);
                db.Add(grant);
                return (verdict, Entry("role-granted", grant));
            },
            deed,
            cancel
        );

    /// <summary>Ends a grant.</summary>
    /// <param name="id">The number of the grant.</param>
    /// <param name="lastDay">The last day on which it holds.</param>
    /// <param name="deed">Who ends it: a security administrator of the unit.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Whether it was ended, and why not.</returns>
    public Task<Verdict> EndAsync(long id, DateOnly lastDay, Deed deed, CancellationToken cancel) =>
        new OfficeJournal(office).WriteAsync(
            async db =>
            {
                var directory = new OfficeDirectory(await DirectoryReads.ReadAsync(db, cancel));
                if (directory.Rows.Grants.FirstOrDefault(g => g.Id == id) is not { } grant)
                    return (Verdict.Refuse("no-such-grant"), null);
                var isAdministrator =
                    deed.By is { } by
                    && directory
                        .RolesOf(by, lastDay)
                        .Any(held =>
                            held.Role == Role.SecurityAdministrator && held.UnitId == grant.UnitId
                        );
                (string, string)[] values =
                [
                    ("person", directory.NameOf(grant.PersonId)),
                    ("role", StoredCode.Of(grant.Role)),
                ];
                if (!isAdministrator)
                    return (Verdict.Refuse("grant-not-by-security-administrator", values), null);
                var ended = grant with { UntilOn = lastDay };
                db.Update(ended);
                return (Verdict.Allow("may-be-granted", values), Entry("grant-ended", ended));
            },
            deed,
            cancel
        );

    private static OfficeEntry Entry(string kind, RoleGrant grant) =>
        new(kind)
        {
            UnitId = grant.UnitId,
            Subject = grant.PersonId.Value,
            Details = new()
            {
                ["role"] = StoredCode.Of(grant.Role),
                ["department"] = grant.DepartmentId?.Value,
                ["field"] = grant.FieldId?.Value,
                ["from"] = grant.FromOn.ToString("O", CultureInfo.InvariantCulture),
                ["until"] = grant.UntilOn?.ToString("O", CultureInfo.InvariantCulture),
                ["approvedBy"] = grant.ApprovedBy.Value,
                ["document"] = grant.Document,
            },
            ChangesOffice = true,
        };
}
