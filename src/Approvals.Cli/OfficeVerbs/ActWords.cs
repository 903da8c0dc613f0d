using System.CommandLine;
using System.Globalization;
using Approvals.Casework.Storage;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Cli.OfficeVerbs;

/// <summary>What was typed after the name of an action.</summary>
internal sealed record ActWords
{
    private const string Never = "none";

    /// <summary>Who does it.</summary>
    public required string By { get; init; }

    public int Key { get; private init; }

    public string Name { get; private init; } = "";

    public string To { get; private init; } = "";

    /// <summary>Whom it is about, and not to; empty where nobody is named.</summary>
    public string Person { get; private init; } = "";

    /// <summary>To whom, where that is several.</summary>
    public IReadOnlyList<PersonId> Persons =>
        [
            .. To.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(person => new PersonId(person)),
        ];

    /// <summary>When; null for never.</summary>
    public DateTimeOffset? At { get; private init; }

    /// <summary>The last day; null where none was named.</summary>
    public DateOnly? Until { get; private init; }

    /// <summary>The end of that day, in the time of the office.</summary>
    public DateTimeOffset? UntilAt { get; private init; }

    /// <summary>When an added signer signs.</summary>
    public SignerMode Mode { get; private init; }

    /// <summary>Whether a returned step leads straight back.</summary>
    public bool StraightBack { get; private init; }

    /// <summary>Why; empty where nobody said.</summary>
    public string Reason { get; private init; } = "";

    public Value? CorrelationKey { get; private init; }

    public Value? Item { get; private init; }

    public Value.Context Values { get; private init; } = Value.Context.Empty;

    /// <summary>Reads the words of an action; null where they are not what it needs, which is told.</summary>
    public static ActWords? Read(CaseAct act, ActOptions options, ParseResult given, Speech speech)
    {
        var words = new Queue<string>(given.GetRequiredValue(options.Words));
        var read = new ActWords
        {
            By = options.By(given),
            To = given.GetValue(options.To) ?? "",
            Person = given.GetValue(options.Person) ?? "",
            CorrelationKey = ValueOf(given.GetValue(options.Key)),
            Item = ValueOf(given.GetValue(options.Item)),
            Until = given.GetValue(options.Until),
            UntilAt = given.GetValue(options.Until) is { } day
                ? InstantText.Read($"{day:yyyy-MM-dd}T23:59", speech.Zone)
                : null,
            Reason = options.Reason(given) ?? "",
            Mode = given.GetValue(options.Mode),
            StraightBack = given.GetValue(options.StraightBack),
        };
        if (act.Needs.HasFlag(ActNeeds.Key))
        {
            if (
                !words.TryDequeue(out var word)
                || !int.TryParse(word, CultureInfo.InvariantCulture, out var key)
            )
                return Misses(act, "KEY", speech);
            read = read with { Key = key };
        }
        if (act.Needs.HasFlag(ActNeeds.Name))
        {
            if (!words.TryDequeue(out var name))
                return Misses(act, "NAME", speech);
            read = read with { Name = name };
        }
        if (act.Needs.HasFlag(ActNeeds.To) && read.To.Length == 0)
            return Misses(act, options.To.Name, speech);
        if (act.Needs.HasFlag(ActNeeds.Person) && read.Person.Length == 0)
            return Misses(act, options.Person.Name, speech);
        if (act.Needs.HasFlag(ActNeeds.Reason) && options.Reason(given) is null)
            return Misses(act, "--reason", speech);
        if (act.Needs.HasFlag(ActNeeds.Until) && read.Until is null)
            return Misses(act, options.Until.Name, speech);
        if (act.Needs.HasFlag(ActNeeds.At))
        {
            if (given.GetValue(options.At) is not { } at)
                return Misses(act, options.At.Name, speech);
            if (at != Never && InstantText.Read(at, speech.Zone) is null)
            {
                speech.Complain("error.no-instant", at);
                return null;
            }
            read = read with { At = at == Never ? null : InstantText.Read(at, speech.Zone) };
        }
        return WithValues(act, read, words, speech);
    }

    private static ActWords? WithValues(
        CaseAct act,
        ActWords read,
        Queue<string> words,
        Speech speech
    )
    {
        if (!act.Needs.HasFlag(ActNeeds.Values) && words.TryPeek(out var more))
        {
            speech.Complain("act.too-much", act.Name, act.Usage, more);
            return null;
        }
        if (GivenValues.Pairs(words, speech) is not { } values)
            return null;
        var isBare = act.Needs == (ActNeeds.Values | ActNeeds.Reason) && words.Count == 0;
        return isBare ? Misses(act, "NAME=VALUE", speech) : read with { Values = values };
    }

    private static ActWords? Misses(CaseAct act, string what, Speech speech)
    {
        speech.Complain("act.misses", act.Name, act.Usage, what);
        return null;
    }

    private static Value? ValueOf(string? text) => text is null ? null : GivenValues.ValueOf(text);
}
