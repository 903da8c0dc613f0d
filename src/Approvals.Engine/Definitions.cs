using System.Collections.Immutable;
using Approvals.Engine.Lint;
using Approvals.Engine.Model;
using Approvals.Engine.Reading;

namespace Approvals.Engine;

/// <summary>
/// The first front door: reads files of BPMN and DMN, checks them, and compiles what is fit to run.
/// </summary>
/// <param name="Library">The processes and decisions of all files without errors.</param>
/// <param name="Findings">What people should know, by file in the order given, then by line, column and rule.</param>
public sealed record Definitions(Library Library, ImmutableArray<FileFinding> Findings)
{
    /// <summary>What files can call here: ids of processes and names of decisions, refused ones among them.</summary>
    internal ImmutableArray<string> Offered { get; private init; } = [];

    /// <summary>Those processes without errors that can be executed and are begun, not only called by others here, in
    /// the order of the files.</summary>
    public ImmutableArray<CompiledProcess> Roots { get; private init; } = [];

    private Compilation Compilation { get; init; } = new([]);

    /// <summary>Whether a finding is an error, so that something was refused.</summary>
    public bool HasErrors => Findings.Any(f => f.Finding.Severity == Severity.Error);

    /// <summary>
    /// Reads files that belong together. What a file says never makes it throw: what is wrong is among the
    /// <see cref="Findings"/>, and a file with errors is left out of the <see cref="Library"/>.
    /// </summary>
    /// <param name="files">The files.</param>
    /// <param name="profile">Which rules they are checked against.</param>
    public static Definitions Check(
        IReadOnlyList<SourceFile> files,
        Profile profile = Profile.Plain
    )
    {
        var read = Compilation.Of(files);
        var compilation = read.With(file => Complaints(read, file, profile));
        return new(compilation.Accepted(), compilation.Findings())
        {
            Offered = compilation.Offered(),
            Compilation = compilation,
            Roots = [.. compilation.Roots()],
        };
    }

    /// <summary>The names of the files that a process is made of, in the order given: its own, and those of all that it
    /// calls, decides by and shows. A change of any other is none of it.</summary>
    /// <param name="process">One of these processes.</param>
    public ImmutableArray<string> FilesOf(CompiledProcess process) => Compilation.FilesOf(process);

    /// <summary>Reads one file of BPMN or DMN.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="name">Its name, for messages.</param>
    public static Definitions Check(string text, string name = "definitions") =>
        Check([new SourceFile(name, text)]);

    /// <summary>
    /// Lets files that were checked one by one know of each other, as those in a folder do: that a call finds nothing
    /// is no finding any more where one of the others has it. Unlike files that are checked together they may be at
    /// odds.
    /// </summary>
    public static ImmutableArray<Definitions> Acquaint(IReadOnlyList<Definitions> neighbours)
    {
        var offered = neighbours.SelectMany(n => n.Offered).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. neighbours.Select(n =>
                n with
                {
                    Findings = n.Findings.RemoveAll(f =>
                        Rules.IsOfCalls(f.Finding) && f.Finding.Values.Any(offered.Contains)
                    ),
                }
            ),
        ];
    }

    private static IEnumerable<Finding> Complaints(
        Compilation compilation,
        CompiledFile file,
        Profile profile
    )
    {
        if (file.Bpmn is not { Problem: null } document)
            return [];
        var library = file.Processes is [var first, ..] ? first.Library : Library.Empty;
        var others = compilation
            .Files.Where(other => other != file && other.Bpmn is { Problem: null })
            .Select(other => other.Bpmn!.Root);
        return Rules.Check(new(document.Root, file.Processes, library, [.. others]), profile);
    }
}

/// <summary>A file to be checked.</summary>
/// <param name="Name">Its name, for messages.</param>
/// <param name="Text">What it says.</param>
public sealed record SourceFile(string Name, string Text);

/// <summary>A finding, and the file that it is about.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Finding">The finding.</param>
public sealed record FileFinding(string File, Finding Finding);
