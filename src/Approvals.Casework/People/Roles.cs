using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Approvals.Casework.People;

/// <summary>All roles, one row each, and which pairs of them one person never holds.</summary>
public static class Roles
{
    /// <summary>One row a role, in the order of the enum.</summary>
    public static ImmutableArray<RoleDescription> All { get; } =
    [
        new(
            Role.Handler,
            "HD",
            "承办人",
            "handler",
            "Does the work of a measure and enters facts and evidence; decides nothing about its own close-off.",
            RoleOrigin.Grant,
            RoleSide.Business
        ),
        new(
            Role.SectionHead,
            "SH",
            "科长",
            "section head",
            "Heads a section and checks the work of its handlers first.",
            RoleOrigin.Post,
            RoleSide.Business
        ),
        new(
            Role.LeaderInCharge,
            "LIC",
            "分管领导",
            "leader in charge",
            "Answers for fields of work by the division-of-work document; approves in them.",
            RoleOrigin.Division,
            RoleSide.Business
        ),
        new(
            Role.MainLeader,
            "PS",
            "党组书记、主要领导",
            "main leader",
            "Party secretary and director: agenda, final signature; never alone what the Party group must decide.",
            RoleOrigin.Post,
            RoleSide.Business
        ),
        new(
            Role.TeamMember,
            "TM",
            "班子成员",
            "team member",
            "Member of the leadership: Party group members and deputy directors.",
            RoleOrigin.Post,
            RoleSide.Business
        ),
        new(
            Role.PartyGroupMember,
            "PG",
            "党组成员",
            "member of the Party group",
            "One vote in what is decided together.",
            RoleOrigin.Post,
            RoleSide.Business
        ),
        new(
            Role.Office,
            "OFF",
            "办公室",
            "office",
            "Documents, meetings, seal, minutes, notices; enters absences.",
            RoleOrigin.Grant,
            RoleSide.Business
        ),
        new(
            Role.LeadingGroup,
            "LG",
            "整改工作领导小组",
            "leading group",
            "Directs the rectification, settles disputes between sections, confirms close-off.",
            RoleOrigin.Grant,
            RoleSide.Business
        ),
        new(
            Role.LeadingGroupOffice,
            "LGO",
            "领导小组办公室",
            "leading-group office",
            "Keeps the ledger, dispatches, verifies, drafts the reports.",
            RoleOrigin.Grant,
            RoleSide.Business
        ),
        new(
            Role.ResidentDisciplineGroup,
            "RDG",
            "派驻纪检监察组",
            "resident discipline group",
            "Sent from above to supervise the unit; gives opinions, has no vote.",
            RoleOrigin.Grant,
            RoleSide.Outside
        ),
        new(
            Role.CountyDisciplineCommission,
            "CDC",
            "县纪委监委",
            "county discipline commission",
            "Superior discipline body.",
            RoleOrigin.Grant,
            RoleSide.Outside
        ),
        new(
            Role.CountyOrganisationDepartment,
            "COD",
            "县委组织部",
            "county organisation department",
            "Superior body for cadres and Party building.",
            RoleOrigin.Grant,
            RoleSide.Outside
        ),
        new(
            Role.CountyInspectionOffice,
            "CIO",
            "县委巡察办",
            "county inspection office",
            "Coordinates the inspections and collects what they led to.",
            RoleOrigin.Grant,
            RoleSide.Outside
        ),
        new(
            Role.BranchCommittee,
            "BC",
            "支委会",
            "branch committee",
            "Leads the office branch and keeps the membership folders.",
            RoleOrigin.Grant,
            RoleSide.Business
        ),
        new(
            Role.BranchMember,
            "BM",
            "支部党员",
            "member of the branch",
            "Votes in the assembly of the branch.",
            RoleOrigin.Grant,
            RoleSide.Business
        ),
        new(
            Role.WorkingCommittee,
            "WC",
            "县直机关工委",
            "working committee of county organs",
            "Superior Party committee that approves members of organ branches.",
            RoleOrigin.Grant,
            RoleSide.Outside
        ),
        new(
            Role.SubordinateUnitHead,
            "SU",
            "下属单位负责人",
            "head of a subordinate unit",
            "Heads a subordinate unit, as a section head heads a section.",
            RoleOrigin.Post,
            RoleSide.Business
        ),
        new(
            Role.Township,
            "TS",
            "乡镇街道",
            "township",
            "Not subordinate: is asked and answers by letter.",
            RoleOrigin.Grant,
            RoleSide.Outside
        ),
        new(
            Role.Operator,
            "OP",
            "经营方、承包方",
            "operator or contractor",
            "A contract party: at most a narrow link for uploads.",
            RoleOrigin.Grant,
            RoleSide.Outside
        ),
        new(
            Role.PersonConcerned,
            "POC",
            "当事人",
            "person concerned",
            "Who is talked to, asked to refund, assessed or admitted in a case.",
            RoleOrigin.Case,
            RoleSide.Anybody
        ),
        new(
            Role.LegalReviewer,
            "LEG",
            "法制审核人员",
            "legal reviewer",
            "Gives an opinion before certain penalties and rules.",
            RoleOrigin.Grant,
            RoleSide.Business
        ),
        new(
            Role.Finance,
            "FIN",
            "规划财务",
            "finance",
            "Budget checks, receipts, booking of refunds.",
            RoleOrigin.Grant,
            RoleSide.Business
        ),
        new(
            Role.SecrecyOfficer,
            "SEC",
            "保密员",
            "secrecy officer",
            "Checks what is sent or published, and may stop it.",
            RoleOrigin.Grant,
            RoleSide.Business
        ),
        new(
            Role.Personnel,
            "PER",
            "人事干部",
            "personnel officer",
            "Keeps the assessments of staff.",
            RoleOrigin.Grant,
            RoleSide.Business
        ),
        new(
            Role.EnforcementOfficer,
            "ENF",
            "执法人员",
            "enforcement officer",
            "Qualified to investigate in penalty cases.",
            RoleOrigin.Grant,
            RoleSide.Business
        ),
        new(
            Role.ProjectLeader,
            "PL",
            "项目分管",
            "project leader",
            "Answers for projects; never with the finance leader's role in one hand.",
            RoleOrigin.Grant,
            RoleSide.Business
        ),
        new(
            Role.FinanceLeader,
            "FL",
            "财务分管",
            "finance leader",
            "Answers for money; never with the project leader's role in one hand.",
            RoleOrigin.Grant,
            RoleSide.Business
        ),
        new(
            Role.SystemAdministrator,
            "SYS",
            "系统管理员",
            "system administrator",
            "Installs, backs up, runs; creates and disables accounts.",
            RoleOrigin.Grant,
            RoleSide.Administrator
        ),
        new(
            Role.SecurityAdministrator,
            "SCA",
            "安全管理员",
            "security administrator",
            "Grants and withdraws roles; sets rules of passwords, sessions and addresses.",
            RoleOrigin.Grant,
            RoleSide.Administrator
        ),
        new(
            Role.AuditAdministrator,
            "AUD",
            "审计管理员",
            "audit administrator",
            "Reads, searches, exports and signs off the audit log.",
            RoleOrigin.Grant,
            RoleSide.Administrator
        ),
        new(
            Role.CountyReader,
            "CR",
            "县级查阅",
            "county reader",
            "Reads ledger and reports of all units: the only right across units.",
            RoleOrigin.Grant,
            RoleSide.CountyReader
        ),
    ];

