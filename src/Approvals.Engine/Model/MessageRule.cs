using System.Collections.Immutable;

namespace Approvals.Engine.Model;

/// <summary>Which message is sent or awaited.</summary>
/// <param name="Name">Its name, literal or computed.</param>
public sealed record MessageRule(Formula Name)
{
    /// <summary>
    /// What tells apart those who wait for messages of the same name, computed from variables when the wait begins or
    /// the message is sent; null where the name is enough, or <see cref="Properties"/> say it.
    /// </summary>
    public Formula? CorrelationKey { get; init; }

    /// <summary>Correlation as the standard has it (BPMN 2.0, 8.4.2); empty for none.</summary>
    public ImmutableArray<CorrelationProperty> Properties { get; init; } = [];

    /// <summary>What people do by it who bring the message themselves; null where only programs and other cases
    /// do.</summary>
    public ActionRule? Action { get; init; }
}

/// <summary>Something that people may do to a case while it waits for a message: an objection, a request, what came by
/// letter.</summary>
/// <param name="Label">What it is called, literal or computed.</param>
public sealed record ActionRule(Formula Label)
{
    /// <summary>Who may do it: each gives a name, a list of names, or names with commas between.</summary>
    public ImmutableArray<Formula> Users { get; init; } = [];

    /// <summary>The groups or roles whose members may.</summary>
    public ImmutableArray<Formula> Groups { get; init; } = [];

    /// <summary>Which form is shown: the id of a form; null for none.</summary>
    public string? Form { get; init; }
}

/// <summary>One value by which a message finds its receiver.</summary>
/// <param name="Key">The id of the correlation key that it belongs to.</param>
/// <param name="Id">Its id.</param>
/// <param name="FromMessage">Its value, computed from the message's payload: the payload's entries are the
/// variables.</param>
/// <param name="FromData">Its value, computed from the receiver's variables, where a subscription says so; else the
/// first message that the instance sends or receives fixes it.</param>
public sealed record CorrelationProperty(
    string Key,
    string Id,
    Formula? FromMessage,
    Formula? FromData
);
