using Approvals.Casework.Meetings;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Engine.Model;

namespace Approvals.Casework.Feasibility;

/// <summary>A step that a case may come to, with when it falls.</summary>
internal sealed record PlannedStep
{
    /// <summary>Where it stands: the elements that call and contain it, with slashes between, and its own.</summary>
    public required string Place { get; init; }

    /// <summary>The element of the diagram.</summary>
    public required string Element { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>The process in which it is drawn.</summary>
    public required string Process { get; init; }

    /// <summary>Its rules for want of somebody.</summary>
    public Assignment Rules { get; init; } = Assignment.None;

    /// <summary>For whom it is.</summary>
    public required StaffedStep Wanted { get; init; }

    /// <summary>The words of the definition for somebody whom only the case itself names: all steps with the same words
    /// are his. Null where the definition says for whom it is.</summary>
    public string? NamedLater { get; init; }

    /// <summary>The first day on which it is open.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The last day on which it is done in time.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>The body that decides what is done or entered here; null where none does.</summary>
    public MeetingBody? Body { get; init; }

    /// <summary>Whether the body alone does it, so that nobody is looked for.</summary>
    public bool IsVote { get; init; }

    /// <summary>What who does it is in the case by that; null for nothing.</summary>
    public Duty? Duty =>
        Wanted.Duty is { } code && StoredCode.TryRead<Duty>(code, out var duty) ? duty : null;
}
