using System.Xml.Linq;
using Approvals.Feel;
using Approvals.Feel.Dmn;

namespace Approvals.Benchmarks;

/// <summary>
/// A table of 50 rules over a category, an amount and days. The inputs match the last rule, so that all are tested.
/// </summary>
internal static class RuleTable
{
    public const int Rules = 50;
    public const string Decision = "Approver";
    public static readonly string[] HitPolicies = ["FIRST", "UNIQUE", "COLLECT"];

    private static readonly XNamespace Dmn = "https://www.omg.org/spec/DMN/20230324/MODEL/";

    private static readonly (string Name, string Type)[] Columns =
    [
        ("category", "string"),
        ("amount", "number"),
        ("days", "number"),
    ];

    public static Value.Context Inputs { get; } =
        Value.Context.Of(
            ("category", Value.Of("goods")),
            ("amount", Value.Of(2_000_000)),
            ("days", Value.Of(90))
        );

    /// <summary>The model with the last rules of the table.</summary>
    public static DmnModel Read(string hitPolicy, int rules)
    {
        var all = Cells(overlapping: hitPolicy == "COLLECT").ToList();
        var model = DmnModel.Read(Definitions(hitPolicy, all[^rules..]).ToString());
        var expected = hitPolicy == "COLLECT" ? Math.Min(rules, 5) : 1;
        if (all.Count != Rules || model.Problems.Count > 0 || Matches(model) != expected)
            throw new InvalidOperationException(
                $"Expected {expected} of {Rules} rules to match, but: {string.Join("; ", model.Problems)}"
            );
        return model;
    }

    private static int Matches(DmnModel model) =>
        model.Evaluate(Decision, Inputs) switch
        {
            { Warnings.Count: > 0 } or { Value: Value.Null } => 0,
            { Value: Value.List list } => list.Items.Length,
            _ => 1,
        };

    // 4 amounts, 5 categories, 2 days; 5 categories of a fifth amount; 5 days of a sixth: no gap, and no overlap
    // unless it is asked for.
    private static IEnumerable<string[]> Cells(bool overlapping)
    {
        string[] categories =
        [
            """ "goods", "works" """,
            """ "services" """,
            """ "travel", "training" """,
            """ "software", "licence", "cloud" """,
            """ not("goods", "works", "services", "travel", "training", "software", "licence", "cloud") """,
        ];
        string[] amounts = ["< 1000", "[1000..5000)", "[5000..20000)", "[20000..100000)"];
        foreach (var amount in amounts)
        {
            foreach (var category in categories)
            {
                yield return [category, amount, "<= 30"];
                yield return [category, amount, "> 30"];
            }
        }
        foreach (var category in categories)
            yield return [category, "[100000..1000000)", "-"];
        string[] days = overlapping
            ? ["-", "> 10", "> 20", "> 30", "> 60"]
            : ["<= 10", "(10..20]", "(20..30]", "(30..60]", "> 60"];
        foreach (var range in days)
            yield return ["-", ">= 1000000", range];
    }

    private static XElement Definitions(string hitPolicy, IEnumerable<string[]> rules) =>
        new(
            Dmn + "definitions",
            new XAttribute("name", "Benchmark"),
            new XAttribute("namespace", "benchmark"),
            Columns.Select(column => new XElement(
                Dmn + "inputData",
                new XAttribute("id", column.Name),
                new XAttribute("name", column.Name),
                new XElement(
                    Dmn + "variable",
                    new XAttribute("name", column.Name),
                    new XAttribute("typeRef", column.Type)
                )
            )),
            new XElement(
                Dmn + "decision",
                new XAttribute("id", Decision),
                new XAttribute("name", Decision),
                new XElement(Dmn + "variable", new XAttribute("name", Decision)),
                Columns.Select(column => new XElement(
                    Dmn + "informationRequirement",
                    new XElement(Dmn + "requiredInput", new XAttribute("href", "#" + column.Name))
                )),
                Table(hitPolicy, rules)
            )
        );

    private static XElement Table(string hitPolicy, IEnumerable<string[]> rules) =>
        new(
            Dmn + "decisionTable",
            new XAttribute("hitPolicy", hitPolicy),
            Columns.Select(column => new XElement(
                Dmn + "input",
                new XElement(
                    Dmn + "inputExpression",
                    new XAttribute("typeRef", column.Type),
                    new XElement(Dmn + "text", column.Name)
                )
            )),
            new XElement(Dmn + "output", new XAttribute("typeRef", "string")),
            rules.Select(
                (cells, i) =>
                    new XElement(
                        Dmn + "rule",
                        cells.Select(cell => new XElement(
                            Dmn + "inputEntry",
                            new XElement(Dmn + "text", cell.Trim())
                        )),
                        new XElement(
                            Dmn + "outputEntry",
                            new XElement(Dmn + "text", $"\"approver {i + 1}\"")
                        )
                    )
            )
        );
}
