using System.Collections.Immutable;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Feasibility;

/// <summary>
/// Looks for the smallest change that heals a step: of one change before two, and of the same number the cheapest. Each
/// is proved by applying it to a copy and asking again; what did not heal there is not proposed.
/// </summary>
internal sealed class HealingSearch
{
    /// <summary>How many changes are tried for one step before the search gives up.</summary>
    public const int MaxTried = 600;

    /// <summary>Of how many single changes pairs are made: the cheapest of each kind.</summary>
    private const int MaxOfKindInPairs = 5;

    private readonly List<ImmutableArray<HealingChange>> _known = [];

    /// <summary>The changes that heal a step together; empty where none were found.</summary>
    /// <param name="question">The question with the case of the step alone.</param>
    /// <param name="finding">What was found for it.</param>
    /// <param name="stuck">The step.</param>
    public ImmutableArray<HealingChange> Find(
        FeasibilityQuestion question,
        CaseFinding finding,
        StuckStep stuck
    )
    {
        // What has healed another step often heals this one, and one paper for several is less than one for each.
        foreach (var known in _known)
        {
            if (Heals(question, finding, stuck, known))
                return known;
        }
        var single = new HealingProposals(question).For(stuck);
        var pairs = from pair in Pairs(single) orderby pair.Sum(HealingCosts.Of) select pair;
        foreach (
            var changes in single
                .Select(one => ImmutableArray.Create(one))
                .Concat(pairs)
                .Take(MaxTried)
        )
        {
            if (!Heals(question, finding, stuck, changes))
                continue;
            if (!changes.Any(IsOfOneCase))
                _known.Add(changes);
            return changes;
        }
        return [];
    }

    private static IEnumerable<ImmutableArray<HealingChange>> Pairs(
        IReadOnlyList<HealingChange> single
    )
    {
        var few = single
            .GroupBy(change => (HealingCosts.Of(change), Target(change)))
            .SelectMany(kind => kind.Take(MaxOfKindInPairs))
            .ToList();
        return few.SelectMany(
            (one, i) => few.Skip(i + 1).Select(other => ImmutableArray.Create(one, other))
        );
    }

    // What a change is about, so that pairs are not made of the like of it alone.
    private static string Target(HealingChange change) =>
        change switch
        {
            HealingChange.NameSubstitute named => named.Post.Value,
            HealingChange.GrantRole granted => StoredCode.Of(granted.Role),
            HealingChange.HoldPost held => held.Post.Value,
            _ => "",
        };

    private static bool IsOfOneCase(HealingChange change) =>
        change
            is HealingChange.GiveTo
                or HealingChange.GiveLeader
                or HealingChange.GiveDepartment
                or HealingChange.RaiseToSuperiorBody;

    /// <summary>Whether a step can be taken after some changes, and no other of its case is lost by them.</summary>
    private static bool Heals(
        FeasibilityQuestion question,
        CaseFinding finding,
        StuckStep stuck,
        ImmutableArray<HealingChange> changes
    )
    {
        var after = changes.Aggregate(question, AppliedChange.To);
        if (!FeasibilityCheck.MayBeTaken(after, after.Cases[0], stuck.Step.Place))
            return false;
        var before = finding.Stuck.Select(one => one.Step.Place).ToHashSet(StringComparer.Ordinal);
        var found = FeasibilityCheck.FindingOf(after, after.Cases[0]);
        return found.Stuck.All(one =>
            one.Step.Place != stuck.Step.Place && before.Contains(one.Step.Place)
        );
    }
}
