namespace Approvals.Casework.Calendar;

/// <summary>When is it due? All that the answer depends on, but the calendar.</summary>
/// <param name="Rule">What the text says.</param>
/// <param name="Kind">Who set the time limit.</param>
/// <param name="BaseAt">When what it counts from happened.</param>
/// <param name="BaseEvent">What that was, as people say it: 收到意见; may be empty.</param>
/// <param name="RuleText">The words of the text itself: 5个工作日内.</param>
/// <param name="RuleSource">Where the text stands: a law and its article, a plan and its number.</param>
public sealed record DueQuestion(
    DueRule Rule,
    DeadlineKind Kind,
    DateTimeOffset BaseAt,
    string BaseEvent = "",
    string RuleText = "",
    string RuleSource = ""
);
