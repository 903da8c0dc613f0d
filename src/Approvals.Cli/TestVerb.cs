using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Approvals.Engine;
using Approvals.Engine.Scenarios;
using Approvals.Feel;

namespace Approvals.Cli;

/// <summary><c>approvals test</c>: whether processes do what their scenarios say.</summary>
internal sealed class TestVerb : Verb
{
    private static readonly Example[] Shown =
    [
        new(
            "approvals test processes/leave.bpmn",
            "ok      processes/leave.scenario.json: 三天以内",
            "ok      processes/leave.scenario.json: 三天以上",
            "2 passed, 0 failed, 0 refused"
        ),
        new(
            "approvals test processes/leave.scenario.json --json | head -1",
            """{"file":"processes/leave.scenario.json","run":"三天以内","result":"passed","step":"""
                + """null,"expected":null,"actual":null,"diagnostics":[],"completed":["start","apply","end"]}"""
        ),
    ];

    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description =
            "Scenario files, definitions with a scenario beside them (NAME.bpmn and NAME.scenario.json), or "
            + "folders with any of these in them",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Print one JSON object for each run",
    };

    public TestVerb()
        : base("test", "Runs the scenarios of processes.", Shown)
    {
        Add(_paths);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var (output, error) = Writers(parsed);
        var files = ScenarioPaths.Find(parsed.GetRequiredValue(_paths), error);
        var asJson = parsed.GetValue(_json);
        var outcomes = new List<ScenarioOutcome>();
        foreach (var file in files)
        {
            foreach (var result in Run(file, error))
            {
                outcomes.Add(result.Outcome);
                output.WriteLine(asJson ? Json(file, result) : Text(file, result));
            }
        }

        if (!asJson)
            output.WriteLine(
                $"{outcomes.Count(o => o == ScenarioOutcome.Passed)} passed, "
                    + $"{outcomes.Count(o => o == ScenarioOutcome.Failed)} failed, "
                    + $"{outcomes.Count(o => o == ScenarioOutcome.Refused)} refused"
            );
        return outcomes.Count == 0 ? ExitCode.NothingDone
            : outcomes.TrueForAll(o => o == ScenarioOutcome.Passed) ? ExitCode.Fine
            : ExitCode.Faulty;
    }

    private static IReadOnlyList<ScenarioResult> Run(string path, TextWriter error)
    {
        var folder = Path.GetDirectoryName(path) ?? "";
        try
        {
            return ScenarioRunner.Run(
                Path.GetFileName(path),
                name => Read(Path.Combine(folder, name), error)
            );
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A mistake of ours must not keep the other files from being run.
            return
            [
                new("all runs", ScenarioOutcome.Failed)
                {
                    Expected = "the engine to answer",
                    Actual = $"it broke down: {e.Message}",
                },
            ];
        }
    }

    private static string? Read(string path, TextWriter error)
    {
        if (
            !File.Exists(path)
            || !InputFile.TryRead(path, error, () => File.ReadAllBytes(path), out var bytes)
        )
            return null;
        var text = EncodedText.Read(bytes!, out var problem)?.Text;
        if (problem is not null)
            error.WriteLine(FindingText.Of(path, problem));
        return text;
    }

    private static string Text(string file, ScenarioResult result)
    {
        var run = $"{file}: {result.Run}";
        var findings = result.Diagnostics.Select(d => "\n        " + Text(file, d));
        return result.Outcome switch
        {
            ScenarioOutcome.Passed => $"ok      {run}",
            ScenarioOutcome.Refused => $"REFUSED {run}{string.Concat(findings)}",
            _ when result.Expected is null => $"FAIL    {run}{string.Concat(findings)}",
            _ =>
                $"FAIL    {run}, {Place(result)}: Expected {result.Expected}, but found: {result.Actual}",
        };
    }

    private static string Place(ScenarioResult result) =>
        result.Step is { } step ? $"step {step}" : "after the last step";

    private static string Text(string scenario, FileFinding diagnostic) =>
        FindingText.Of(
            Path.Combine(Path.GetDirectoryName(scenario) ?? "", diagnostic.File),
            diagnostic.Finding
        );

    private static string Json(string file, ScenarioResult result) =>
        new JsonObject
        {
            ["file"] = file,
            ["run"] = result.Run,
            ["result"] = JsonNamingPolicy.CamelCase.ConvertName(result.Outcome.ToString()),
            ["step"] = result.Step,
            ["expected"] = result.Expected,
            ["actual"] = result.Actual,
            ["diagnostics"] = new JsonArray([
                .. result.Diagnostics.Select(d => (JsonNode)Text(file, d)),
            ]),
            ["completed"] = new JsonArray([.. result.Completed.Select(id => (JsonNode)id)]),
        }.ToJsonString(ValueJson.Readable);
}
