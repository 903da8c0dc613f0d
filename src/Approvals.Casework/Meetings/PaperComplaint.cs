using Approvals.Casework.Storage;

namespace Approvals.Casework.Meetings;

/// <summary>Why a paper, or a vote as a whole, is illegal.</summary>
public enum PaperFault
{
    /// <summary>Somebody else handed it in.</summary>
    Proxy,

    /// <summary>Whose it is was absent.</summary>
    AbsentVoter,

    /// <summary>Whose it is had stepped aside.</summary>
    RecusedVoter,

    /// <summary>Whose it is belongs to the body, and has no vote.</summary>
    NotEntitled,

    /// <summary>Whose it is does not belong to the body.</summary>
    NotAMember,

    /// <summary>There is one of the same person already.</summary>
    SecondPaper,

    /// <summary>A written view would count, and came when the meeting had begun.</summary>
    LateView,

    /// <summary>A written view of somebody who is there, and so votes there.</summary>
    ViewOfOnePresent,

    /// <summary>A secret vote has not as many papers as voters: it is held again.</summary>
    PapersDiffer,

    /// <summary>The vote was held in a form that the rule does not permit: it is held again.</summary>
    FormNotPermitted,

    /// <summary>A secret vote says who voted how: it is held again.</summary>
    NamesInSecretVote,

    /// <summary>The body does not vote.</summary>
    BodyWithoutVote,
}

/// <summary>One thing wrong with what was cast.</summary>
/// <param name="Fault">What.</param>
/// <param name="Voter">Whose paper it is about; null where it is about the vote as a whole.</param>
public sealed record PaperComplaint(PaperFault Fault, PersonId? Voter = null);
