using System.Diagnostics;
using Approvals.Engine.Model;

namespace Approvals.Engine.Lint.Events;

/// <summary>
/// The text of a timer, where it is not computed, is a time of ISO 8601 or of our extension (10.5.5).
/// </summary>
internal static class TimerText
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from timer in file.All("timerEventDefinition")
        from form in timer.Children
        where form.Is("expression")
        let text = form.Xml.Text.Trim()
        where text.Length > 0 && !IsComputed(text)
        let problem = TimerRule.Of(KindOf(form), Formula.Of(text)).Problem
        where problem is not null
        select Complaint.Of(form, problem);

    private static bool IsComputed(string text) =>
        text[0] == '='
        || text.Contains("${", StringComparison.Ordinal)
        || text.Contains("#{", StringComparison.Ordinal);

    private static TimerKind KindOf(Node form) =>
        form.Xml.LocalName switch
        {
            "timeDate" => TimerKind.Date,
            "timeDuration" => TimerKind.Duration,
            "timeCycle" => TimerKind.Cycle,
            _ => throw new UnreachableException(form.Xml.LocalName),
        };
}
