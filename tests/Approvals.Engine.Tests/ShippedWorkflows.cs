using System.Collections.Immutable;
using System.Xml.Linq;
using Approvals.Engine.Lint;
using Approvals.Engine.Model;
using Approvals.Engine.Scenarios;

namespace Approvals.Engine.Tests;

/// <summary>The definitions under <c>workflows/</c>, which an office begins with.</summary>
public sealed class ShippedWorkflows
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "workflows");

    private static readonly XNamespace Model = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private static readonly string[] Drawn =
    [
        "task",
        "event",
        "gateway",
        "subProcess",
        "callActivity",
        "lane",
        "participant",
        "sequenceFlow",
    ];

    // They call each other: so they are checked as they are published.
    private static readonly Lazy<Definitions> Checked = new(() =>
        Definitions.Check(
            [
                .. new[] { ScenarioRunner.DefinitionExtension, ".dmn", ".form" }
                    .SelectMany(Files)
                    .Select(Source),
            ],
            Profile.Office
        )
    );

    public static TheoryData<string> Diagrams => [.. Files(ScenarioRunner.DefinitionExtension)];

    /// <summary>Each run of each scenario, by its number in the file.</summary>
    public static IEnumerable<TheoryDataRow<string, int>> Runs =>
        from file in Files(ScenarioRunner.Extension)
        from run in Play(file).Select((result, number) => (Name: result.Run, Number: number))
        select new TheoryDataRow<string, int>(file, run.Number)
        {
            TestDisplayName = $"{file}: {run.Name}",
        };

    [Theory]
    [MemberData(nameof(Runs))]
    public void A_run_of_a_scenario_passes(string file, int number)
    {
        var result = Play(file)[number];

        Assert.True(
            result.Outcome == ScenarioOutcome.Passed,
            $"At step {result.Step}: expected {result.Expected}, but found: {result.Actual}"
        );
    }

    [Theory]
    [MemberData(nameof(Diagrams))]
    public void The_rules_of_an_office_find_nothing(string file) =>
        Assert.Empty(
            Checked
                .Value.Findings.Where(finding => finding.File == file)
                .Select(finding => finding.Finding.ToString())
        );

    [Fact]
    public void Nothing_is_wrong_with_decisions_and_forms() =>
        Assert.Empty(
            Checked
                .Value.Findings.Where(finding =>
                    !finding.File.EndsWith(
                        ScenarioRunner.DefinitionExtension,
                        StringComparison.Ordinal
                    )
                )
                .Select(finding => $"{finding.File}: {finding.Finding}")
        );

    [Theory]
    [MemberData(nameof(Diagrams))]
    public void Every_step_of_a_person_has_its_form(string file) =>
        Assert.Empty(
            from id in Definitions.Check(File.ReadAllText(PathOf(file))).Offered
            let process = Checked.Value.Library.Process(id)
            from element in process.Elements.Values
            where
                element is Element.UserTask { Assignment.Form: var form }
                && (form is null || process.Library.Form(form) is null)
            select element.Id
        );

    [Theory]
    [MemberData(nameof(Diagrams))]
    public void All_that_is_in_it_is_drawn(string file)
    {
        var elements = XDocument.Load(PathOf(file)).Descendants().ToList();
        var shown = elements.Select(e => (string?)e.Attribute("bpmnElement")).ToHashSet();

        Assert.Empty(
            from element in elements
            where
                element.Name.Namespace == Model
                && Drawn.Any(kind => IsKind(element.Name.LocalName, kind))
            let id = (string?)element.Attribute("id")
            where id is not null && !shown.Contains(id)
            select id
        );
    }

    [Theory]
    [MemberData(nameof(Diagrams))]
    public void It_is_tested_by_scenarios(string file) =>
        Assert.True(
            File.Exists(Path.ChangeExtension(PathOf(file), null) + ScenarioRunner.Extension)
        );

    private static bool IsKind(string name, string kind) =>
        name.EndsWith(kind, StringComparison.OrdinalIgnoreCase);

    private static ImmutableArray<ScenarioResult> Play(string file)
    {
        var folder = Path.GetDirectoryName(PathOf(file))!;
        return ScenarioRunner.Run(Path.GetFileName(file), Read);

        string? Read(string name) =>
            Path.Combine(folder, name) is var path && File.Exists(path)
                ? File.ReadAllText(path)
                : null;
    }

    private static SourceFile Source(string file) => new(file, File.ReadAllText(PathOf(file)));

    private static string PathOf(string file) => Path.Combine(Folder, file);

    private static IEnumerable<string> Files(string extension) =>
        Directory
            .EnumerateFiles(Folder, $"*{extension}", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
}
