using System.Collections.Immutable;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Engine.Model;
using Approvals.Feel;

namespace Approvals.Casework.Feasibility;

/// <summary>A case of a measure, as it is or as it would begin.</summary>
internal sealed record PlannedCase
{
    /// <summary>The number of the measure.</summary>
    public required int Measure { get; init; }

    /// <summary>Which of its periods.</summary>
    public required string Period { get; init; }

    /// <summary>The process, with all that it calls.</summary>
    public required CompiledProcess Process { get; init; }

    /// <summary>What it is to questions of authority; in the circle who has done something in it so far.</summary>
    public required CaseSubject Subject { get; init; }

    /// <summary>The variables that stay as they are at its beginning. Where nobody is named as the handler, there is no
    /// entry for him: the case names him later.</summary>
    public required Value.Context Known { get; init; }

    /// <summary>The first day on which something is done in it.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>The elements whose decision the superior body takes, and the office enters.</summary>
    public ImmutableHashSet<string> Raised { get; init; } = [];

    /// <summary>Who does its work; null while nobody is named.</summary>
    public PersonId? Handler =>
        Known.Entries.GetValueOrDefault(HandlerName) is Value.String name ? new(name.Text) : null;

    /// <summary>The same case with somebody else to do its work.</summary>
    public PlannedCase WithHandler(PersonId person) =>
        this with
        {
            Known = Known.With(HandlerName, Value.Of(person.Value)),
            Subject = Subject with
            {
                Circle =
                [
                    .. Subject.Circle.Where(one =>
                        one.Duty != Duty.Handler || one.Person != Handler
                    ),
                    new(person, Duty.Handler, StartsOn),
                ],
            },
        };

    /// <summary>The same case with another responsible leader.</summary>
    public PlannedCase WithLeader(PostId post) =>
        this with
        {
            Known = Known.With(LeaderName, Value.Of($"post:{post}")),
        };

    private const string HandlerName = "handler";
    private const string LeaderName = "leaderGroup";
}
