namespace Approvals.Casework.People;

/// <summary>What somebody does, or is, in one case.</summary>
public enum Duty
{
    /// <summary>Does the work of the measure (承办人).</summary>
    Handler,

    /// <summary>Checks for the leading-group office whether a measure is done (核查人).</summary>
    Verifier,

    /// <summary>Decides on a step (审批人).</summary>
    Approver,

    /// <summary>Leads a talk (谈话人).</summary>
    Talker,

    /// <summary>Writes down a talk (记录人).</summary>
    Recorder,

    /// <summary>Is who the case is about (当事人).</summary>
    PersonConcerned,

    /// <summary>Investigates in a penalty case (调查人员).</summary>
    Investigator,

    /// <summary>Chairs a hearing (听证主持人).</summary>
    HearingChair,

    /// <summary>Reviews a penalty or a rule for legality (法制审核人).</summary>
    LegalReviewer,

    /// <summary>Buys (采购人).</summary>
    Buyer,

    /// <summary>Accepts a delivery (验收人).</summary>
    Acceptor,

    /// <summary>Pays (付款人).</summary>
    Payer,

    /// <summary>Answers for the project (项目负责领导).</summary>
    ProjectLeader,

    /// <summary>Answers for its money (财务负责领导).</summary>
    FinanceLeader,

    /// <summary>Trains a candidate for membership (培养联系人).</summary>
    TrainingContact,

    /// <summary>Introduces a candidate for membership (入党介绍人).</summary>
    Introducer,

    /// <summary>Counts ballots (计票人).</summary>
    BallotCounter,

    /// <summary>Casts a vote of his own in a body (表决人).</summary>
    Voter,

    /// <summary>Writes the minutes (会议记录人).</summary>
    MinuteTaker,

    /// <summary>Signs as the main leader (签发领导).</summary>
    MainLeader,

    /// <summary>Drew a process definition (流程设计人).</summary>
    DefinitionAuthor,

    /// <summary>Puts a process definition to use (流程启用人).</summary>
    DefinitionActivator,

    /// <summary>Began the case (发起人).</summary>
    Starter,

    /// <summary>Was a witness in the matter (证人).</summary>
    Witness,

    /// <summary>Has an interest of his own in the matter (利害关系人).</summary>
    InterestedParty,

    /// <summary>Made the decision that was objected to (原决定人).</summary>
    FirstDecider,

    /// <summary>Reviews a decision after an objection (复核人).</summary>
    Reviewer,

    /// <summary>Decides whether somebody must step aside (回避决定人).</summary>
    RecusalDecider,

    /// <summary>Makes a copy for disclosure (脱密处理人).</summary>
    Redactor,

    /// <summary>Checks a copy before it is disclosed (保密审查人).</summary>
    SecrecyChecker,

    /// <summary>Reads without deciding (传阅人).</summary>
    Reader,
}
