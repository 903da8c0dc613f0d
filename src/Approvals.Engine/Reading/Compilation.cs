using System.Collections.Immutable;
using Approvals.Engine.Model;
using Approvals.Engine.Model.Forms;
using Approvals.Engine.Reading.Forms;
using Approvals.Feel.Dmn;

namespace Approvals.Engine.Reading;

/// <summary>Files that were read together, fit to run or not: what the rules look at.</summary>
/// <param name="Files">The files in the order given.</param>
internal sealed record Compilation(ImmutableArray<CompiledFile> Files)
{
    /// <summary>Reads files, and makes all that they have known to each of their processes.</summary>
    public static Compilation Of(IReadOnlyList<SourceFile> files)
    {
        var read = files
            .Select(f => FormReader.IsForm(f.Text) ? null : ModelDocument.Read(f.Text))
            .ToList();
        var models = DecisionModels.Read([.. read.Select(d => d?.Dmn).OfType<DmnDocument>()]);
        var compiled = files.Zip(
            read,
            (file, document) =>
                document is null ? ReadForm(file) : Compile(file.Name, document, models)
        );
        var compilation = new Compilation([.. compiled]).WithoutDoubles();
        var everything = LibraryOf(compilation.Files);
        foreach (var process in compilation.Files.SelectMany(f => f.Processes))
            process.Library = everything;
        return compilation;
    }

    /// <summary>
    /// The same with what rules have to say about each file; what the reader said already is said once.
    /// </summary>
    public Compilation With(Func<CompiledFile, IEnumerable<Finding>> rules) =>
        new([
            .. Files.Select(file =>
            {
                var known = file.Findings.Select(PlaceOf).ToHashSet();
                return file.With(rules(file).Where(found => !known.Contains(PlaceOf(found))));
            }),
        ]);

    private static (string Rule, int Line, int Column) PlaceOf(Finding finding) =>
        (finding.Rule, finding.Line, finding.Column);

    /// <summary>The library of the files without errors; their processes know no others from now on.</summary>
    public Library Accepted()
    {
        var library = LibraryOf(Files.Where(f => f.IsFine));
        foreach (var process in library.Processes.Values)
            process.Library = library;
        return library;
    }

    /// <summary>What can be called, decided by and shown here: ids of processes and global tasks, names of decisions,
    /// ids of forms.</summary>
    public ImmutableArray<string> Offered() =>
        [
            .. Files.SelectMany(f => f.Processes).Select(p => p.Id),
            .. Files.Select(f => f.Dmn).OfType<DmnModel>().SelectMany(m => m.DecisionNames),
            .. Files.Select(f => f.Form?.Id).OfType<string>(),
        ];

    /// <summary>
    /// The names of the files that a process is made of, in the order given: its own, and those of all that it calls,
    /// decides by and shows. What is computed may be any of them.
    /// </summary>
    public ImmutableArray<string> FilesOf(CompiledProcess process)
    {
        var needed = new HashSet<CompiledFile>(ReferenceEqualityComparer.Instance);
        var open = new Stack<CompiledFile>(Files.Where(f => f.Processes.Contains(process)));
        while (open.TryPop(out var file))
        {
            if (!needed.Add(file))
                continue;
            foreach (var further in Files.Where(other => file.Processes.Any(p => Needs(p, other))))
                open.Push(further);
        }
        return [.. Files.Where(needed.Contains).Select(f => f.Name)];
    }

    private bool Needs(CompiledProcess process, CompiledFile other) =>
        other.Form is { Id: var form } ? process.FormKeys.Any(named => named.Form == form)
        : other.Dmn is { } model ? process.Elements.Values.Any(e => DecidesBy(e, model))
        : process.Elements.Values.Any(e => other.Processes.Any(p => Calls(e, p)));

    private static bool Calls(Element element, CompiledProcess called) =>
        element is Element.CallActivity { CalledElement: { } name }
        && (name.Literal is null || name.Literal == called.Id);

