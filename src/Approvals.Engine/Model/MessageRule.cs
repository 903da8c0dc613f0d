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
