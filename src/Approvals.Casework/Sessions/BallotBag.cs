using Approvals.Casework.Meetings;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Sessions;

/// <summary>The papers of a secret vote, as bytes: a slot for each who may vote, empty or with a view. Before it is
/// written, all slots are shuffled, so that neither the place nor the length of anything says when a paper came or
/// whose it is.</summary>
internal static class BallotBag
{
    private const byte Empty = 0;

    /// <summary>A bag without papers.</summary>
    /// <param name="slots">How many may vote; 1 and up.</param>
    public static byte[] New(int slots) => new byte[slots];

    /// <summary>The same bag with one paper more, shuffled.</summary>
    /// <exception cref="InvalidOperationException">It is full.</exception>
    public static byte[] With(byte[] bag, StatedView view, Chance chance)
    {
        var free = Array.IndexOf(bag, Empty);
        if (free < 0)
            throw new InvalidOperationException(
                $"Expected at most {bag.Length} papers in the urn, but there is one more."
            );
        byte[] filled = [.. bag];
        filled[free] = (byte)(view + 1);
        chance.Shuffle(filled);
        return filled;
    }

    /// <summary>How many papers say what.</summary>
    public static Tally Count(byte[] bag) =>
        Tally.Of([.. bag.Where(slot => slot != Empty).Select(slot => (StatedView)(slot - 1))]);
}
