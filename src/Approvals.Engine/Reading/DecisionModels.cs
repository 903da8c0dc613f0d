using System.Collections.Immutable;
using Approvals.Engine.Model;
using Approvals.Feel.Dmn;

namespace Approvals.Engine.Reading;

/// <summary>Reads models of DMN that build on each other.</summary>
internal static class DecisionModels
{
    private const string Expected = "Expected ";
    private const string But = ", but ";

    /// <summary>The model of each document, those first that others import.</summary>
    public static Dictionary<DmnDocument, DmnModel> Read(IReadOnlyList<DmnDocument> documents)
    {
        var done = new Dictionary<DmnDocument, DmnModel>();
        var open = documents.Select(d => (Document: d, Alone: DmnModel.Of(d))).ToList();
        while (open.Count > 0)
        {
            var missing = open.Select(o => o.Alone.Namespace).ToHashSet(StringComparer.Ordinal);
            var ready = open.Where(o => !o.Alone.Imports.Any(i => missing.Contains(i.Namespace)))
                .ToList();
            if (ready.Count == 0)
                ready = open; // They import each other: each is read with what there is, and says what it lacks.
            var available = done.Values.ToList();
            foreach (var (document, _) in ready)
                done[document] = DmnModel.Of(document, available);
            open = [.. open.Except(ready)];
        }
        return done;
    }

    /// <summary>A model's problems as findings.</summary>
    public static ImmutableArray<Finding> FindingsOf(DmnModel model) =>
        [.. model.Problems.Select(FindingOf)];

    /// <summary>A problem as a finding.</summary>
    public static Finding FindingOf(DmnProblem problem)
    {
        var message = problem.Message.TrimEnd('.');
        var but = message.IndexOf(But, StringComparison.Ordinal);
        var isSplit = but > 0 && message.StartsWith(Expected, StringComparison.Ordinal);
        return new(
            "dmn",
            problem.Severity == DmnSeverity.Error ? Severity.Error : Severity.Warning,
            problem.ElementId,
            problem.Line,
            problem.Column,
            isSplit ? message[Expected.Length..but] : "a model that can be evaluated",
            isSplit ? message[(but + But.Length)..] : message
        );
    }
}
