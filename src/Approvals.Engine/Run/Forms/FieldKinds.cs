using System.Diagnostics;
using System.Globalization;
using Approvals.Engine.Model.Forms;
using Approvals.Feel;

namespace Approvals.Engine.Run.Forms;

/// <summary>Reads what a field was given: a value of its kind, or a text that says one, as pages hand it in. Blank
/// texts and empty lists count as nothing.</summary>
internal static class FieldKinds
{
    /// <summary>The entry by which a text that is kept elsewhere stands for itself.</summary>
    private const string Kept = "restricted";

    private const int HashDigits = 64; // Of SHA-256, in hexadecimal.

    /// <summary>Reads it; tables and what is computed are not read here.</summary>
    public static FieldReading Read(FieldKind kind, Value given, FormSetting setting) =>
        IsNothing(given)
            ? new(Value.None)
            : kind switch
            {
                FieldKind.Words words => Words(words, given),
                FieldKind.Lines => FieldReading.Each(Split(given), Text),
                FieldKind.Figure figure => Figure(figure, given),
                FieldKind.Truth => Truth(given),
                FieldKind.Choice choice => Choice(choice, given, setting),
                FieldKind.Moment moment => Moment(moment, given),
                FieldKind.Person { IsMany: true } => FieldReading.Each(given, Text),
                FieldKind.Person => Text(given),
                FieldKind.Signature => Signature(given, setting.By),
                FieldKind.Reference { IsMany: true } r => FieldReading.Each(
                    given,
                    v => Reference(r, v)
                ),
                FieldKind.Reference r => Reference(r, given),
                FieldKind.File { IsMany: true } => FieldReading.Each(given, File),
                FieldKind.File => File(given),
                _ => throw new UnreachableException(kind.GetType().Name),
            };

    /// <summary>Whether nothing was given.</summary>
    public static bool IsNothing(Value given) =>
        given switch
        {
            Value.Null => true,
            Value.String { Text: var text } => string.IsNullOrWhiteSpace(text),
            Value.List { Items: var items } => items.All(IsNothing),
            _ => false,
        };

    private static FieldReading Words(FieldKind.Words kind, Value given)
    {
        if (given is Value.Context { Entries: { Count: 1 } entries } && entries.ContainsKey(Kept))
            return new(given);
        if (given is not Value.String { Text: var text })
            return FieldReading.Not("not-text", "a text", given);
        text = text.Trim();
        var length = text.EnumerateRunes().Count();
        if (!kind.IsLong && text.AsSpan().ContainsAny('\r', '\n'))
            return FieldReading.Wrong("not-one-line", "one line", "there are several");
        if (length < kind.MinLength)
            return FieldReading.Wrong(
                "too-short",
                $"at least {kind.MinLength} characters",
                $"there are {length}",
                $"{kind.MinLength}"
            );
        if (length > kind.MaxLength)
            return FieldReading.Wrong(
                "too-long",
                $"at most {kind.MaxLength} characters",
                $"there are {length}",
                $"{kind.MaxLength}",
                $"{length}"
            );
        return kind.Pattern is { } pattern && !pattern.IsMatch(text)
            ? FieldReading.Not("pattern", $"a text such as {pattern}", given)
            : new(Value.Of(text));
    }

    private static FieldReading Text(Value given) =>
        given is Value.String { Text: var text }
            ? new(string.IsNullOrWhiteSpace(text) ? Value.None : Value.Of(text.Trim()))
            : FieldReading.Not("not-text", "a text", given);

    private static Value Split(Value given) =>
        given is Value.String { Text: var text }
            ? Value.Of(text.Split('\n').Select(line => Value.Of(line)))
            : given;

