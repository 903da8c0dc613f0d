using System.Collections.Immutable;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Calendar;

/// <summary>When something is due, with all that it takes to say why.</summary>
/// <remarks>It says what held when it was computed: a later calendar does not change it, but another is
/// computed.</remarks>
public sealed record DueDate
{
    internal DueDate() { } // By DueDates only.

    /// <summary>What was asked.</summary>
    public required DueQuestion Question { get; init; }

    /// <summary>The day of the event.</summary>
    public required MarkedDay Base { get; init; }

    /// <summary>The last day by the words of the rule, or the date that they name; off or not.</summary>
    public required MarkedDay Nominal { get; init; }

    /// <summary>The last day on which it is done in time.</summary>
    public required MarkedDay Work { get; init; }

    /// <summary>The same as an instant: close of business, but where hours are counted.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>The day to plan for: as <see cref="Work"/>, but where a period ends on a day off and so moves
    /// forward, the last working day before.</summary>
    public required DateOnly PlanOn { get; init; }

    /// <summary>What the rule counts in.</summary>
    public required DueUnit Unit { get; init; }

    /// <summary>Whether it moves with the calendar and with pauses. A date that a superior named does not.</summary>
    public required bool IsMovable { get; init; }

    /// <summary>The holidays passed over, in Chinese, in order.</summary>
    public required ImmutableArray<string> Holidays { get; init; }

    /// <summary>The version of the calendar by which it was counted.</summary>
    public required string CalendarVersion { get; init; }

    /// <summary>A year without a notice on which it rests; null where all years had one.</summary>
    public required int? ProvisionalYear { get; init; }

    /// <summary>When its clock stood still, in order.</summary>
    public ImmutableArray<Pause> Pauses { get; init; } = [];

    /// <summary>The date by the words of the rule.</summary>
    public DateOnly NominalOn => Nominal.On;

    /// <summary>The last day on which it is done in time.</summary>
    public DateOnly WorkOn => Work.On;

    /// <summary>Whether it rests on a year without a notice, and may move once there is one.</summary>
    public bool IsProvisional => ProvisionalYear is not null;

    /// <summary>Whether it must not be shown to those whom it concerns: the day of an unannounced visit.</summary>
    public bool IsHidden => Question.Rule is DueRule.Irregular;

    /// <summary>One sentence that says when, and why.</summary>
    public string Explain(Language language) => DueSentence.Of(this, language);
}

/// <summary>What a time limit counts in.</summary>
public enum DueUnit
{
    /// <summary>工作日.</summary>
    WorkingDay,

    /// <summary>日.</summary>
    CalendarDay,

    /// <summary>月、年.</summary>
    Month,

    /// <summary>小时.</summary>
    Hour,

    /// <summary>A date that is named, or the end of a period: nothing is counted.</summary>
    FixedDate,
}
