namespace Approvals.Engine.Lint.Events;

/// <summary>A timer has exactly one of date, duration and cycle (10.5.5, XML schema).</summary>
internal static class TimerForm
{
    private static readonly string[] Forms = ["timeDate", "timeDuration", "timeCycle"];

    public static IEnumerable<Complaint> Check(LintSubject file)
    {
        foreach (var timer in file.All("timerEventDefinition"))
        {
            var given = timer.Children.Where(c => Forms.Contains(c.Xml.LocalName)).ToList();
            if (given.Count > 1)
                yield return new(
                    timer,
                    $"only one of {string.Join(", ", Forms)} in {timer}",
                    $"it has {string.Join(" and ", given.Select(g => g.Xml.LocalName))}"
                );
            else if (given.Count == 0 || string.IsNullOrWhiteSpace(given[0].Xml.Text))
                yield return new Complaint(
                    timer,
                    $"one of {string.Join(", ", Forms)} in {timer}",
                    given.Count == 0 ? "it has none" : "it is empty"
                ).UnlessExecutable();
        }
    }
}