    private static FieldReading Figure(FieldKind.Figure kind, Value given)
    {
        var read = given switch
        {
            Value.Number { Amount: var amount } => amount,
            Value.String { Text: var text }
                when decimal.TryParse(
                    text,
                    NumberStyles.Number,
                    CultureInfo.InvariantCulture,
                    out var amount
                ) => amount,
            _ => (decimal?)null,
        };
        if (read is not { } number)
            return FieldReading.Not("not-number", "a number", given);
        if (number < kind.Least)
            return FieldReading.Wrong(
                "too-small",
                $"at least {FieldReading.Shown(kind.Least.Value)}",
                $"found {FieldReading.Shown(number)}",
                FieldReading.Shown(kind.Least.Value)
            );
        if (number > kind.Most)
            return FieldReading.Wrong(
                "too-large",
                $"at most {FieldReading.Shown(kind.Most.Value)}",
                $"found {FieldReading.Shown(number)}",
                FieldReading.Shown(kind.Most.Value)
            );
        return kind.Decimals is { } decimals && decimal.Round(number, decimals) != number
            ? FieldReading.Wrong(
                "decimals",
                $"at most {decimals} decimals",
                $"found {FieldReading.Shown(number)}",
                $"{decimals}"
            )
            : new(Value.Of(number));
    }

    private static FieldReading Truth(Value given) =>
        given switch
        {
            Value.Boolean => new(given),
            Value.String { Text: "true" or "on" } => new(Value.True),
            Value.String { Text: "false" } => new(Value.False),
            _ => FieldReading.Not("not-truth", "yes or no", given),
        };

    private static FieldReading Choice(FieldKind.Choice kind, Value given, FormSetting setting)
    {
        var options = FormOptions.Of(kind, setting);
        return kind.IsMany ? FieldReading.Each(given, One) : One(given);

        FieldReading One(Value value)
        {
            // Pages hand in texts, whatever the values are.
            var chosen =
                options.FirstOrDefault(o => o.Value == value)
                ?? options.FirstOrDefault(o =>
                    value is Value.String { Text: var text } && o.Value.ToString() == text
                );
            return chosen is not null
                ? new(chosen.Value)
                : FieldReading.Wrong(
                    "not-offered",
                    $"one of {string.Join(", ", options.Select(o => o.Value))}",
                    $"found {value}",
                    string.Join("、", options.Select(o => o.Label))
                );
        }
    }

    private static FieldReading Moment(FieldKind.Moment kind, Value given)
    {
        var text = (given as Value.String)?.Text.Trim() ?? "";
        return kind.Form switch
        {
            MomentForm.Date => Of<Value.Date>(
                "date",
                text,
                "not-date",
                "a date such as 2026-01-05"
            ),
            MomentForm.Time => Of<Value.Time>(
                "time",
                WithSeconds(text, 0),
                "not-time",
                "a time such as 09:30:00"
            ),
            _ => Of<Value.DateTime>(
                "dateTime",
                WithSeconds(text, text.IndexOf('T', StringComparison.Ordinal)),
                "not-date-time",
                "a date and time such as 2026-01-05T09:30:00+08:00"
            ),
        };

        FieldReading Of<T>(string type, string written, string code, string expected)
            where T : Value =>
            given is T ? new(given)
            : given is Value.String && ValueJson.FromText(type, written) is T read ? new(read)
            : FieldReading.Not(code, expected, given);
    }

    // Pages leave the seconds out. A date without a time is none: its time is nowhere but in the mind.
    private static string WithSeconds(string text, int timeAt) =>
        timeAt < 0 ? ""
        : text.AsSpan(timeAt).Count(':') == 1 && char.IsAsciiDigit(text[^1]) ? $"{text}:00"
        : text;

    private static FieldReading Signature(Value given, string? by) =>
        given is Value.String { Text: var text } && (by is null || text.Trim() == by)
            ? new(Value.Of(text.Trim()))
            : FieldReading.Not(
                "not-own-signature",
                "the code of who fills in the form, and nobody else's",
                given
            );

    private static FieldReading Reference(FieldKind.Reference kind, Value given) =>
        given is Value.String { Text: var text }
        && text.Trim().Split(':', 2) is [var to, { Length: > 0 }]
        && kind.To.Contains(to, StringComparer.Ordinal)
            ? new(Value.Of(text.Trim()))
            : FieldReading.Wrong(
                "not-reference",
                $"one of {string.Join(", ", kind.To)} with a colon and its number",
                $"found {given}",
                string.Join("、", kind.To)
            );

    private static FieldReading File(Value given) =>
        given is Value.String { Text: { Length: HashDigits } text }
        && text.All(char.IsAsciiHexDigit)
            ? new(Value.Of(text.ToLowerInvariant()))
            : FieldReading.Not(
                "not-file",
                "the SHA-256 of a file that was added before, as 64 hexadecimal digits",
                given
            );
}
