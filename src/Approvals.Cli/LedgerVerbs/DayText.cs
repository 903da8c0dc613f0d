using System.CommandLine;
using System.Globalization;

namespace Approvals.Cli.LedgerVerbs;

/// <summary>Days as people type them: <c>2023-09-10</c>.</summary>
internal static class DayText
{
    public const string Form = "yyyy-MM-dd";

    public static string Of(DateOnly? day) =>
        day?.ToString(Form, CultureInfo.InvariantCulture) ?? "";

    /// <summary>An option that takes a day.</summary>
    public static Option<DateOnly?> Option(string name, string description) =>
        new(name)
        {
            HelpName = "YYYY-MM-DD",
            Description = description,
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (
                    DateOnly.TryParseExact(
                        text,
                        Form,
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.None,
                        out var day
                    )
                )
                    return day;
                result.AddError(
                    $"Expected a day such as 2023-09-10 for {name}, but found '{text}'."
                );
                return null;
            },
        };
}
