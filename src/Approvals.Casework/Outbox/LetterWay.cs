namespace Approvals.Casework.Outbox;

<<<<<<< ec7e19a
/// <summary>By which ways a letter reaches its receiver.</summary>
=======
/// <summary>How a letter reaches who gets it.</summary>
>>>>>>> e6cf6ad
public enum LetterWay
{
    /// <summary>By mail, and as a notice in the product.</summary>
    MailAndNotice,

    /// <summary>As a notice in the product only.</summary>
    NoticeOnly,
}
