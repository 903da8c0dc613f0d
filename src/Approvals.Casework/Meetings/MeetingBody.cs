namespace Approvals.Casework.Meetings;

/// <summary>A body that decides together.</summary>
public enum MeetingBody
{
    /// <summary>党组: the collective leadership of the unit.</summary>
    PartyGroup,

    /// <summary>整改工作领导小组: who directs a rectification.</summary>
    LeadingGroup,

    /// <summary>支部党员大会: all Party members of a branch.</summary>
    BranchAssembly,

    /// <summary>支部委员会.</summary>
    BranchCommittee,

    /// <summary>上级党委: the superior Party committee that approves new members.</summary>
    SuperiorCommittee,

    /// <summary>民主生活会: the leaders examine themselves and each other; nothing is voted on.</summary>
    LifeMeeting,

    /// <summary>负责人集体讨论: the heads of the organ discuss a penalty together.</summary>
    PenaltyDiscussion,
}

/// <summary>What is voted on, as far as the rules of voting differ by it.</summary>
public enum VoteSubject
{
    /// <summary>Anything else.</summary>
    Ordinary,

    /// <summary>Appointing and removing people; discipline of Party members.</summary>
    Personnel,

    /// <summary>Admitting a Party member, or confirming one after probation.</summary>
    Membership,

    /// <summary>A penalty that the heads discuss together.</summary>
    Penalty,
}
