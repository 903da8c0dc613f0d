using System.Text.Json;
using System.Text.Json.Nodes;

namespace Approvals.Casework.Plans;

/// <summary>Holds one reading against another, field by field; measures and problems are matched by their
/// numbers.</summary>
public static class PlanComparison
{
    /// <summary>The differences, in the order of the contract; none where both say the same. Lines, and questions,
    /// which hang on the wording, are not compared.</summary>
    public static IReadOnlyList<PlanDifference> Of(PlanReading left, PlanReading right) =>
        [
            .. Of(
                PlanPart.Problem,
                ByNumber(left.Problems, p => p.No),
                ByNumber(right.Problems, p => p.No)
            ),
            .. Of(
                PlanPart.Measure,
                ByNumber(left.Measures, m => m.No),
                ByNumber(right.Measures, m => m.No)
            ),
            .. Of(PlanPart.Phase, ByPlace(left.Phases), ByPlace(right.Phases)),
        ];

    private static readonly string[] NotCompared = ["line", "questions"];

    private static IEnumerable<PlanDifference> Of(
        PlanPart part,
        SortedDictionary<int, JsonObject> left,
        SortedDictionary<int, JsonObject> right
    )
    {
        foreach (var number in left.Keys.Union(right.Keys).Order())
        {
            var one = left.GetValueOrDefault(number);
            var other = right.GetValueOrDefault(number);
            if (one is null || other is null)
                yield return new(
                    part,
                    number,
                    null,
                    Text(one?["text"] ?? one?["name"]),
                    Text(other?["text"] ?? other?["name"])
                );
            else
                foreach (var difference in Fields(part, number, one, other))
                    yield return difference;
        }
    }

    private static IEnumerable<PlanDifference> Fields(
        PlanPart part,
        int number,
        JsonObject one,
        JsonObject other
    ) =>
        from field in one.Select(pair => pair.Key).Except(NotCompared)
        where !JsonNode.DeepEquals(one[field], other[field])
        select new PlanDifference(part, number, field, Text(one[field]), Text(other[field]));

    private static SortedDictionary<int, JsonObject> ByNumber<T>(
        IReadOnlyList<T> parts,
        Func<T, int> number
    ) => new(parts.ToDictionary(number, PlanJson.Node));

    private static SortedDictionary<int, JsonObject> ByPlace(IReadOnlyList<PlanPhase> phases) =>
        new(
            phases
                .Select((phase, place) => (place, phase))
                .ToDictionary(p => p.place + 1, p => PlanJson.Node(p.phase))
        );

    private static string? Text(JsonNode? node) =>
        node switch
        {
            null => null,
            JsonValue value when value.GetValueKind() == JsonValueKind.String =>
                value.GetValue<string>(),
            _ => PlanJson.Write(node),
        };
}

/// <summary>What a difference is in.</summary>
public enum PlanPart
{
    /// <summary>A problem.</summary>
    Problem,

    /// <summary>A measure.</summary>
    Measure,

    /// <summary>A phase.</summary>
    Phase,
}

/// <summary>Something in which two readings differ.</summary>
/// <param name="Part">What it is in.</param>
/// <param name="No">The number of it.</param>
/// <param name="Field">The field, as the contract names it; null where one reading does not have the part at
/// all.</param>
/// <param name="Left">What the one says.</param>
/// <param name="Right">What the other says.</param>
public sealed record PlanDifference(
    PlanPart Part,
    int No,
    string? Field,
    string? Left,
    string? Right
);