    /// <summary>Pairs that differ in nothing but that one person must not hold both, each with its rule.</summary>
    private static readonly ImmutableArray<(Role One, Role Other, string Rule)> Apart =
    [
        (Role.ProjectLeader, Role.FinanceLeader, "sod-3"),
        (Role.SystemAdministrator, Role.AuditAdministrator, "three-administrators"),
        (Role.SecurityAdministrator, Role.AuditAdministrator, "three-administrators"),
    ];

    private static readonly FrozenDictionary<Role, RoleDescription> ByRole = All.ToFrozenDictionary(
        row => row.Role
    );

    /// <summary>The row of a role.</summary>
    public static RoleDescription Of(Role role) => ByRole[role];

    /// <summary>The rule by which one person never holds both roles; null where they go together.</summary>
    public static string? RuleAgainst(Role one, Role other)
    {
        foreach (var pair in Apart)
        {
            if ((pair.One, pair.Other) == (one, other) || (pair.One, pair.Other) == (other, one))
                return pair.Rule;
        }

        return (Of(one).Side, Of(other).Side) switch
        {
            var (a, b) when a == b => null,
            (RoleSide.Anybody, _) or (_, RoleSide.Anybody) => null,
            (RoleSide.Administrator, _) or (_, RoleSide.Administrator) => "three-administrators",
            (RoleSide.Outside, _) or (_, RoleSide.Outside) => "outside-body",
            _ => "county-reader",
        };
    }
}
