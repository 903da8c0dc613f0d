using System.CommandLine;
using System.Text.Json;
using Approvals.Casework.Cases;
using Approvals.Feel;

namespace Approvals.Cli.OfficeVerbs;

/// <summary>Values that a command line gives: <c>--set days=3</c>, <c>--data '{"days": 3}'</c>, <c>--restricted
/// opinion=@FILE</c>.</summary>
internal sealed class GivenValues
{
    private readonly Option<string[]> _set = new("--set")
    {
        HelpName = "NAME=VALUE",
        Description =
            "A value; may be repeated. What reads as JSON is that (3, true, [1,2]), @2026-01-31 is a date, all "
            + "else is text",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string?> _data = new("--data")
    {
        HelpName = "JSON",
        Description = "Values as a JSON object; @FILE reads a file, - standard input",
    };

    private readonly Option<string[]> _restricted = new("--restricted")
    {
        HelpName = "NAME=TEXT",
        Description =
            "A text that few may read; may be repeated. The case gets its seal only. @FILE and - as the text read "
            + "it from there",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string?> _secrecy = new("--class")
    {
        HelpName = "CLASS",
        Description = "The class of secrecy of restricted texts, such as talk-record",
    };

    public void AddTo(Command command, bool withRestricted)
    {
        command.Add(_set);
        command.Add(_data);
        if (!withRestricted)
            return;
        command.Add(_restricted);
        command.Add(_secrecy);
    }

    /// <summary>The values; null where they cannot be read, which is told.</summary>
    public Value.Context? Read(ParseResult given, Speech speech)
    {
        if (
            JsonText.ReadContext(given.GetValue(_data), _data.Name, speech.Error) is not { } data
            || Pairs(given.GetRequiredValue(_set), speech) is not { } set
        )
            return null;
        return data.With(set);
    }

    /// <summary>The restricted texts; null where they cannot be read, which is told.</summary>
    public IReadOnlyList<RestrictedText>? ReadRestricted(ParseResult given, Speech speech)
    {
        var texts = new List<RestrictedText>();
        foreach (var pair in given.GetRequiredValue(_restricted))
        {
            if (Split(pair, speech) is not var (name, text))
                return null;
            if (given.GetValue(_secrecy) is not { } secrecy)
            {
                speech.Complain("error.no-class");
                return null;
            }
            if (TextOf(text, speech) is not { } read)
                return null;
            texts.Add(new(name, read, secrecy));
        }
        return texts;
    }

    /// <summary>Pairs <c>name=value</c> as values; null where one is none, which is told.</summary>
    public static Value.Context? Pairs(IEnumerable<string> pairs, Speech speech)
    {
        var values = Value.Context.Empty;
        foreach (var pair in pairs)
        {
            if (Split(pair, speech) is not var (name, text))
                return null;
            values = values.With(name, ValueOf(text));
        }
        return values;
    }

    /// <summary>What a word on the command line is: JSON where it reads as that, else text.</summary>
    public static Value ValueOf(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return ValueJson.ReadPlain(json.RootElement);
        }
        catch (JsonException)
        {
            using var json = JsonDocument.Parse(JsonSerializer.Serialize(text));
            return ValueJson.ReadPlain(json.RootElement); // So that @2026-01-31 is a date.
        }
    }

    private static (string Name, string Text)? Split(string pair, Speech speech)
    {
        var equals = pair.IndexOf('=', StringComparison.Ordinal);
        if (equals > 0)
            return (pair[..equals], pair[(equals + 1)..]);
        speech.Complain("error.no-pair", pair);
        return null;
    }

    /// <summary>A text: a file as <c>@FILE</c>, standard input as <c>-</c>, else as it is; null where it cannot be
    /// read, which is told.</summary>
    public static string? TextOf(string text, Speech speech) =>
        text == InputFile.StandardInput ? InputFile.ReadText(text, speech.Error)
        : text.StartsWith('@') ? InputFile.ReadText(text[1..], speech.Error)
        : text;
}
