using System.Collections.Immutable;

namespace Approvals.Casework.People;

/// <summary>Counts of people that are too small to be shown: so few can be recognised.</summary>
public static class SmallCells
{
    /// <summary>
    /// The cells of a row with small ones hidden as null. Where only one is hidden, so is the next smallest: a
    /// total
    /// would give the one away. Zero is shown, as it is about nobody.
    /// </summary>
    /// <param name="cells">The counts; 0 and up.</param>
    /// <param name="minPeople">What a cell must hold to be shown: <see
    /// cref="AuthoritySettings.MinPeopleInCell"/>.</param>
    public static ImmutableArray<int?> Hide(IReadOnlyList<int> cells, int minPeople)
    {
        var shown = cells
            .Select(count => count == 0 || count >= minPeople ? count : (int?)null)
            .ToArray();
        if (shown.Count(cell => cell is null) == 1)
        {
            var next = Enumerable
                .Range(0, shown.Length)
                .Where(index => shown[index] > 0)
                .OrderBy(index => shown[index])
                .Select(index => (int?)index)
                .FirstOrDefault();
            if (next is { } index)
                shown[index] = null;
        }

        return [.. shown];
    }
}
