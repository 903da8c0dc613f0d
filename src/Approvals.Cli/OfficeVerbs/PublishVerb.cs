using System.CommandLine;
using System.Text.Json.Nodes;
using Approvals.Casework;
using Approvals.Casework.Audit;
using Approvals.Casework.Definitions;
using Approvals.Engine;
using Approvals.Engine.Model;

namespace Approvals.Cli.OfficeVerbs;

/// <summary><c>approvals publish</c>: makes checked files a version that cases begin on.</summary>
internal sealed class PublishVerb : OfficeVerb
{
    private static readonly Example[] Shown =
    [
        new("approvals publish examples/leave.bpmn", "leave 没有变化，仍是第 1 版。"),
    ];

    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description =
            "BPMN and DMN files, or folders with such files, which are checked together; forms that lie beside "
            + "them, or in forms/ below, come along",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _process = new("--process")
    {
        HelpName = "ID",
        Description =
            "Only this process. Otherwise all that the files hold, but for those that others of them call: what a "
            + "process calls is published with it",
    };

    private readonly Option<string?> _by = new("--as")
    {
        HelpName = "PERSON",
        Description = "Who publishes, by their code",
    };

    private readonly JsonOption _json = new();

    public PublishVerb(TimeProvider clock)
        : base("publish", "Makes definitions a version that cases begin on.", clock, Shown)
    {
        Add(_paths);
        Add(_process);
        Add(_by);
        Add(_json);
        AddOfficeOptions();
    }

    protected override async Task<int> RunAsync(
        Office office,
        Speech speech,
        ParseResult given,
        CancellationToken cancel
    )
    {
        var named = ModelPaths.Find(given.GetRequiredValue(_paths), speech.Error);
        var paths = named
            .Concat(
                named.Where(path => !ModelPaths.IsForm(path)).SelectMany(ModelPaths.FormsBeside)
            )
            .DistinctBy(Path.GetFullPath, StringComparer.Ordinal)
            .ToList();
        if (paths.Count == 0)
            speech.Complain("publish.no-files");
        if (paths.Count == 0 || Read(paths, speech) is not { } files)
            return ExitCode.NothingDone;
        var deed = new Deed(Channel.Console)
        {
            By = given.GetValue(_by) is { } person ? new(person) : null,
            Account = Environment.UserName,
        };
        var publish = new PublishDefinition(office);
        IReadOnlyList<Publication> published = given.GetValue(_process) is { } process
            ? [await publish.RunAsync(files, process, deed, cancel)]
            : await publish.RunAllAsync(files, deed, cancel);
        return published.Max(publication => Tell(publication, speech, given.GetValue(_json)));
    }

    /// <summary>The files; null where one cannot be read, which is told. They are known by their names, so that the
    /// same file is the same from whatever folder it is published.</summary>
    private static List<SourceFile>? Read(IReadOnlyList<string> paths, Speech speech)
    {
        var names = paths.Select(path => Path.GetFileName(path)).ToList();
        var areUnique = names.Distinct(StringComparer.Ordinal).Count() == names.Count;
        var files = new List<SourceFile>();
        foreach (var path in paths)
        {
            Finding? problem = null;
            if (
                !InputFile.TryRead(
                    path,
                    speech.Error,
                    () => EncodedText.Load(path, out problem),
                    out var read
                )
            )
                return null;
            if (read is null)
            {
                speech.Error.WriteLine(FindingText.Of(path, problem!));
                return null;
            }
            files.Add(new(areUnique ? Path.GetFileName(path) : path, read.Text));
        }
        return files;
    }

    private static int Tell(Publication publication, Speech speech, bool asJson)
    {
        var findings = publication switch
        {
            Publication.Published p => p.Findings,
            Publication.Unchanged u => u.Findings,
            Publication.Refused r => r.Findings,
            _ => [],
        };
        foreach (var (file, finding) in findings.Where(f => f.Finding.Severity > Severity.Info))
            speech.Error.WriteLine(FindingText.Of(file, finding));
        if (asJson)
            speech.TellJson(Json(publication));
        switch (publication)
        {
            case Publication.Published p:
                if (!asJson)
                    speech.Tell("publish.done", p.Process, p.Number);
                return ExitCode.Fine;
            case Publication.Unchanged u:
                if (!asJson)
                    speech.Tell("publish.unchanged", u.Process, u.Number);
                return ExitCode.Fine;
            case Publication.NoProcess { Processes: var processes }:
                speech.Complain("publish.no-process", string.Join(", ", processes));
                return ExitCode.NothingDone;
            default:
                speech.Complain(
                    "publish.refused",
                    findings.Count(f => f.Finding.Severity == Severity.Error)
                );
                return ExitCode.Faulty;
        }
    }

    private static JsonObject Json(Publication publication) =>
        publication switch
        {
            Publication.Published p => new()
            {
                ["result"] = "published",
                ["process"] = p.Process,
                ["number"] = p.Number,
            },
            Publication.Unchanged u => new()
            {
                ["result"] = "unchanged",
                ["process"] = u.Process,
                ["number"] = u.Number,
            },
            Publication.NoProcess n => new()
            {
                ["result"] = "no-process",
                ["processes"] = new JsonArray([.. n.Processes.Select(p => JsonValue.Create(p))]),
            },
            _ => new() { ["result"] = "refused" },
        };
}
