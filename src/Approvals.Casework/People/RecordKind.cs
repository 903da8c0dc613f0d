namespace Approvals.Casework.People;

/// <summary>What a record is, for the question of who may see it.</summary>
public enum RecordKind
{
    /// <summary>A measure of the ledger, with its case (整改措施).</summary>
    OrdinaryMeasure,

    /// <summary>The evidence of an ordinary measure (佐证材料).</summary>
    Evidence,

    /// <summary>The record of a talk (谈话记录).</summary>
    TalkRecord,

    /// <summary>What a clue says (问题线索).</summary>
    ClueContent,

    /// <summary>A list of refunds with names (清退名单).</summary>
    ClawbackList,

    /// <summary>The folder of a candidate for membership (发展党员材料).</summary>
    MembershipFile,

    /// <summary>An assessment of a person (人事考核).</summary>
    PersonnelAssessment,

    /// <summary>A secret ballot (无记名票).</summary>
    SecretBallot,

    /// <summary>The full minutes of a meeting (会议记录).</summary>
    MeetingMinutes,

    /// <summary>The file of a penalty case (处罚案卷).</summary>
    PenaltyFile,

    /// <summary>The audit log (审计日志).</summary>
    AuditLog,
}
