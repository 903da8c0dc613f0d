using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Approvals.Engine.Lint;
using Approvals.Engine.Model;
using Approvals.Feel;

namespace Approvals.Cli;

/// <summary><c>approvals check</c>: what is wrong with processes and decisions.</summary>
internal sealed class CheckVerb : Verb
{
    private static readonly Example[] Shown =
    [
        new(
            "approvals check checked/leave.bpmn",
            "checked/leave.bpmn:4:29: error undefined-reference apply Expected an element 'filed' for "
                + "'messageRef' of the receiveTask 'apply', but there is none in this file.",
            "1 file: 0 accepted, 1 refused; 1 error, 0 warnings"
        ),
        new(
            "approvals check --profile office checked/others | tail -1",
            "4 files: 1 accepted, 3 refused; 5 errors, 1 warning"
        ),
        new(
            "approvals check --json checked | tail -1",
            """{"file":"checked/travel.bpmn","result":"accepted"}"""
        ),
    ];

    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description =
            "Models (BPMN 2.0, DMN 1.2 to 1.5, forms), or folders with such files: .bpmn, .bpmn2, "
            + ".bpmn20.xml, .dmn, .form. Calls find what is checked along with them",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Print one JSON object for each finding and for each file",
    };

    private readonly Option<Profile> _profile = new("--profile")
    {
        HelpName = "plain|office",
        Description = "Which rules: those of BPMN, or those of an office too",
        DefaultValueFactory = _ => Profile.Plain,
    };

    public CheckVerb()
        : base("check", "Tells what is wrong with processes and decisions.", Shown)
    {
        Add(_paths);
        Add(_json);
        Add(_profile);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var (output, error) = Writers(parsed);
        var paths = parsed.GetRequiredValue(_paths);
        var files = ModelPaths.Find(paths, error);
        if (files.Count == 0)
            return NothingFound(paths, error);

        var asJson = parsed.GetValue(_json);
        var sum = new Sum();
        foreach (var (file, findings) in ModelCheck.Run(files, parsed.GetValue(_profile)))
        {
            sum.Add(findings);
            foreach (var finding in findings)
                output.WriteLine(asJson ? Json(file, finding) : FindingText.Of(file, finding));
            if (asJson)
                output.WriteLine(Json(file, IsRefused(findings)));
        }
        if (!asJson)
            output.WriteLine(sum);
        var allExist = paths.All(Path.Exists);
        return sum.Refused == 0 && allExist ? ExitCode.Fine : ExitCode.Faulty;
    }

    private static int NothingFound(IEnumerable<string> paths, TextWriter error)
    {
        foreach (var folder in paths.Where(Directory.Exists))
            error.WriteLine(
                $"{folder}: error: Expected a folder with models, but there is none in it."
            );
        return ExitCode.NothingDone;
    }

    private static bool IsRefused(IEnumerable<Finding> findings) =>
        findings.Any(finding => finding.Severity == Severity.Error);

    private static string Json(string file, Finding finding) =>
        new JsonObject
        {
            ["file"] = file,
            ["line"] = finding.Line,
            ["column"] = finding.Column,
            ["severity"] = FindingText.Of(finding.Severity),
            ["rule"] = finding.Rule,
            ["elementId"] = finding.ElementId,
            ["expected"] = finding.Expected,
            ["found"] = finding.Found,
            ["message"] = finding.Message,
        }.ToJsonString(ValueJson.Readable);

    private static string Json(string file, bool isRefused) =>
        new JsonObject
        {
            ["file"] = file,
            ["result"] = isRefused ? "refused" : "accepted",
        }.ToJsonString(ValueJson.Readable);

    /// <summary>How much was found.</summary>
    private sealed class Sum
    {
        private int _accepted;
        private int _errors;
        private int _warnings;

        public int Refused { get; private set; }

        public void Add(IReadOnlyList<Finding> findings)
        {
            var errors = findings.Count(finding => finding.Severity == Severity.Error);
            _errors += errors;
            _warnings += findings.Count(finding => finding.Severity == Severity.Warning);
            if (errors > 0)
                Refused++;
            else
                _accepted++;
        }

        public override string ToString() =>
            $"{Count(_accepted + Refused, "file")}: {_accepted} accepted, {Refused} refused; "
            + $"{Count(_errors, "error")}, {Count(_warnings, "warning")}";

        private static string Count(int number, string what) =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{number} {what}{(number == 1 ? "" : "s")}"
            );
    }
}