    // Models may import each other, and a decision may be named by its id: then all are kept.
    private bool DecidesBy(Element element, DmnModel model) =>
        element is Element.BusinessRuleTask { Decision: { } decision }
        && (
            decision.Literal is not { } name
            || model.DecisionNames.Contains(name)
            || Files.Any(f => f.Dmn is { Imports.Count: > 0 })
            || Files.All(f => f.Dmn?.DecisionNames.Contains(name) != true)
        );

    /// <summary>Those processes that are begun, and not only called by others here.</summary>
    public IEnumerable<CompiledProcess> Roots() =>
        from process in Files.SelectMany(f => f.Processes)
        where process.IsExecutable
        where
            process.Start is not null
            || !Files
                .SelectMany(f => f.Processes)
                .Any(caller =>
                    caller != process
                    && caller.Elements.Values.Any(e =>
                        e is Element.CallActivity { CalledElement.Literal: var name }
                        && name == process.Id
                    )
                )
        select process;

    /// <summary>All findings, by file, line, column and rule.</summary>
    public ImmutableArray<FileFinding> Findings() =>
        [
            .. Files.SelectMany(file =>
                file.Findings.OrderBy(f => f.Line)
                    .ThenBy(f => f.Column)
                    .ThenBy(f => f.Rule, StringComparer.Ordinal)
                    .Select(f => new FileFinding(file.Name, f))
            ),
        ];

    private static CompiledFile Compile(
        string name,
        ModelDocument document,
        IReadOnlyDictionary<DmnDocument, DmnModel> models
    )
    {
        if (document.Dmn is { } dmn)
            return new(name, null, models[dmn], [], DecisionModels.FindingsOf(models[dmn]));
        var (processes, findings) = BpmnReader.Read(document.Bpmn!);
        return new(name, document.Bpmn, null, processes, findings);
    }

    private static CompiledFile ReadForm(SourceFile file)
    {
        var (form, findings) = FormReader.Read(file.Text);
        return new(file.Name, null, null, [], findings) { Form = form };
    }

    // Of several processes or forms with the same id, in whatever files, the first counts.
    private Compilation WithoutDoubles()
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        var formOwners = new Dictionary<string, string>(StringComparer.Ordinal);
        return new([
            .. Files.Select(file =>
                file.With([.. Doubles(file, owners), .. DoubleForms(file, formOwners)])
            ),
        ]);
    }

    private static IEnumerable<Finding> DoubleForms(
        CompiledFile file,
        Dictionary<string, string> owners
    )
    {
        if (file.Form is { Id: var id } && !owners.TryAdd(id, file.Name))
            yield return new(
                "duplicate-form",
                Severity.Error,
                id,
                1,
                1,
                "a form id that no other file has",
                $"'{owners[id]}' has a form '{id}', too"
            );
    }

    private static IEnumerable<Finding> Doubles(
        CompiledFile file,
        Dictionary<string, string> owners
    )
    {
        foreach (var process in file.Processes)
        {
            if (owners.TryAdd(process.Id, file.Name) || owners[process.Id] == file.Name)
                continue; // In the same file it is a duplicate id, and found as one.
            yield return new(
                "duplicate-process",
                Severity.Error,
                process.Id,
                process.Line,
                1,
                "a process id that no other file has",
                $"'{owners[process.Id]}' has a process '{process.Id}', too"
            );
        }
    }

    private static Library LibraryOf(IEnumerable<CompiledFile> files)
    {
        var given = files.ToList();
        var processes = Library.Empty.Processes.ToBuilder();
        foreach (var process in given.SelectMany(f => f.Processes))
            processes.TryAdd(process.Id, process);
        var forms = Library.Empty.Forms.ToBuilder();
        foreach (var form in given.Select(f => f.Form).OfType<Form>())
            forms.TryAdd(form.Id, form);
        return new(processes.ToImmutable(), [.. given.Select(f => f.Dmn).OfType<DmnModel>()])
        {
            Forms = forms.ToImmutable(),
        };
    }
}
