using System.Globalization;
using System.Text.RegularExpressions;
using Approvals.Casework.People.Staff;

namespace Approvals.Casework.Rehearsal;

/// <summary>
/// The staff of a rehearsal. Files say since when people hold their posts; where a plan begins earlier than the
/// earliest of these days, whoever began on that day is taken to have been there from the first day of the
/// rehearsal on.
/// </summary>
internal static partial class RehearsalStaff
{
    /// <summary>Copies the files, moved where they must be.</summary>
    /// <param name="from">Their folder.</param>
    /// <param name="into">The folder that takes them; it is made.</param>
    /// <param name="start">The first day of the rehearsal.</param>
    /// <returns>The day that was moved to the first one; null where none had to be.</returns>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    public static DateOnly? Copy(string from, string into, DateOnly start)
    {
        Directory.CreateDirectory(into);
        var texts = StaffReader
            .FileNames.Where(name => File.Exists(Path.Combine(from, name)))
            .ToDictionary(name => name, name => File.ReadAllText(Path.Combine(from, name)));
        var days = texts.Values.SelectMany(text => Day().Matches(text)).Select(DayOf).ToList();
        var earliest = days.Count > 0 ? days.Min() : start;
        foreach (var (name, text) in texts)
        {
            var moved =
                earliest > start
                    ? Day().Replace(text, m => DayOf(m) == earliest ? Written(start) : m.Value)
                    : text;
            File.WriteAllText(Path.Combine(into, name), moved);
        }
        return earliest > start ? earliest : null;
    }

    private static DateOnly DayOf(Match match) =>
        DateOnly.ParseExact(match.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Written(DateOnly day) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // A day that fills a cell; one inside of the words of a document is none.
    [GeneratedRegex(@"(?<=,)\d{4}-\d{2}-\d{2}(?=,|\r?$)", RegexOptions.Multiline)]
    private static partial Regex Day();
}
