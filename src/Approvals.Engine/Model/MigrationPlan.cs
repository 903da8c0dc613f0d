using System.Collections.Immutable;

namespace Approvals.Engine.Model;

/// <summary>Which element of one version becomes which of another. Elements that are not named keep their
/// ids.</summary>
/// <param name="Elements">From the id before to the id after.</param>
public sealed record MigrationPlan(ImmutableDictionary<string, string> Elements)
{
    /// <summary>All elements keep their ids.</summary>
    public static MigrationPlan Same { get; } =
        new(ImmutableDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal));

    /// <summary>The id after of an element.</summary>
    public string this[string before] => Elements.GetValueOrDefault(before, before);
}
