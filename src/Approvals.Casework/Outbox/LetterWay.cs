namespace Approvals.Casework.Outbox;

/// <summary>By which ways a letter reaches its receiver.</summary>
public enum LetterWay
{
    /// <summary>By mail, and as a notice in the product.</summary>
    MailAndNotice,

    /// <summary>As a notice in the product only.</summary>
    NoticeOnly,
}
