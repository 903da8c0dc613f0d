using Approvals.Feel.Xml;

namespace Approvals.Engine.Reading;

/// <summary>The correlation keys of a file (BPMN 2.0, 8.4.2): which properties are found in which message.</summary>
internal sealed class CorrelationCatalog
{
    /// <summary>Of a file: far above any real one. Keys times messages grow faster than files.</summary>
    private const int MaxEntries = 1_000;

    private readonly Dictionary<XmlNode, List<CorrelationEntry>> _byMessage = [];

    public CorrelationCatalog(BpmnFile file)
    {
        var count = 0;
        foreach (var entry in EntriesOf(file))
        {
            if (++count > MaxEntries)
            {
                Complain(file, entry);
                break;
            }
            if (!_byMessage.TryGetValue(entry.Message, out var entries))
                _byMessage[entry.Message] = entries = [];
            entries.Add(entry);
        }
    }

    /// <summary>What is found in a message, in the order of the file.</summary>
    public IReadOnlyList<CorrelationEntry> Of(XmlNode message) =>
        _byMessage.GetValueOrDefault(message, []);

    private static IEnumerable<CorrelationEntry> EntriesOf(BpmnFile file) =>
        from key in file.Root.Descendants()
        where key.LocalName == "correlationKey" && key.Namespace == BpmnNames.Model
        from reference in key.Parts("correlationPropertyRef")
        let property = file.Resolve(reference, reference.Text)
        where property is not null
        from retrieval in property.Parts("correlationPropertyRetrievalExpression")
        let message = file.Resolve(retrieval, retrieval["messageRef"])
        where message is not null
        select new CorrelationEntry(message, key, property, retrieval);

    private static void Complain(BpmnFile file, CorrelationEntry entry) =>
        file.Findings.Error(
            "correlation-limit",
            Passage.Of(entry.Key),
            $"at most {MaxEntries} values to be found in messages",
            "the correlation keys name more"
        );
}

/// <summary>A value that is found in a message.</summary>
/// <param name="Message">The message.</param>
/// <param name="Key">The correlation key that the value belongs to.</param>
/// <param name="Property">The correlation property.</param>
/// <param name="Retrieval">How it is found.</param>
internal sealed record CorrelationEntry(
    XmlNode Message,
    XmlNode Key,
    XmlNode Property,
    XmlNode Retrieval
);
