namespace Approvals.Engine.Lint.Events;

/// <summary>A cycle repeats; where an event occurs at most once, only its first time counts (10.5.5).</summary>
internal static class TimerCycleOnce
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from happening in file.All("catchEvent")
        where
            happening.Is("intermediateCatchEvent")
            || (happening.Is("boundaryEvent") && !happening.IsFalse("cancelActivity"))
        from timer in happening.Triggers
        where timer.Child("timeCycle") is not null
        select new Complaint(
            happening,
            $"a date or a duration of {happening}, as it occurs once",
            "it has a cycle, of which only the first time counts"
        );
}
