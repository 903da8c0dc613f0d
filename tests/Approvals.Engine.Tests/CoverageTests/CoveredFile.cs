using Approvals.Engine.Model;
using Approvals.Engine.Run;
using Approvals.Engine.Scenarios;

namespace Approvals.Engine.Tests.CoverageTests;

/// <summary>A file of scenarios that pass, and what it shows: the elements in its definitions, the commands of its
/// runs.</summary>
/// <param name="Name">Where it lies, from the folder of all scenarios.</param>
internal sealed record CoveredFile(string Name)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "bpmn");

    /// <summary>The elements of the processes that it tests.</summary>
    public required IReadOnlyList<Element> Elements { get; init; }

    /// <summary>The kinds of commands that were accepted in its runs.</summary>
    public required IReadOnlySet<Type> Commands { get; init; }

    /// <summary>The kinds of incidents that stood in its runs.</summary>
    public required IReadOnlySet<IncidentKind> Incidents { get; init; }

    /// <summary>All files whose runs all pass; first those that show little beside, so that they show it
    /// best.</summary>
    public static IReadOnlyList<CoveredFile> All { get; } =
    [
        .. Directory
            .EnumerateFiles(Folder, $"*{ScenarioRunner.Extension}", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
            .Select(Read)
            .OfType<CoveredFile>()
            .OrderBy(file => file.Elements.Count)
            .ThenBy(file => file.Name, StringComparer.Ordinal),
    ];

    private static CoveredFile? Read(string name)
    {
        var (commands, incidents) = (new HashSet<Type>(), new HashSet<IncidentKind>());
        var folder = Path.GetDirectoryName(Path.Combine(Folder, name))!;
        var results = ScenarioRunner.Run(
            Path.GetFileName(name),
            TextOf,
            (_, command, decision) =>
            {
                if (decision.Rejection is null)
                    commands.Add(command.GetType());
                foreach (var raised in decision.Facts.OfType<CaseEvent.IncidentRaised>())
                    incidents.Add(raised.Incident.Kind);
                return decision.State;
            }
        );
        if (results.Any(result => result.Outcome != ScenarioOutcome.Passed))
            return null;
        var tested = Path.GetFileName(name)[..^ScenarioRunner.Extension.Length];
        var text = TextOf(tested + ScenarioRunner.DefinitionExtension) ?? "";
        return new(name)
        {
            Elements =
            [
                .. Definitions
                    .Check(text)
                    .Library.Processes.Values.SelectMany(p => p.Elements.Values),
            ],
            Commands = commands,
            Incidents = incidents,
        };

        string? TextOf(string file) =>
            Path.Combine(folder, file) is var path && File.Exists(path)
                ? File.ReadAllText(path)
                : null;
    }
}
