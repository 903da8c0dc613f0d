using Approvals.Casework.Feasibility;
using Approvals.Casework.Ledger;
using Approvals.Cli.OfficeVerbs;

namespace Approvals.Cli.LedgerVerbs;

/// <summary>Tells people whether a plan can be carried out: faults and warnings apart, each kind of step once with the
/// measures that come to it.</summary>
internal static class FeasibilityTable
{
    public static void Tell(FeasibilityReport report, Speech speech)
    {
        foreach (var one in report.Unassigned)
            speech.Complain(
                "open-cases.refused",
                one.Measure,
                LedgerText.Of(speech.Language, one.Gaps)
            );
        foreach (var conflict in report.RoleConflicts)
        {
            speech.Tell("satisfiable.roles", conflict.Why.Text(speech.Language));
            speech.Tell("satisfiable.change", HealingText.Of(conflict.Change, speech.Language));
        }
        foreach (var same in report.Impossible.GroupBy(step => KeyOf(step, speech)))
            TellStep([.. same], speech);
        if (report.Sole.Length > 0)
            TellSole(report, speech);
        if (report.External.Length > 0)
            speech.Tell("satisfiable.external", Numbers.Of(report.External));
        if (report.CanBeCarriedOut)
            speech.Tell("satisfiable.yes", report.Measures, report.Cases, report.Steps);
        else
            speech.Tell(
                "satisfiable.no",
                report.Impossible.Length,
                report.Impossible.Select(step => step.Measure).Distinct().Count(),
                report.Unassigned.Length,
                report.RoleConflicts.Length
            );
    }

    // What is wrong in the same way is told once.
    private static string KeyOf(ImpossibleStep step, Speech speech) =>
        string.Join(
            '\n',
            [
                step.Process,
                step.Element,
                .. step.Considered.Select(one => one.Why.Text(speech.Language)),
                .. step.Changes.Select(change => HealingText.Of(change, speech.Language)),
            ]
        );

    private static void TellStep(IReadOnlyList<ImpossibleStep> same, Speech speech)
    {
        var step = same[0];
        speech.Tell(
            step.LacksQuorum ? "satisfiable.no-quorum" : "satisfiable.nobody",
            Numbers.Of(same.Select(one => one.Measure).Distinct()),
            step.Name,
            $"{step.Process}/{step.Element}",
            $"{same.Min(one => one.On):yyyy-MM-dd}"
        );
        if (step.Considered.IsEmpty)
            speech.Tell("satisfiable.none-considered");
        foreach (var one in step.Considered)
            speech.Tell("satisfiable.considered", one.Why.Text(speech.Language));
        if (step.Changes.IsEmpty)
            speech.Tell("satisfiable.no-change");
        foreach (var change in step.Changes)
            speech.Tell("satisfiable.change", HealingText.Of(change, speech.Language));
    }

    private static void TellSole(FeasibilityReport report, Speech speech)
    {
        speech.Tell("satisfiable.sole");
        string[][] rows =
        [
            .. report.Sole.Select(one =>
                new[]
                {
                    one.PersonName,
                    one.Name,
                    $"{one.Process}/{one.Element}",
                    Numbers.Of(one.Measures),
                }
            ),
        ];
        foreach (var line in Columns.Of(rows, indent: 2))
            speech.Output.WriteLine(line);
    }
}
