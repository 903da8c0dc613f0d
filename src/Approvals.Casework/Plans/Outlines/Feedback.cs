using System.Globalization;
using System.Text.RegularExpressions;
using Approvals.Casework.Plans.Lines;
using Approvals.Casework.Plans.Rules;

namespace Approvals.Casework.Plans.Outlines;

/// <summary>Finds when the feedback was, and which year the plan belongs to.</summary>
internal static partial class Feedback
{
    /// <summary>What is known of the time of a plan.</summary>
    /// <param name="lines">The document.</param>
    /// <param name="told">The day of the feedback, where somebody told it.</param>
    public static PlanDates Of(IReadOnlyList<PlanLine> lines, DateOnly? told)
    {
        if (told is not null)
            return new(told, told.Value.Year);
        foreach (var line in lines)
        foreach (Match match in NearFeedback().Matches(line.Plain))
            if (DayOf(match) is { } on)
                return new(on, on.Year);
        return new(null, MostNamed(lines));
    }

    private static DateOnly? DayOf(Match match)
    {
        var year = int.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture);
        var month = int.Parse(match.Groups["m"].Value, CultureInfo.InvariantCulture);
        var day = int.Parse(match.Groups["d"].Value, CultureInfo.InvariantCulture);
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    /// <summary>The latest of the years that stand in the document at least twice, as a plan speaks of its own year;
    /// else the latest.</summary>
    private static int? MostNamed(IReadOnlyList<PlanLine> lines)
    {
        var deadlines = lines
            .SelectMany(line => YearOfDeadline().Matches(line.Plain))
            .GroupBy(match => int.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture))
            .OrderByDescending(years => years.Count())
            .ThenBy(years => years.Key)
            .FirstOrDefault();
        if (deadlines is not null)
            return deadlines.Key;
        var years = lines
            .SelectMany(line => AnyYear().Matches(line.Plain))
            .Select(match => int.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture))
            .ToList();
        return years.Count > 0 ? years.Max() : null;
    }

    [GeneratedRegex(
        "(?<y>20[0-9]{2}) ?年 ?(?<m>[0-9]{1,2}) ?月 ?(?<d>[0-9]{1,2}) ?日[^。；]{0,60}?(?:反馈|通报)(?!.{0,4}前)"
    )]
    private static partial Regex NearFeedback();

    [GeneratedRegex("(?<y>20[0-9]{2}) ?[年.] ?[0-9]{1,2} ?[月.][^，。；]{0,4}前")]
    private static partial Regex YearOfDeadline();

    [GeneratedRegex("(?<y>20[0-9]{2}) ?年")]
    private static partial Regex AnyYear();
}
