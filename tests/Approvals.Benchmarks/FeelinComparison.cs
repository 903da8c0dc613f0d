using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Approvals.Feel;

namespace Approvals.Benchmarks;

/// <summary>
/// The same texts here and in feelin (npm), which reads a text whenever it evaluates it; so do we here.
/// </summary>
internal static class FeelinComparison
{
    private static readonly Subject[] Subjects =
    [
        new(Samples.Condition, Samples.Claim),
        new($"entries[{Samples.Condition}]", Samples.Ledger),
        new($"count(entries[{Samples.Condition}])", Samples.Ledger),
        new(Samples.DateFunctions, Samples.Plan),
        new(Samples.DateLiterals, Samples.Plan),
        new("[5000..10000), > 20000", Value.Context.Of(("?", Value.Of(8_000))), IsTests: true),
    ];

    public static async Task<int> PrintAsync()
    {
        var rows = await MeasureAsync();
        if (rows is null)
            return 1;
        Console.WriteLine(
            $"{"parse and evaluate, median", -52} {"ours ns", 12} {"feelin ns", 12} {"ratio", 7}"
        );
        foreach (var (text, ours, feelin) in rows)
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{text, -52} {ours.Median, 12:N0} {feelin.Median, 12:N0} {feelin.Median / ours.Median, 7:N0}"
                )
            );
        return 0;
    }

    /// <summary>Null where feelin could not be run; what is missing is said on the console.</summary>
    public static async Task<IReadOnlyList<Row>?> MeasureAsync()
    {
        var request = new JsonArray([
            .. Subjects.Select(subject => new JsonObject
            {
                ["text"] = subject.Text,
                ["variables"] = ValueJson.WritePlain(subject.Variables),
                ["tests"] = subject.IsTests,
                ["expected"] = ValueJson.WritePlain(subject.Expected()),
            }),
        ]);
        if (await Feelin.RunAsync(request.ToJsonString()) is not { } answer)
            return null;
        var feelin = JsonSerializer.Deserialize<Timing[]>(answer, JsonSerializerOptions.Web)!;
        return
        [
            .. Subjects.Zip(
                feelin,
                (s, theirs) => new Row(s.Text, Rounds.Measure(s.Run)[0], theirs)
            ),
        ];
    }

    /// <summary>An expression and what both took for it.</summary>
    public readonly record struct Row(string Text, Timing Ours, Timing Feelin);

    private sealed record Subject(string Text, Value.Context Variables, bool IsTests = false)
    {
        /// <summary>Reads the text with the names of the variables, as feelin does, and evaluates it.</summary>
        public bool Run() => Evaluate() is { Value: not Value.Null, Warnings.Count: 0 };

        public Value Expected() =>
            Evaluate() is { Value: not Value.Null and var value, Warnings.Count: 0 }
                ? value
                : throw new InvalidOperationException($"Expected {Text} to have a value.");

        private FeelResult Evaluate()
        {
            var names = Vocabulary.Of(Variables);
            var parsed = IsTests
                ? FeelExpression.ParseUnaryTests(Text, names)
                : FeelExpression.Parse(Text, names);
            return parsed.Evaluate(Variables);
        }
    }
}
