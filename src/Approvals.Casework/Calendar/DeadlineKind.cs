namespace Approvals.Casework.Calendar;

/// <summary>Who set a time limit: that says what happens where its last day is a day off.</summary>
public enum DeadlineKind
{
    /// <summary>法定期限: a period with legal effect. It ends on the next day that is not off, and its clock stops only
    /// where a law says so.</summary>
    Statutory,

    /// <summary>上级要求时限: it does not move; the work is planned to the last working day on or before.</summary>
    Superior,

    /// <summary>公示期: it never ends on a day off, and the day of posting does not count.</summary>
    PublicNotice,

    /// <summary>内部时限: set by the office itself. As a statutory one, but its clock may stop whenever a case waits.
    /// </summary>
    Internal,
}
