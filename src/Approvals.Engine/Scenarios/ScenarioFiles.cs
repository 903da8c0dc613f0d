using System.Collections.Immutable;
using Approvals.Engine.Model;

namespace Approvals.Engine.Scenarios;

/// <summary>The files of a scenario: itself, the definitions that it tests, and those that it names.</summary>
/// <param name="name">The name of the scenario file.</param>
/// <param name="read">Gives the text of a file; null where there is none.</param>
internal sealed class ScenarioFiles(string name, Func<string, string?> read)
{
    private readonly Dictionary<string, Definitions> _checked = new(StringComparer.Ordinal);

    /// <summary>What the scenario file says; null where there is none.</summary>
    public string? Text => read(name);

    /// <summary>The name of the file that the scenario tests.</summary>
    private string Tested =>
        name[..^ScenarioRunner.Extension.Length] + ScenarioRunner.DefinitionExtension;

    /// <summary>A complaint about the scenario file.</summary>
    public FileFinding Complaint(string expected, string found) =>
        new(name, new("scenario", Severity.Error, null, 0, 0, expected, found));

    /// <summary>The same complaint, with the file.</summary>
    public FileFinding Complaint(Finding finding) => new(name, finding);

    /// <summary>The definitions that a run needs. A missing file is a finding.</summary>
    public Definitions DefinitionsOf(Scenario scenario) =>
        scenario.Definitions.IsEmpty || read(Tested) is not null
            ? Check([Tested, .. scenario.Definitions])
            : Check(scenario.Definitions);

    /// <summary>Other versions, by the names of the files that the steps of a run name.</summary>
    public ImmutableDictionary<string, Definitions> VersionsFor(Scenario scenario) =>
        scenario
            .Steps.Select(step => (step.Action as ScenarioAction.Migrate)?.To)
            .OfType<string>()
            .Where(to => to.EndsWith(ScenarioRunner.DefinitionExtension, StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .ToImmutableDictionary(
                to => to,
                to => Check([to, .. scenario.Definitions]),
                StringComparer.Ordinal
            );

    /// <summary>The process that a run starts; null where there is none, or several and none is named.</summary>
    public CompiledProcess? ProcessOf(Scenario scenario, Library library)
    {
        if (scenario.Process is { } id)
            return library.Process(id);
        var tested = Check([Tested]).Offered; // What it calls may be missing here, but not what it offers.
        var candidates = tested.Select(library.Process).OfType<CompiledProcess>().ToList();
        if (candidates.Count > 1)
            candidates.RemoveAll(p => !p.IsExecutable);
        return candidates.Count == 1 ? candidates[0] : null;
    }

    private Definitions Check(ImmutableArray<string> files)
    {
        var key = string.Join('\0', files);
        if (_checked.TryGetValue(key, out var known))
            return known;
        var sources = ImmutableArray.CreateBuilder<SourceFile>();
        foreach (var file in files)
        {
            if (read(file) is not { } text)
                return new(
                    Library.Empty,
                    [Complaint($"the file {file}", "there is none of that name that can be read")]
                );
            sources.Add(new(file, text));
        }
        return _checked[key] = Definitions.Check(sources.ToImmutable());
    }
}
