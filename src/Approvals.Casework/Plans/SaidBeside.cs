using Approvals.Casework.Plans.Outlines;
using Approvals.Casework.Plans.Rules;

namespace Approvals.Casework.Plans;

/// <summary>What labels, brackets and columns say of a measure.</summary>
/// <param name="Labels">What they say.</param>
internal sealed record SaidBeside(IReadOnlyList<LabelledWords> Labels)
{
    /// <summary>Who acts.</summary>
    public Actors Actors =>
        Labels
            .Where(label => label.Kind is LabelKind.Leader or LabelKind.Department)
            .OrderBy(label => label.Kind == LabelKind.Department)
            .Select(label => Rules.Actors.Labelled(label.Text))
            .Aggregate(new Actors([], []), (all, some) => all.And(some));

    /// <summary>The class; null where they say none.</summary>
    public MeasureClass? Class =>
        Labels
            .Where(label => label.Kind is LabelKind.Class or LabelKind.Deadline)
            .OrderBy(label => label.Kind == LabelKind.Deadline)
            .Where(label =>
                !(label is { Kind: LabelKind.Deadline, IsShared: true } && IsDated(label))
            )
            .Select(label => Classing.Labelled(label.Text))
            .FirstOrDefault(c => c is not null);

    /// <summary>12月底前完成，并长期坚持, said of several: each has its own part of it.</summary>
    private static bool IsDated(LabelledWords label) =>
        label.Text.Any(c => char.IsAsciiDigit(c) || c is >= '０' and <= '９');

    /// <summary>Until when; null where they say nothing. What is said of several measures is inherited.</summary>
    public FoundDeadline? Deadline(PlanDates dates)
    {
        foreach (var label in Labels.Where(label => label.Kind == LabelKind.Deadline))
            if (Deadlines.Labelled(label.Text, dates) is { } found)
                return label.IsShared
                    ? found with
                    {
                        Value = found.Value with { Basis = DeadlineBasis.Inherited },
                    }
                    : found;
        return null;
    }
}
