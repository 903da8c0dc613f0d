using Approvals.Casework.People;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Tests.PeopleTests;

public sealed class Grants
{
    [Fact]
    public void A_role_is_granted_by_the_security_administrator_after_the_main_leaders_word() =>
        Assert.Equal("may-be-granted", MayGrant(Grant()).Reason);

    [Theory]
    [InlineData("deputy-director-1", Role.FinanceLeader, "sod-3")]
    [InlineData("party-group-member", Role.ProjectLeader, "sod-3")]
    [InlineData("system-admin", Role.AuditAdministrator, "three-administrators")]
    [InlineData("audit-admin", Role.SystemAdministrator, "three-administrators")]
    [InlineData("security-admin", Role.AuditAdministrator, "three-administrators")]
    [InlineData("audit-admin", Role.SecurityAdministrator, "three-administrators")]
    [InlineData("office-clerk-3", Role.SystemAdministrator, "three-administrators")]
    [InlineData("audit-admin", Role.Finance, "three-administrators")]
    [InlineData("discipline-group-head", Role.LeadingGroupOffice, "outside-body")]
    [InlineData("office-clerk-3", Role.CountyReader, "county-reader")]
    public void Roles_that_are_kept_apart_are_not_granted_to_one_person(
        string person,
        Role role,
        string rule
    )
    {
        var grant = Grant() with
        {
            PersonId = new(person),
            Role = role,
            GrantedBy = new("office-head"),
        };

        Assert.Equal(rule, MayGrant(grant).Rule);
    }

    [Fact]
    public void A_role_that_ended_before_stands_in_no_ones_way()
    {
        OfficeRows rows = Seeds.Rows with
        {
            Grants =
            [
                .. Seeds.Rows.Grants.Select(one =>
                    one.Role == Role.ProjectLeader ? one with { UntilOn = new(2026, 1, 31) } : one
                ),
            ],
        };
        var grant = Grant() with { PersonId = new("deputy-director-1"), Role = Role.FinanceLeader };

        Assert.True(Authority.MayGrant(new(rows), grant).IsAllowed);
    }

    [Theory]
    [InlineData(Role.SectionHead)]
    [InlineData(Role.MainLeader)]
    [InlineData(Role.LeaderInCharge)]
    [InlineData(Role.PersonConcerned)]
    public void What_comes_with_a_post_or_a_case_is_not_granted(Role role) =>
        Assert.Equal("role-is-not-granted", MayGrant(Grant() with { Role = role }).Reason);

    [Fact]
    public void Nobody_grants_himself_a_role() =>
        Assert.Equal(
            "no-grant-to-oneself",
            MayGrant(
                Grant() with
                {
                    PersonId = new("security-admin"),
                    Role = Role.SystemAdministrator,
                }
            ).Reason
        );

    [Fact]
    public void Who_approves_does_not_also_grant() =>
        Assert.Equal(
            "grant-takes-two",
            MayGrant(Grant() with { GrantedBy = new("director") }).Reason
        );

    [Fact]
    public void Only_the_main_leader_approves_a_grant() =>
        Assert.Equal(
            "grant-not-approved",
            MayGrant(Grant() with { ApprovedBy = new("office-head") }).Reason
        );

    [Fact]
    public void The_system_administrator_grants_no_roles() =>
        Assert.Equal(
            "grant-not-by-security-administrator",
            MayGrant(Grant() with { GrantedBy = new("system-admin") }).Reason
        );

    [Fact]
    public void Nobody_of_another_unit_is_granted_a_role() =>
        Assert.Equal(
            "other-unit",
            MayGrant(Grant() with { PersonId = new("archives-clerk-1") }).Reason
        );

    [Theory]
    [InlineData(AdministratorDeed.Install, "system-admin")]
    [InlineData(AdministratorDeed.BackUp, "system-admin")]
    [InlineData(AdministratorDeed.MonitorJobs, "system-admin")]
    [InlineData(AdministratorDeed.CreateAccount, "system-admin")]
    [InlineData(AdministratorDeed.DisableAccount, "system-admin")]
    [InlineData(AdministratorDeed.DeployApprovedDefinition, "system-admin")]
    [InlineData(AdministratorDeed.GrantRole, "security-admin")]
    [InlineData(AdministratorDeed.WithdrawRole, "security-admin")]
    [InlineData(AdministratorDeed.SetSecurityRules, "security-admin")]
    [InlineData(AdministratorDeed.ReviewGrants, "security-admin")]
    [InlineData(AdministratorDeed.ReadAuditLog, "audit-admin")]
    [InlineData(AdministratorDeed.ExportAuditLog, "audit-admin")]
    [InlineData(AdministratorDeed.SignOffAuditLog, "audit-admin")]
    [InlineData(AdministratorDeed.ChangeAuditLog, null)]
    [InlineData(AdministratorDeed.ReadBusinessContent, null)]
    public void Each_administrators_deed_is_done_by_one_of_the_three(
        AdministratorDeed deed,
        string? only
    ) =>
        Assert.Equal(
            only is null ? [] : [new PersonId(only)],
            Seeds
                .Rows.People.Select(one => one.Id)
                .Where(one =>
                    Administrators
                        .MayDo(Seeds.Directory, one, deed, Seeds.Unit, Seeds.Today)
                        .IsAllowed
                )
        );

    [Fact]
    public void The_office_enters_an_absence() =>
        Assert.True(MayEnter(Seeds.Away("elder-care-head", Seeds.Today, Seeds.Today)).IsAllowed);

    [Fact]
    public void A_colleague_enters_no_absence() =>
        Assert.Equal(
            "absence-is-entered-by-the-office",
            MayEnter(
                Seeds.Away("elder-care-head", Seeds.Today, Seeds.Today) with
                {
                    EnteredBy = new("elder-care-clerk-1"),
                }
            ).Reason
        );

    [Fact]
    public void Nobody_enters_his_own_absence() =>
        Assert.Equal(
            "own-absence",
            MayEnter(Seeds.Away("office-clerk-1", Seeds.Today, Seeds.Today)).Reason
        );

    private static RoleGrant Grant() =>
        new()
        {
            UnitId = Seeds.Unit,
            PersonId = new("office-clerk-3"),
            Role = Role.LeadingGroupOffice,
            FromOn = Seeds.Today,
            GrantedBy = new("security-admin"),
            ApprovedBy = new("director"),
            Document = "paper 2",
        };

    private static Verdict MayGrant(RoleGrant grant) => Authority.MayGrant(Seeds.Directory, grant);

    private static Verdict MayEnter(Absence absence) =>
        Authority.MayEnterAbsence(Seeds.Directory, absence, Seeds.Today);
}
