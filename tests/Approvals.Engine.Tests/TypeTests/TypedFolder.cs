using System.Text.Json;
using Approvals.Engine.Model;
using Approvals.Engine.Model.Forms;
using Approvals.Engine.Scenarios;

namespace Approvals.Engine.Tests.TypeTests;

/// <summary>The folder of a workflow that is made for a type of measure: it has a <c>coverage.json</c>.</summary>
/// <param name="folder">Where it lies.</param>
/// <param name="edit">What is taken for the text of a file, by its name and what it says; null for that.</param>
internal sealed class TypedFolder(string folder, Func<string, string, string>? edit = null)
{
    private readonly Lazy<List<PlayedRuns>> _runs = new(() =>
        [
            .. Directory
                .EnumerateFiles(folder, $"*{ScenarioRunner.Extension}")
                .Order(StringComparer.Ordinal)
                .Select(path => new PlayedRuns(
                    Path.GetFileName(path),
                    name => Read(folder, name, edit)
                )),
        ]
    );

    /// <summary>The folders of that kind below another one, by their names.</summary>
    public static IEnumerable<TypedFolder> Below(string root) =>
        Directory
            .EnumerateFiles(root, TypeCoverage.FileName, SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => new TypedFolder(Path.GetDirectoryName(path)!));

    /// <summary>Its name.</summary>
    public string Name { get; } = Path.GetFileName(folder);

    /// <summary>What its <c>coverage.json</c> says.</summary>
    /// <exception cref="JsonException">It cannot be read.</exception>
    public TypeCoverage Coverage() =>
        TypeCoverage.Read(
            Read(folder, TypeCoverage.FileName, edit) ?? throw new FileNotFoundException(folder)
        );

    /// <summary>What is wrong: a sentence a gap.</summary>
    public IReadOnlyList<string> Gaps()
    {
        TypeCoverage coverage;
        try
        {
            coverage = Coverage();
        }
        catch (JsonException e)
        {
            return [$"{TypeCoverage.FileName} cannot be read: {e.Message}"];
        }
        var failing = _runs.Value.SelectMany(runs => runs.Failing).ToList();
        if (failing.Count > 0)
            return [.. failing.Select(run => $"the scenario '{run}' does not pass")];
        if (Find(coverage.Process) is null)
            return [$"there is no process '{coverage.Process}' among what the scenarios load"];
        return
        [
            .. coverage
                .Rows.GroupBy(row => row.Id)
                .Where(rows => rows.Count() > 1)
                .Select(rows => $"{rows.Key}: the id stands for several rows"),
            .. coverage.Rows.SelectMany(row =>
                GapsOf(row, row.Part ?? coverage.Process)
                    .Select(gap => $"{(row.Id.Length == 0 ? "?" : row.Id)}: {gap}")
            ),
            .. from id in Own().Append(coverage.Process).Distinct().Order(StringComparer.Ordinal)
            from task in TasksOf(id).Order(StringComparer.Ordinal)
            where !coverage.Rows.Any(r => r.Element == task && (r.Part ?? coverage.Process) == id)
            select $"no row names the user task '{task}' of '{id}'",
        ];
    }

    /// <summary>The ids of the processes that stand in the folder's own files.</summary>
    private IEnumerable<string> Own() =>
        Directory
            .EnumerateFiles(folder, $"*{ScenarioRunner.DefinitionExtension}")
            .Select(path => Read(folder, Path.GetFileName(path), edit)!)
            .SelectMany(bpmn => Definitions.Check(bpmn).Offered);

    private IEnumerable<string> TasksOf(string process) =>
        Find(process)?.Elements.Values.OfType<Element.UserTask>().Select(task => task.Id) ?? [];

    private IEnumerable<string> GapsOf(TypeRow row, string processId)
    {
        if (row.Id.Length == 0)
            yield return "a row has no id";
        if (row.Says.Length == 0)
            yield return "it does not say what is asked for";
        if (Find(processId) is not { } process)
        {
            yield return $"there is no process '{processId}' among what the scenarios load";
            yield break;
        }
        if (!process.Elements.TryGetValue(row.Element, out var element))
        {
            yield return $"the process '{processId}' has no element '{row.Element}'";
            yield break;
        }
        if (row.Kind == TypeRowKind.Field && row.Field is null)
            yield return "it is about a field, and names none";
        if (row.Field is { } field && FieldGap(row, process, element, field) is { } wrong)
            yield return wrong;
        if (row.Scenario is { } run)
        {
            if (RunGap(run, processId, row.Element) is { } missing)
                yield return missing;
        }
        else if (row.Kind != TypeRowKind.Field)
            yield return "it names no scenario";
    }

    private static string? FieldGap(
        TypeRow row,
        CompiledProcess process,
        Element element,
        string field
    )
    {
        var forms = process
            .FormKeys.Where(pair => pair.Element == element)
            .Select(pair => process.Library.Form(pair.Form))
            .OfType<Form>()
            .ToList();
        if (forms.Count == 0)
            return $"'{element.Id}' has no form that the scenarios load";
        var found = forms
            .Select(form => FieldAt(form.Items, field.Split('.')))
            .OfType<FormItem.Field>()
            .ToList();
        return found.Count == 0 ? $"the form of '{element.Id}' has no field '{field}'"
            : row.Required && !found.Any(IsAskedFor) ? $"the form does not ask for '{field}'"
            : null;
    }

    private static FormItem.Field? FieldAt(IEnumerable<FormItem> items, string[] path)
    {
        var field = Form.FieldsOf(items).FirstOrDefault(f => f.Key == path[0]);
        return path is [_] ? field
            : field?.Kind is FieldKind.Rows rows ? FieldAt(rows.Items, path[1..])
            : null;
    }

    private static bool IsAskedFor(FormItem.Field field) =>
        field.Required != FormRule.Never || field.Kind is FieldKind.Rows { Least: > 0 };

    private string? RunGap(string run, string process, string element)
    {
        var files = _runs.Value.Where(runs => runs.Has(run)).ToList();
        return files.Count == 0 ? $"there is no scenario '{run}'"
            : files.Any(runs => runs.ComesBy(run, process, element)) ? null
            : $"the scenario '{run}' does not come by '{element}'";
    }

    private CompiledProcess? Find(string process) =>
        _runs
            .Value.Select(runs => runs.Library.Process(process))
            .FirstOrDefault(found => found is not null);

    private static string? Read(string folder, string name, Func<string, string, string>? edit)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
            return null;
        var text = File.ReadAllText(path);
        return edit is null ? text : edit(name, text);
    }
}
