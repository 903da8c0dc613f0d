using System.Collections.Immutable;
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
    /// <summary>Whether a finding is an error, so that something was refused.</summary>
    public bool HasErrors => Findings.Any(f => f.Finding.Severity == Severity.Error);

    /// <summary>
    /// Reads files that belong together. What a file says never makes it throw: what is wrong is among the
    /// <see cref="Findings"/>, and a file with errors is left out of the <see cref="Library"/>.
    /// </summary>
    public static Definitions Check(IReadOnlyList<SourceFile> files)
    {
        var compilation = Compilation.Of(files);
        return new(compilation.Accepted(), compilation.Findings());
    }

    /// <summary>Reads one file of BPMN or DMN.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="name">Its name, for messages.</param>
    public static Definitions Check(string text, string name = "definitions") =>
        Check([new SourceFile(name, text)]);
}

/// <summary>A file to be checked.</summary>
/// <param name="Name">Its name, for messages.</param>
/// <param name="Text">What it says.</param>
public sealed record SourceFile(string Name, string Text);

/// <summary>A finding, and the file that it is about.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Finding">The finding.</param>
public sealed record FileFinding(string File, Finding Finding);
