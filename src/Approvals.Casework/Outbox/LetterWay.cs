namespace Approvals.Casework.Outbox;

/// <summary>How a letter reaches who gets it.</summary>
public enum LetterWay
{
    /// <summary>By mail, and as a notice in the product.</summary>
    MailAndNotice,

    /// <summary>As a notice in the product only.</summary>
    NoticeOnly,
}
