namespace Approvals.Casework.Calendar;

/// <summary>Something that is due and not done yet, as timers and tasks keep it.</summary>
/// <param name="Id">What it is known by, to whoever asks.</param>
/// <param name="RuleText">Its rule, as timers write it: <c>5 workdays</c>.</param>
/// <param name="BaseAt">From when it counts.</param>
/// <param name="DueAt">When it is due by now.</param>
/// <param name="IsMovable">Whether it moves with the calendar.</param>
/// <param name="IsServed">Whether the date was served on a person: then it never moves.</param>
public sealed record OpenDueDate(
    string Id,
    string RuleText,
    DateTimeOffset BaseAt,
    DateTimeOffset DueAt,
    bool IsMovable = true,
    bool IsServed = false
);
