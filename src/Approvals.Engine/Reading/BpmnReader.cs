using System.Collections.Immutable;
using Approvals.Engine.Model;
using Approvals.Feel.Xml;

namespace Approvals.Engine.Reading;

/// <summary>Turns a file of BPMN into processes that are wired and parsed, even where they have mistakes.</summary>
internal static class BpmnReader
{
    /// <summary>Reads all processes and global tasks of a file, in the order of the file.</summary>
    public static (
        ImmutableArray<CompiledProcess> Processes,
        ImmutableArray<Finding> Findings
    ) Read(BpmnDocument document)
    {
        if (document.Problem is { } problem)
            return ([], [problem]);
        var file = new BpmnFile(document.Root);
        var context = new ProcessContext(file);
        var processes = ImmutableArray.CreateBuilder<CompiledProcess>();
        foreach (var node in ProcessesOf(document.Root))
            processes.Add(ProcessReader.Read(context, node));
        IgnoredExtensions.Check(file);
        return (processes.ToImmutable(), file.Findings.All);
    }

    /// <summary>The processes and global tasks of a file.</summary>
    public static IEnumerable<XmlNode> ProcessesOf(XmlNode root) =>
        root.Parts().Where(p => p.LocalName == "process" || ElementReaders.IsGlobalTask(p));
}
