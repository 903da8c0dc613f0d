namespace Approvals.Casework.Ledger;

/// <summary>What a measure stands at; always computed from its cases.</summary>
public enum MeasureStatus
{
    /// <summary>Something is missing before it can start: leader, section or date (待明确).</summary>
    Draft,

    /// <summary>It has all it needs (已分解).</summary>
    Assigned,

    /// <summary>It is being worked on (整改中).</summary>
    InProgress,

    /// <summary>It was handed in for close-off (已提交销号).</summary>
    Submitted,

    /// <summary>It was given back (已退回).</summary>
    Returned,

    /// <summary>The leading-group's office has verified it (已核查).</summary>
    Verified,

    /// <summary>It is closed off (已销号).</summary>
    Closed,

    /// <summary>Of a long-term measure: the mechanism stands and the current period is done (阶段性销号).</summary>
    StagedClosed,

    /// <summary>It stands still with the main leader's word (暂停).</summary>
    Suspended,

    /// <summary>It was opened again, and no plan is approved yet (重新整改).</summary>
    Reopened,

    /// <summary>An amendment of the plan took it out (已调整).</summary>
    Superseded,
}

/// <summary>What a problem stands at.</summary>
public enum ProblemStatus
{
    /// <summary>No measure is being worked on (未启动).</summary>
    NotStarted,

    /// <summary>Some are (整改中).</summary>
    InProgress,

    /// <summary>Only long-term measures, or those of others, are open (基本完成).</summary>
    BasicallyDone,

    /// <summary>Every measure is closed, and the leading group has confirmed it (整改到位).</summary>
    Done,

    /// <summary>A measure was opened again (重新整改).</summary>
    Reopened,
}

/// <summary>The light of a measure.</summary>
public enum Light
{
    /// <summary>Not yet to be started, suspended, or somebody else's.</summary>
    Grey,

    /// <summary>Closed.</summary>
    Blue,

    /// <summary>Late, far behind, often given back, or proved false.</summary>
    Red,

    /// <summary>Soon due, behind, without news, or given back twice.</summary>
    Yellow,

    /// <summary>In order.</summary>
    Green,
}

/// <summary>The mark of secrecy (密级) of an entry.</summary>
public enum Secrecy
{
    /// <summary>For anybody (公开).</summary>
    Public,

    /// <summary>Within the unit (内部).</summary>
    Internal,

    /// <summary>A work secret (工作秘密).</summary>
    WorkSecret,
}

/// <summary>What was done to an entry.</summary>
public enum EntryChangeKind
{
    /// <summary>An amendment of the plan changed it.</summary>
    Amended,

    /// <summary>An amendment of the plan took it out.</summary>
    Withdrawn,

    /// <summary>Somebody answered what its text leaves open.</summary>
    Answered,

    /// <summary>Somebody set who is responsible, or until when.</summary>
    Assigned,

    /// <summary>It was made to stand still.</summary>
    Suspended,

    /// <summary>It goes on.</summary>
    Resumed,

    /// <summary>A new cycle began.</summary>
    Reopened,
}

/// <summary>A line of the money sub-ledger.</summary>
public enum MoneyKind
{
    /// <summary>To be returned (应退).</summary>
    Due,

    /// <summary>Returned (已退).</summary>
    Returned,

    /// <summary>Waived by a decision (免退).</summary>
    Waived,
}

/// <summary>What a file of evidence is.</summary>
public enum EvidenceKind
{
    /// <summary>A document with number, date and seal (文件).</summary>
    Document,

    /// <summary>Notice, sign-in, minutes or photograph of a meeting (会议).</summary>
    Meeting,

    /// <summary>The record of a talk (谈话).</summary>
    Talk,

    /// <summary>Receipt, bank slip or voucher (资金).</summary>
    Money,

    /// <summary>Photograph before or after, acceptance sheet (现场).</summary>
    Site,

    /// <summary>Extract of a register (台账).</summary>
    Registry,

    /// <summary>Letter or reply of another body (函件).</summary>
    OutsideBody,

    /// <summary>Notice, courseware, sign-in or test of a training (培训).</summary>
    Training,
}

/// <summary>What a look back found.</summary>
public enum LookBackResult
{
    /// <summary>What was reached still holds.</summary>
    Holds,

    /// <summary>It has come back: the measure is reopened.</summary>
    Relapsed,
}
