namespace Approvals.Casework.Reminders.Ladder;

/// <summary>As what somebody is reminded by the ladder.</summary>
public enum LadderRole
{
    /// <summary>Who has the task; while nobody has it, who may take it (承办人).</summary>
    Assignee,

    /// <summary>The head of their section (科长).</summary>
    SectionHead,

    /// <summary>The leader in charge of what it is about (分管领导).</summary>
    LeaderInCharge,

    /// <summary>The main leader of the unit (主要领导).</summary>
    MainLeader,

    /// <summary>Everybody of the leading-group office (领导小组办公室).</summary>
    LeadingGroupOffice,
}
