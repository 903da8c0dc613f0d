namespace Approvals.Casework.Plans;

/// <summary>Moves a plan in time, so that an old one can be tried today.</summary>
public static class PlanShift
{
    private const int DaysPerWeek = 7;

    /// <summary>The reading with all its dates moved by whole weeks, so that the day of the feedback comes on the date,
    /// or less than a week before it. The quoted words stay.</summary>
    /// <exception cref="ArgumentException">The reading has no day of feedback.</exception>
    public static PlanReading To(PlanReading reading, DateOnly date)
    {
        if (reading.Source.FeedbackOn is not { } feedback)
            throw new ArgumentException("Expected a plan with a day of feedback, but it has none.");
        var days = date.DayNumber - feedback.DayNumber;
        var weeks = (int)Math.Floor((double)days / DaysPerWeek);
        return By(reading, weeks);
    }

    private static PlanReading By(PlanReading reading, int weeks)
    {
        return reading with
        {
            Source = reading.Source with
            {
                FeedbackOn = Moved(reading.Source.FeedbackOn),
                PlanYear = Moved(reading.Source.FeedbackOn)?.Year,
                ShiftedWeeks = reading.Source.ShiftedWeeks + weeks,
            },
            Measures = [.. reading.Measures.Select(Measure)],
            Phases = [.. reading.Phases.Select(Phase)],
        };

        PlanMeasure Measure(PlanMeasure measure) =>
            measure with
            {
                Deadline = Deadline(measure.Deadline),
                Questions = [.. measure.Questions.Select(Question)],
            };

        PlanPhase Phase(PlanPhase phase) =>
            phase with
            {
                Start = Moved(phase.Start),
                End = Moved(phase.End),
                Tasks =
                [
                    .. phase.Tasks.Select(task => task with { Deadline = Deadline(task.Deadline) }),
                ],
            };

        PlanDeadline? Deadline(PlanDeadline? deadline) =>
            deadline is null ? null : deadline with { Date = Moved(deadline.Date) };

        PlanQuestion Question(PlanQuestion question) =>
            question with
            {
                Proposals = [.. question.Proposals.Select(Proposal)],
            };

        string Proposal(string words) =>
            PlanDay.Of(words) is { } day ? PlanDay.Written(Moved(day)!.Value) : words;

        DateOnly? Moved(DateOnly? day) => day?.AddDays(weeks * DaysPerWeek);
    }
}
