using System.Collections.Immutable;
using System.Globalization;

namespace Approvals.Casework.Calendar;

/// <summary>Reads the file of a year, as <c>seeds/calendar/README.md</c> describes it.</summary>
public static class CalendarFile
{
    /// <summary>The longest file, in characters: five times the longest so far.</summary>
    public const int MaxLength = 10_000;

    /// <summary>The most days of a file: more than twice the most so far.</summary>
    public const int MaxDays = 100;

    /// <summary>The longest name of a holiday, in characters; the longest so far has 26.</summary>
    public const int MaxNameLength = 60;

    private const string Header = "date,kind,name";

    /// <summary>What a text says about a year.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="year">The year that it is to be about.</param>
    /// <returns>The year, or all that is wrong.</returns>
    public static CalendarReading Read(string text, int year)
    {
        if (text.Length > MaxLength)
            return CalendarReading.Failed(Problem(0, CalendarProblemKind.TooLarge, MaxLength));

        var lines = text.TrimStart('\uFEFF')
            .Split('\n')
            .Select((line, index) => new NumberedLine(index + 1, line.Trim()))
            .Where(line => line.Text.Length > 0)
            .ToList();
        var source = SourceOf(lines);
        var rest = lines.SkipWhile(line => line.Text.StartsWith('#')).ToList();
        if (source.Length == 0)
            return CalendarReading.Failed(Problem(1, CalendarProblemKind.NoSource));
        if (rest.Count == 0 || rest[0].Text != Header)
            return CalendarReading.Failed(
                Problem(rest.Count == 0 ? 0 : rest[0].Number, CalendarProblemKind.NoHeader, Header)
            );
        if (rest.Count == 1)
            return CalendarReading.Failed(Problem(0, CalendarProblemKind.NoDays));
        if (rest.Count - 1 > MaxDays)
            return CalendarReading.Failed(Problem(0, CalendarProblemKind.TooLarge, MaxDays));

        var problems = ImmutableArray.CreateBuilder<CalendarProblem>();
        var days = DaysOf(rest.Skip(1), year, problems);
        return problems.Count > 0
            ? new(null, problems.ToImmutable())
            : new(new(year, source, [.. days.OrderBy(day => day.On)]), []);
    }

    private static string SourceOf(IEnumerable<NumberedLine> lines) =>
        string.Join(
            '；',
            lines
                .TakeWhile(line => line.Text.StartsWith('#'))
                .Select(line => line.Text.TrimStart('#').Trim())
                .Where(comment => comment.Length > 0)
        );

    private static IEnumerable<NoticeDay> DaysOf(
        IEnumerable<NumberedLine> lines,
        int year,
        ImmutableArray<CalendarProblem>.Builder problems
    )
    {
        var days = new Dictionary<DateOnly, NoticeDay>();
        foreach (var line in lines)
        {
            if (DayOf(line, year, out var problem) is not { } day)
                problems.Add(problem!);
            else if (!days.TryAdd(day.On, day))
                problems.Add(Repeated(line, day, days[day.On]));
        }
        return days.Values;
    }

    private static NoticeDay? DayOf(NumberedLine line, int year, out CalendarProblem? problem)
    {
        problem = null;
        var parts = line.Text.Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length != 3)
            problem = Problem(line.Number, CalendarProblemKind.WrongParts, Header, line.Text);
        else if (!TryDate(parts[0], out var on))
            problem = Problem(line.Number, CalendarProblemKind.BadDate, parts[0]);
        else if (on.Year != year && (on.Year, on.Month) != (year - 1, 12))
            problem = Problem(line.Number, CalendarProblemKind.WrongYear, year, parts[0]);
        else if (KindOf(parts[1]) is not { } kind)
            problem = Problem(line.Number, CalendarProblemKind.UnknownKind, parts[1]);
        else if (parts[2].Length is 0 or > MaxNameLength)
            problem = Problem(line.Number, CalendarProblemKind.BadName, MaxNameLength);
        else if (kind == DayKind.Work && !OfficeCalendar.IsWeekend(on))
            problem = Problem(line.Number, CalendarProblemKind.PlainWeekday, parts[0]);
        else
            return new(on, kind, parts[2]);
        return null;
    }

    private static CalendarProblem Repeated(NumberedLine line, NoticeDay day, NoticeDay first) =>
        Problem(
            line.Number,
            day.Kind == first.Kind ? CalendarProblemKind.Twice : CalendarProblemKind.OffAndWork,
            day.On.ToString("O", CultureInfo.InvariantCulture)
        );

    private static bool TryDate(string text, out DateOnly on) =>
        DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out on
        );

    private static DayKind? KindOf(string text) =>
        text switch
        {
            "off" => DayKind.Off,
            "work" => DayKind.Work,
            _ => null,
        };

    private static CalendarProblem Problem(
        int line,
        CalendarProblemKind kind,
        params ReadOnlySpan<object> values
    )
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        foreach (var value in values)
            texts.Add(Convert.ToString(value, CultureInfo.InvariantCulture)!);
        return new(line, kind, texts.ToImmutable());
    }

    private readonly record struct NumberedLine(int Number, string Text);
}

/// <summary>What a file said: a year without problems, or problems without a year.</summary>
/// <param name="Year">The year; null where anything is wrong.</param>
/// <param name="Problems">What is wrong, by line.</param>
public sealed record CalendarReading(CalendarYear? Year, ImmutableArray<CalendarProblem> Problems)
{
    internal static CalendarReading Failed(CalendarProblem problem) => new(null, [problem]);
}
