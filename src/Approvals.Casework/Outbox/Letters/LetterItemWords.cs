using Approvals.Casework.Ledger;
using Approvals.Casework.Storage;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Outbox.Letters;

/// <summary>An item of a letter in words.</summary>
/// <param name="Reference">What stands in the place of its title.</param>
/// <param name="Verb">What is asked.</param>
/// <param name="Due">The last day permitted, with its weekday; null for none.</param>
/// <param name="Left">The working days left or over; null without a last day.</param>
/// <param name="Light">The light; null for none.</param>
/// <param name="Colour">Which light that is; null for none.</param>
internal sealed record LetterItemWords(
    string Reference,
    string Verb,
    string? Due,
    string? Left,
    string? Light,
    Light? Colour
)
{
    /// <summary>The columns that are said.</summary>
    public IEnumerable<string> Columns =>
        new[] { Reference, Verb, Due, Left, Light }.OfType<string>();

    /// <summary>An item in words.</summary>
    public static LetterItemWords Of(LetterItem item, Language language, Texts words) =>
        new(
            words.Say(language, $"reference.{StoredCode.Of(item.Reference)}", item.Measure),
            words.Say(language, $"verb.{StoredCode.Of(item.Verb)}"),
            item.DueOn is { } day ? LetterDates.Long(day, language) : null,
            item.WorkDaysLeft switch
            {
                null => null,
                > 0 and var left => words.Say(language, "left", left),
                0 when item.DueOn is not null => words.Say(language, "left.today"),
                var over => words.Say(language, "left.over", -over),
            },
            item.Light is { } light ? LightOf(light, language, words) : null,
            item.Light
        );

    /// <summary>A light in words.</summary>
    public static string LightOf(Light light, Language language, Texts words) =>
        words.Say(language, $"light.{StoredCode.Of(light)}");
}
