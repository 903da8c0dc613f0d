namespace Approvals.Feel;

/// <summary>Which days are working days: what an expression is told by its caller, as it is told the time.</summary>
public interface IWorkingDays
{
    /// <summary>Whether people work that day.</summary>
    /// <param name="day">The day.</param>
    bool IsWorkingDay(DateOnly day);
}
