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
        int? year = null;
        foreach (var line in lines)
        {
            foreach (
                Match match in NearFeedback()
                    .Matches(line.Plain)
                    .Concat(Named().Matches(line.Plain))
            )
            {
                year = LastYear(line.Plain[..match.Index]) ?? year;
                if (DayOf(match, year) is { } on)
                    return new(on, on.Year);
            }
            year = LastYear(line.Plain) ?? year;
        }
        return InColumn(lines) is { } written
            ? new(written, written.Year)
            : new(null, MostNamed(lines));
    }

    /// <summary>The first day in a column that is headed so.</summary>
    private static DateOnly? InColumn(IReadOnlyList<PlanLine> lines)
    {
        var rows = lines.Select(line => line.Row).OfType<SourceRow>().ToList();
        var columns = rows.SelectMany(row => row.Cells)
            .Where(cell => ColumnHeadings.Of(cell.Text) == LabelKind.Feedback)
            .Select(cell => cell.Column)
            .ToHashSet();
        return rows.SelectMany(row => row.Cells)
            .Where(cell => columns.Contains(cell.Column))
            .Select(cell => Written().Match(PlainForm.Of(cell.Text)))
            .Where(match => match.Success)
            .Select(match => DayOf(match, null))
            .FirstOrDefault(day => day is not null);
    }

    private static int? LastYear(string plain) =>
        AnyYear().Matches(plain) is { Count: > 0 } years ? Number(years[^1], "y") : null;

    private static DateOnly? DayOf(Match match, int? yearBefore)
    {
        if ((match.Groups["y"].Success ? Number(match, "y") : yearBefore) is not { } year)
            return null;
        var month = Number(match, "m");
        var day = Number(match, "d");
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    /// <summary>The latest of the years that stand in the document at least twice, as a plan speaks of its own year;
    /// else the latest.</summary>
    private static int? MostNamed(IReadOnlyList<PlanLine> lines)
    {
        var deadlines = lines
            .SelectMany(line => YearOfDeadline().Matches(line.Plain))
            .GroupBy(match => Number(match, "y"))
            .OrderByDescending(years => years.Count())
            .ThenBy(years => years.Key)
            .FirstOrDefault();
        if (deadlines is not null)
            return deadlines.Key;
        var years = lines
            .SelectMany(line => AnyYear().Matches(line.Plain))
            .Select(match => Number(match, "y"))
            .ToList();
        return years.Count > 0 ? years.Max() : null;
    }

    [GeneratedRegex(
        "(?:(?<y>20[0-9]{2}) ?年 ?)?(?<![0-9])(?<m>[0-9]{1,2}) ?月 ?(?<d>[0-9]{1,2}) ?日(?!之?前|以前)[^。；日]{0,50}?反馈"
    )]
    private static partial Regex NearFeedback();

    [GeneratedRegex(
        "反馈(?:会)?(?:时间|日期|意见时间)[： ]{0,2}(?<y>20[0-9]{2}) ?[年./-] ?(?<m>[0-9]{1,2}) ?[月./-] ?(?<d>[0-9]{1,2})"
    )]
    private static partial Regex Named();

    [GeneratedRegex("(?<y>20[0-9]{2}) ?[年./-] ?(?<m>[0-9]{1,2}) ?[月./-] ?(?<d>[0-9]{1,2})")]
    private static partial Regex Written();

    [GeneratedRegex("(?<y>20[0-9]{2}) ?[年.] ?[0-9]{1,2} ?[月.][^，。；]{0,4}前")]
    private static partial Regex YearOfDeadline();

    [GeneratedRegex("(?<y>20[0-9]{2}) ?年")]
    private static partial Regex AnyYear();
}
