using Approvals.Engine.Model;
using Approvals.Feel;
using Approvals.Feel.Xml;

namespace Approvals.Engine.Reading;

/// <summary>What the readers of a process's parts share.</summary>
internal sealed class ProcessContext
{
    private readonly Dictionary<XmlNode, Formula> _names = [];
    private readonly Dictionary<XmlNode, EventDefinition?> _definitions = [];
    private readonly bool _isOfOneProcess;

    /// <summary>That of a file as a whole.</summary>
    public ProcessContext(BpmnFile file)
    {
        File = file;
        Shared = this;
        Node = file.Root;
        Data = new(file);
        Lanes = LaneReader.Read(file);
        CorrelationKeys = new(file);
        Expressions = new(file, Vocabulary.Of(Data.NamesIn(Node)));
        Correlation = new(this);
        _isOfOneProcess = BpmnReader.ProcessesOf(Node).Take(2).Count() == 1;
    }

    /// <summary>That of a process of a file.</summary>
    public ProcessContext(ProcessContext file, XmlNode process)
    {
        File = file.File;
        Shared = file;
        Node = process;
        Data = file.Data;
        Lanes = file.Lanes;
        CorrelationKeys = file.CorrelationKeys;
        // Most files have one process; then its names are those of the file.
        Expressions = file._isOfOneProcess
            ? file.Expressions
            : new(File, Vocabulary.Of(Data.NamesIn(process)));
        Correlation = new(this);
    }

    public BpmnFile File { get; }

    /// <summary>The process; for a file as a whole its definitions.</summary>
    public XmlNode Node { get; }

    public DataCatalog Data { get; }

    /// <summary>The name of the innermost lane, by the id of the element in it.</summary>
    public IReadOnlyDictionary<string, string> Lanes { get; }

    public CorrelationCatalog CorrelationKeys { get; }

    /// <summary>What correlates messages with instances of the process.</summary>
    public CorrelationReader Correlation { get; }

    /// <summary>Reads what stands in the process; its names are known.</summary>
    public ExpressionReader Expressions { get; }

    /// <summary>The context of what belongs to no process: messages, signals, definitions of events. They are read
    /// once, however many refer to them.</summary>
    public ProcessContext Shared { get; }

    /// <summary>The name of a message or signal, literal or computed; its id where it has none.</summary>
    public Formula NameOf(XmlNode definition)
    {
        if (Shared._names.TryGetValue(definition, out var known))
            return known;
        var name = Passage.Of(definition, "name") is { } given
            ? Shared.Expressions.Text(given, Severity.Error)!
            : Formula.Of(File.IdOf(definition), definition.Line);
        return Shared._names[definition] = name;
    }

    /// <summary>The definition of an event that several events may refer to; null where the element is none.</summary>
    public EventDefinition? Definition(XmlNode node)
    {
        if (!Shared._definitions.TryGetValue(node, out var known))
            Shared._definitions[node] = known = EventDefinitionReader.Read(Shared, node, node);
        return known;
    }
}
