using System.Text.Json.Nodes;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Audit;

/// <summary>Something that is to be entered into the office's chain.</summary>
/// <param name="Kind">What happened, in kebab-case.</param>
internal sealed record OfficeEntry(string Kind)
{
    /// <summary>The unit that it is about; null where it is about the whole installation.</summary>
    public UnitId? UnitId { get; init; }

    /// <summary>What it is about; null for nothing in particular.</summary>
    public string? Subject { get; init; }

    /// <summary>The rest.</summary>
    public JsonObject Details { get; init; } = [];

    /// <summary>Whether people, posts, grants, the calendar or settings have changed by it, so that nobody may go on
    /// with what is in memory.</summary>
    public bool ChangesOffice { get; init; }
}
