namespace Approvals.Casework.People;

/// <summary>What somebody is in an office. Names in both languages and what each is: <see cref="Roles"/>.</summary>
public enum Role
{
    /// <summary>Handler (承办人).</summary>
    Handler,

    /// <summary>Section head (科长).</summary>
    SectionHead,

    /// <summary>Leader in charge (分管领导).</summary>
    LeaderInCharge,

    /// <summary>Main leader (党组书记、主要领导).</summary>
    MainLeader,

    /// <summary>Team member (班子成员).</summary>
    TeamMember,

    /// <summary>Member of the Party group (党组成员).</summary>
    PartyGroupMember,

    /// <summary>Office (办公室).</summary>
    Office,

    /// <summary>Leading group (整改工作领导小组).</summary>
    LeadingGroup,

    /// <summary>Leading-group office (领导小组办公室).</summary>
    LeadingGroupOffice,

    /// <summary>Resident discipline group (派驻纪检监察组).</summary>
    ResidentDisciplineGroup,

    /// <summary>County discipline commission (县纪委监委).</summary>
    CountyDisciplineCommission,

    /// <summary>County organisation department (县委组织部).</summary>
    CountyOrganisationDepartment,

    /// <summary>County inspection office (县委巡察办).</summary>
    CountyInspectionOffice,

    /// <summary>Branch committee (支委会).</summary>
    BranchCommittee,

    /// <summary>Member of the branch (支部党员).</summary>
    BranchMember,

    /// <summary>Working committee of county organs (县直机关工委).</summary>
    WorkingCommittee,

    /// <summary>Head of a subordinate unit (下属单位负责人).</summary>
    SubordinateUnitHead,

    /// <summary>Township (乡镇街道).</summary>
    Township,

    /// <summary>Operator or contractor (经营方、承包方).</summary>
    Operator,

    /// <summary>Person concerned (当事人).</summary>
    PersonConcerned,

    /// <summary>Legal reviewer (法制审核人员).</summary>
    LegalReviewer,

    /// <summary>Finance (规划财务).</summary>
    Finance,

    /// <summary>Secrecy officer (保密员).</summary>
    SecrecyOfficer,

    /// <summary>Personnel officer (人事干部).</summary>
    Personnel,

    /// <summary>Enforcement officer (执法人员).</summary>
    EnforcementOfficer,

    /// <summary>Project leader (项目分管).</summary>
    ProjectLeader,

    /// <summary>Finance leader (财务分管).</summary>
    FinanceLeader,

    /// <summary>System administrator (系统管理员).</summary>
    SystemAdministrator,

    /// <summary>Security administrator (安全管理员).</summary>
    SecurityAdministrator,

    /// <summary>Audit administrator (审计管理员).</summary>
    AuditAdministrator,

    /// <summary>County reader (县级查阅).</summary>
    CountyReader,
}
