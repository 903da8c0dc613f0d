using System.CommandLine;
using System.Globalization;

namespace Approvals.Cli.OfficeVerbs;

/// <summary>Times on the office's clocks, as people type and read them: <c>08:30</c>.</summary>
internal static class ClockText
{
    private const string Format = "HH:mm";

    /// <summary>A time.</summary>
    public static string Of(TimeOnly time) => time.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>An option that takes a time.</summary>
    public static Option<TimeOnly?> Option(string name, string description) =>
        new(name)
        {
            HelpName = Format,
            Description = description,
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (
                    TimeOnly.TryParseExact(
                        text,
                        Format,
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.None,
                        out var time
                    )
                )
                    return time;
                result.AddError($"Expected a time such as 08:30 for {name}, but found '{text}'.");
                return null;
            },
        };
}
