using System.CommandLine;
using Approvals.Casework.Audit;
using Approvals.Casework.Storage;

namespace Approvals.Cli.OfficeVerbs;

/// <summary>Who does it, for whom, as what, why and when: what the journal notes with what is done.</summary>
internal sealed class DeedOptions
{
    private readonly Option<string> _by = new("--as")
    {
        HelpName = "PERSON",
        Description = "Who does it, by their code",
        Required = true,
    };

    private readonly Option<string?> _for = new("--for")
    {
        HelpName = "PERSON",
        Description = "Whom that person stands in for",
    };

    private readonly Option<Capacity> _capacity = new("--capacity")
    {
        HelpName = "party|administrative",
        Description = "In which capacity, where the step asks for one",
    };

    private readonly Option<string?> _reason = new("--reason")
    {
        HelpName = "TEXT",
        Description = "Why",
    };

    private readonly Option<string?> _happenedAt = new("--happened-at")
    {
        HelpName = "INSTANT",
        Description =
            "When it happened, where it is entered later: 2026-01-31T15:00, in the time of the office",
    };

    private readonly Option<string[]> _consents = new("--consent")
    {
        HelpName = "PERSON:DOCUMENT",
        Description =
            "Who has agreed, and where that is written, where it needs another's word; may be repeated",
        DefaultValueFactory = _ => [],
    };

    /// <summary>Adds who, and why.</summary>
    public void AddTo(Command command)
    {
        command.Add(_by);
        command.Add(_reason);
        command.Add(_consents);
    }

    /// <summary>Adds who, for whom, and why.</summary>
    public void AddActingTo(Command command)
    {
        command.Add(_by);
        command.Add(_for);
        command.Add(_reason);
        command.Add(_consents);
    }

    /// <summary>Adds for whom, as what and when, too.</summary>
    public void AddAllTo(Command command)
    {
        command.Add(_by);
        command.Add(_for);
        command.Add(_capacity);
        command.Add(_reason);
        command.Add(_happenedAt);
        command.Add(_consents);
    }

    public string ByOf(ParseResult given) => given.GetRequiredValue(_by);

    public string? ReasonOf(ParseResult given) => given.GetValue(_reason);

    /// <summary>The deed; null where it cannot be read, which is told.</summary>
    public Deed? Read(ParseResult given, Speech speech)
    {
        DateTimeOffset? happenedAt = null;
        if (Optional(given, _happenedAt) is { } text)
        {
            if (InstantText.Read(text, speech.Zone) is not { } instant)
            {
                speech.Complain("error.no-instant", text);
                return null;
            }
            happenedAt = instant;
        }
        if (Consents(given.GetValue(_consents) ?? [], speech) is not { } consents)
            return null;
        return new(Channel.Console)
        {
            By = new PersonId(given.GetRequiredValue(_by)),
            ActingFor = Optional(given, _for) is { } other ? new PersonId(other) : null,
            Capacity = given.GetResult(_capacity) is null
                ? Capacity.None
                : given.GetValue(_capacity),
            Account = Environment.UserName,
            Reason = given.GetValue(_reason),
            HappenedAt = happenedAt,
            Consents = consents,
        };
    }

    private static List<ShownConsent>? Consents(IEnumerable<string> texts, Speech speech)
    {
        var consents = new List<ShownConsent>();
        foreach (var text in texts)
        {
            if (text.Split(':', 2) is not [{ Length: > 0 } person, { Length: > 0 } document])
            {
                speech.Complain("error.no-consent", text);
                return null;
            }
            consents.Add(new(new(person), document));
        }
        return consents;
    }

    private static string? Optional(ParseResult given, Option<string?> option) =>
        given.GetResult(option) is null ? null : given.GetValue(option);
}
