namespace Approvals.Casework.Plans;

/// <summary>What kind of act a measure is: T01 to T19 of the handbook, in that order.</summary>
public enum MeasureType
{
    /// <summary>Warning talk and other talks of the first form (第一种形态谈话).</summary>
    WarningTalk,

    /// <summary>Money paid against the rules is returned (违规款清退).</summary>
    Clawback,

    /// <summary>Party membership: admission, transfer (发展党员、组织关系).</summary>
    PartyMembership,

    /// <summary>Study together (集中学习).</summary>
    StudySession,

    /// <summary>A rule is written or amended (制度文件).</summary>
    PolicyDocument,

    /// <summary>A special inspection (专项检查).</summary>
    SpecialInspection,

    /// <summary>A patrol or another duty that comes back (定期走访巡查).</summary>
    PeriodicPatrol,

    /// <summary>Facts are established and reported (调查核实与专题报告).</summary>
    InvestigationReport,

    /// <summary>A building or other project is supervised (项目建设督导).</summary>
    ProjectSupervision,

    /// <summary>Training and examinations (培训).</summary>
    Training,

    /// <summary>Publicity and disclosure (宣传与公开).</summary>
    Publicity,

    /// <summary>Self-examination at the democratic-life meeting (民主生活会剖析检查).</summary>
    SelfExamination,

    /// <summary>Circulated criticism, self-criticism at a staff meeting (通报批评、检讨).</summary>
    PublicCriticism,

    /// <summary>Administrative penalty and enforcement (行政处罚).</summary>
    AdministrativePenalty,

    /// <summary>Registers, assets and records are put in order (台账资产清理).</summary>
    RegistryCleanup,

    /// <summary>Personnel procedure (干部人事).</summary>
    PersonnelProcedure,

    /// <summary>Procurement and funding (采购与资金).</summary>
    ProcurementFunding,

    /// <summary>Meetings and standing reports (议事与例行报告).</summary>
    MeetingGovernance,

    /// <summary>Others are urged, petitions, services (督促指导、信访、服务提升).</summary>
    ExternalUrging,
}

/// <summary>How exactly words say a date.</summary>
public enum DeadlinePrecision
{
    /// <summary>To the day.</summary>
    Day,

    /// <summary>To the month.</summary>
    Month,

    /// <summary>To a season or solar term.</summary>
    Season,

    /// <summary>To the quarter.</summary>
    Quarter,

    /// <summary>To the half-year.</summary>
    HalfYear,

    /// <summary>To the year.</summary>
    Year,

    /// <summary>They give no date.</summary>
    None,
}

/// <summary>What a deadline rests on.</summary>
public enum DeadlineBasis
{
    /// <summary>The words give the date.</summary>
    Stated,

    /// <summary>An event, such as a meeting or an opinion that comes.</summary>
    Event,

    /// <summary>The end of a named period.</summary>
    Period,

    /// <summary>A condition, such as 立即 or 尽快.</summary>
    Condition,

    /// <summary>It is said above, for the problem or for a block of measures.</summary>
    Inherited,

    /// <summary>Nothing.</summary>
    None,
}

/// <summary>The unit of a period that comes back.</summary>
public enum PeriodUnit
{
    /// <summary>Day.</summary>
    Day,

    /// <summary>Week.</summary>
    Week,

    /// <summary>Month.</summary>
    Month,

    /// <summary>Quarter of a calendar year.</summary>
    Quarter,

    /// <summary>Half of a calendar year.</summary>
    HalfYear,

    /// <summary>Calendar year.</summary>
    Year,
}

/// <summary>What a measure promises to bring about.</summary>
public enum DeliverableKind
{
    /// <summary>A written rule, plan or notice.</summary>
    Document,

    /// <summary>A record: minutes, sign-in, photographs.</summary>
    Record,

    /// <summary>A meeting, training or other event.</summary>
    Event,

    /// <summary>A talk.</summary>
    Talk,

    /// <summary>A ledger or register.</summary>
    Ledger,

    /// <summary>A report.</summary>
    Report,

    /// <summary>A building, device or other asset.</summary>
    Asset,

    /// <summary>A decision.</summary>
    Decision,

    /// <summary>Money paid or returned.</summary>
    Payment,

    /// <summary>A body that is set up.</summary>
    Body,

    /// <summary>An application.</summary>
    Application,

    /// <summary>A licence or certificate.</summary>
    Licence,

    /// <summary>Funds that are raised.</summary>
    Funding,
}

/// <summary>How a measure ends.</summary>
public enum MeasureClass
{
    /// <summary>At once (立行立改).</summary>
    Immediate,

    /// <summary>By a date (限期整改).</summary>
    Limited,

    /// <summary>Never fully: a duty that comes back or lasts (长期坚持).</summary>
    LongTerm,
}

/// <summary>Whether few may see a measure.</summary>
public enum MeasureVisibility
{
    /// <summary>As any measure.</summary>
    Ordinary,

    /// <summary>Only those in it.</summary>
    Restricted,
}

/// <summary>How grave a finding is.</summary>
public enum FindingSeverity
{
    /// <summary>Nothing can be made of the document.</summary>
    Error,

    /// <summary>Somebody should look.</summary>
    Warning,

    /// <summary>Good to know.</summary>
    Info,
}
