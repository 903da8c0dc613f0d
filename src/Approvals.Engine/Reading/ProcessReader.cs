using Approvals.Engine.Model;
using Approvals.Feel.Xml;

namespace Approvals.Engine.Reading;

/// <summary>Reads a process, or a global task as a process of that task alone.</summary>
internal static class ProcessReader
{
    public static CompiledProcess Read(ProcessContext shared, XmlNode node)
    {
        var (context, file) = (new ProcessContext(shared, node), shared.File);
        var reader = new ScopeReader(context);
        var root = new Scope();
        if (ElementReaders.IsGlobalTask(node))
        {
            reader.Scopes.Add((node, root));
            root.Elements = [reader.Add(node, root, lane: null)];
        }
        else
        {
            reader.Fill(node, root);
            root.Data = [.. root.Data, .. context.Data.StoresOf(node)];
        }
        var io = node.Part("ioSpecification");
        var process = new CompiledProcess
        {
            Id = file.IdOf(node),
            Name = file.NameOf(node),
            Line = node.Line,
            IsExecutable = node.Flag("isExecutable"),
            Version = VersionOf(file, node),
            Concerns = file.Extra(node, "concerns") is { } concerns
                ? context.Expressions.Feel(concerns)
                : null,
            Visibility = file.Extra(node, "visibility")?.Text,
            Start = ApprovalReader.Start(file, node),
            Root = root,
            Inputs = io is null ? [] : context.Data.In(io, "dataInput"),
            Outputs = io is null ? [] : context.Data.In(io, "dataOutput"),
        };
        Wiring.Tie(context, reader, process);
        return process;
    }

    private static string? VersionOf(BpmnFile file, XmlNode node)
    {
        if (file.Extra(node, "version", "versionTag") is { } attribute)
            return attribute.Text;
        return file.ExtraElement(node, "versionTag") is { } element
            ? file.Own(element, "value")?.Text
            : null;
    }
}
