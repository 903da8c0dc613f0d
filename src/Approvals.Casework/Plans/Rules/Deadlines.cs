using System.Text.RegularExpressions;
using Approvals.Casework.Plans.Lines;

namespace Approvals.Casework.Plans.Rules;

/// <summary>Finds until when something is to be done.</summary>
internal static partial class Deadlines
{
    /// <summary>A time that is hoped for counts after one that is promised.</summary>
    private const int HowFarHopeReaches = 12;

    /// <summary>The deadline in the words of a measure; null where they say none.</summary>
    public static FoundDeadline? InText(string printed, PlanDates dates)
    {
        var plain = PlainForm.Of(printed);
        return Found(printed, plain, DeadlineRules.InText, dates, IsWithinName)
            ?? Found(printed, plain, EventRules.All, dates, IsWithinName);
    }

    /// <summary>The deadline behind a label or in a column; null where it says none.</summary>
    public static FoundDeadline? Labelled(string printed, PlanDates dates)
    {
        var plain = PlainForm.Of(printed);
        return Found(printed, plain, DeadlineRules.Labelled, dates, (_, _) => false)
            ?? Found(printed, plain, EventRules.All, dates, (_, _) => false);
    }

    private static FoundDeadline? Found(
        string printed,
        string plain,
        IReadOnlyList<DeadlineRule> rules,
        PlanDates dates,
        Func<string, Group, bool> isNone
    )
    {
        List<(FoundDeadline Deadline, bool IsHope, int At)> found = [];
        List<(int From, int To)> taken = [];
        foreach (var rule in rules)
        foreach (Match match in rule.Pattern.Matches(plain))
        {
            var quoted = match.Groups["text"] is { Success: true } text ? text : match.Groups[0];
            var to = quoted.Index + quoted.Length;
            if (taken.Any(t => t.From < to && quoted.Index < t.To) || isNone(plain, quoted))
                continue;
            var date = dates.Of(rule, match);
            if (
                dates.IsLookedBackOn(rule, match, date)
                || rule.End != DeadlineEnd.None && date.Date is null
            )
                continue;
            taken.Add((quoted.Index, to));
            var words = printed.Substring(quoted.Index, quoted.Length).Trim();
            found.Add(
                (
                    new(new(date.Date, rule.Precision, rule.Basis, words), date, quoted.Index),
                    IsHoped(plain, quoted.Index),
                    quoted.Index
                )
            );
        }
        return found
            .OrderBy(f => f.Deadline.Value.Basis)
            .ThenBy(f => f.IsHope)
            .ThenBy(f => f.At)
            .Select(f => f.Deadline with { IsHoped = f.IsHope })
            .FirstOrDefault();
    }

    private static bool IsHoped(string plain, int at)
    {
        var from = Math.Max(0, at - HowFarHopeReaches);
        return Hope().IsMatch(plain[from..at]);
    }

    /// <summary>A time looked back on, or one within the title of a document or the name of an event.</summary>
    private static bool IsWithinName(string plain, Group words)
    {
        var open = plain.LastIndexOf('《', words.Index);
        var isInTitle = open >= 0 && plain.IndexOf('》', open) > words.Index;
        return isInTitle || LookedBack().IsMatch(plain[..words.Index]);
    }

    [GeneratedRegex("(?:力争|争取|力求)[^，。；]*$")]
    private static partial Regex Hope();

    [GeneratedRegex("(?:截至|截止|自|从|未在|未于|要求在?)$")]
    private static partial Regex LookedBack();
}

/// <summary>A deadline, with what is open about it.</summary>
/// <param name="Value">The deadline.</param>
/// <param name="Date">How its date was made.</param>
/// <param name="At">Where its words begin.</param>
internal sealed record FoundDeadline(PlanDeadline Value, DateReading Date, int At)
{
    /// <summary>Whether it gives a date that is promised, not only hoped for.</summary>
    public bool IsFirm => Value is { Date: not null, Basis: DeadlineBasis.Stated } && !IsHoped;

    /// <summary>Whether it is only hoped for (力争).</summary>
    public bool IsHoped { get; init; }
}
