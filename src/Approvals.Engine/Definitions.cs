using System.Collections.Immutable;
using Approvals.Engine.Model;

namespace Approvals.Engine;

/// <summary>
/// The first front door: reads files of BPMN and DMN, checks them, and compiles what is fit to run.
/// </summary>
/// <param name="Library">The processes and decisions; empty where a finding is an error.</param>
/// <param name="Findings">What people should know, by file in the order given, then by line.</param>
public sealed record Definitions(Library Library, ImmutableArray<FileFinding> Findings);

/// <summary>A file to be checked.</summary>
/// <param name="Name">Its name, for messages.</param>
/// <param name="Text">What it says.</param>
public sealed record SourceFile(string Name, string Text);

/// <summary>A finding, and the file that it is about.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Finding">The finding.</param>
public sealed record FileFinding(string File, Finding Finding);
