using System.Collections.Immutable;
using Approvals.Casework.Audit;
using Approvals.Casework.Storage;

namespace Approvals.Casework.People;

/// <summary>What a question of authority needs to know of a task.</summary>
public sealed record TaskFacts
{
    /// <summary>The element of the diagram.</summary>
    public required string Element { get; init; }

    /// <summary>What whoever does it does in the case; null where the definition names no duty.</summary>
    public Duty? Duty { get; init; }

    /// <summary>Who alone may do it; null while it is a group's.</summary>
    public PersonId? Assignee { get; init; }

    /// <summary>Who may take it.</summary>
    public ImmutableArray<PersonId> CandidateUsers { get; init; } = [];

    /// <summary>
    /// The groups who may take it, as <see cref="OfficeDirectory.GroupsOf(PersonId, DateOnly)"/> names them.
    /// </summary>
    public ImmutableArray<string> CandidateGroups { get; init; } = [];

    /// <summary>Whether nobody was found for it, so that who has it now hands it to somebody and does not do
    /// it.</summary>
    public bool IsToHandOn { get; init; }

    /// <summary>The same task where who had it steps aside: while nobody has it and nobody may take it, the
    /// leading-group office hands it to somebody.</summary>
    internal TaskFacts LeftByRecusal() =>
        this is { Assignee: null, CandidateUsers.IsEmpty: true, CandidateGroups.IsEmpty: true }
            ? this with
            {
                CandidateGroups = [StoredCode.Of(Role.LeadingGroupOffice)],
                IsToHandOn = true,
            }
            : this;

    /// <summary>Whether the assignee took it from a group, and so may give it back.</summary>
    public bool IsClaimed { get; init; }

    /// <summary>The capacity in which it is signed.</summary>
    public Capacity Capacity { get; init; }

    /// <summary>Who did the step before, and may still withdraw it; null where nobody may.</summary>
    public PersonId? SubmittedBy { get; init; }

    /// <summary>Whether somebody has opened it since.</summary>
    public bool IsOpened { get; init; }

    /// <summary>Who prepares it for who has it; null where nobody was asked to.</summary>
    public PersonId? PreparedBy { get; init; }

    /// <summary>Whether the definition closes it to what is asked about.</summary>
    public bool IsForbidden { get; init; }

    /// <summary>Who added it to the step; null where the definition did.</summary>
    public PersonId? AddedBy { get; init; }

    /// <summary>How many approvers were added to the step.</summary>
    public int AddedCount { get; init; }

    /// <summary>Whether going back would cross the point where a document was served on somebody.</summary>
    public bool CrossesService { get; init; }
}
