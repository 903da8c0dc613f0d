using System.Collections.Immutable;
using Approvals.Casework.Storage;

namespace Approvals.Casework.People;

/// <summary>What administrators do: each deed belongs to one of the three (三员分立).</summary>
public enum AdministratorDeed
{
    /// <summary>Installs and updates.</summary>
    Install,

    /// <summary>Backs up and restores.</summary>
    BackUp,

    /// <summary>Starts, stops, watches jobs.</summary>
    MonitorJobs,

    /// <summary>Creates an account.</summary>
    CreateAccount,

    /// <summary>Disables an account.</summary>
    DisableAccount,

    /// <summary>Deploys the approved version of a definition.</summary>
    DeployApprovedDefinition,

    /// <summary>Grants a role that was approved.</summary>
    GrantRole,

    /// <summary>Withdraws a role.</summary>
    WithdrawRole,

    /// <summary>Sets rules of passwords, sessions and addresses.</summary>
    SetSecurityRules,

    /// <summary>Reviews the grants, each quarter.</summary>
    ReviewGrants,

    /// <summary>Reads and searches the audit log.</summary>
    ReadAuditLog,

    /// <summary>Exports the audit log.</summary>
    ExportAuditLog,

    /// <summary>Signs off the audit log.</summary>
    SignOffAuditLog,

    /// <summary>Changes or deletes audit log: nobody's.</summary>
    ChangeAuditLog,

    /// <summary>Reads business content: no administrator's.</summary>
    ReadBusinessContent,
}

/// <summary>The table of the three administrators.</summary>
public static class Administrators
{
    private static readonly ImmutableArray<(AdministratorDeed Deed, Role Role)> May =
    [
        (AdministratorDeed.Install, Role.SystemAdministrator),
        (AdministratorDeed.BackUp, Role.SystemAdministrator),
        (AdministratorDeed.MonitorJobs, Role.SystemAdministrator),
        (AdministratorDeed.CreateAccount, Role.SystemAdministrator),
        (AdministratorDeed.DisableAccount, Role.SystemAdministrator),
        (AdministratorDeed.DeployApprovedDefinition, Role.SystemAdministrator),
        (AdministratorDeed.GrantRole, Role.SecurityAdministrator),
        (AdministratorDeed.WithdrawRole, Role.SecurityAdministrator),
        (AdministratorDeed.SetSecurityRules, Role.SecurityAdministrator),
        (AdministratorDeed.ReviewGrants, Role.SecurityAdministrator),
        (AdministratorDeed.ReadAuditLog, Role.AuditAdministrator),
        (AdministratorDeed.ExportAuditLog, Role.AuditAdministrator),
        (AdministratorDeed.SignOffAuditLog, Role.AuditAdministrator),
    ];

    /// <summary>Whether somebody may do an administrator's deed in a unit on a day.</summary>
    public static Verdict MayDo(
        OfficeDirectory directory,
        PersonId person,
        AdministratorDeed deed,
        UnitId unit,
        DateOnly day
    )
    {
        (string, string)[] values =
        [
            ("person", directory.NameOf(person)),
            ("deed", StoredCode.Of(deed)),
        ];
        return May.Any(row =>
            row.Deed == deed
            && directory
                .RolesOf(person, day)
                .Any(held => held.Role == row.Role && held.UnitId == unit)
        )
            ? Verdict.Allow("administrator-may", values)
            : Verdict.Refuse("administrator-may-not", values) with
            {
                Rule = "three-administrators",
            };
    }
}
