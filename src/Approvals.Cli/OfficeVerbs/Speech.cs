using System.Globalization;
using System.Text.Json.Nodes;
using Approvals.Casework.Wording;
using Approvals.Feel;

namespace Approvals.Cli.OfficeVerbs;

/// <summary>How an office's verb speaks: in which language, by which clock, and to whom.</summary>
/// <param name="Language">The language.</param>
/// <param name="Zone">The time zone of the office.</param>
/// <param name="Output">What takes answers.</param>
/// <param name="Error">What takes complaints.</param>
internal sealed record Speech(
    Language Language,
    TimeZoneInfo Zone,
    TextWriter Output,
    TextWriter Error
)
{
    /// <summary>The sentences of <c>Texts/cli.*.json</c>.</summary>
    public static Texts Words { get; } = Texts.Of("cli", typeof(Speech).Assembly);

    public string Say(string key, params object?[] values) => Words.Say(Language, key, values);

    /// <summary>The words for a code; the code itself where there are none.</summary>
    public string SayCode(string prefix, string code) =>
        Words.Has($"{prefix}.{code}") ? Say($"{prefix}.{code}") : code;

    /// <summary>Says something as an answer.</summary>
    public void Tell(string key, params object?[] values) => Output.WriteLine(Say(key, values));

    /// <summary>Says something that is wrong.</summary>
    public void Complain(string key, params object?[] values) => Error.WriteLine(Say(key, values));

    /// <summary>Answers a program, on one line.</summary>
    public void TellJson(JsonObject answer) =>
        Output.WriteLine(answer.ToJsonString(ValueJson.Readable));

    /// <summary>An instant by the clocks of the office, to the minute.</summary>
    public string Local(DateTimeOffset at) =>
        TimeZoneInfo
            .ConvertTime(at, Zone)
            .ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>An instant for a program: with the offset of the office.</summary>
    public string? Iso(DateTimeOffset? at) =>
        at is { } known
            ? TimeZoneInfo
                .ConvertTime(known, Zone)
                .ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture)
            : null;
}
