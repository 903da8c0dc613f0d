using Approvals.Feel;
using Approvals.Feel.Xml;

namespace Approvals.Engine.Reading;

/// <summary>What the readers of a process's parts share.</summary>
internal sealed class ProcessContext
{
    public ProcessContext(BpmnFile file, XmlNode process)
    {
        File = file;
        Data = new DataCatalog(file, process);
        Expressions = new(file, Vocabulary.Of(Data.Names));
        Lanes = LaneReader.Read(file, process);
        Correlation = Correlation.Of(file, process);
    }

    public BpmnFile File { get; }

    /// <summary>What the process keeps: data objects, inputs, outputs and properties.</summary>
    public DataCatalog Data { get; }

    public ExpressionReader Expressions { get; }

    public Correlation Correlation { get; }

    /// <summary>The name of the innermost lane, by the id of the element in it.</summary>
    public IReadOnlyDictionary<string, string> Lanes { get; }
}
