using System.Collections.Immutable;
using Approvals.Engine.Model;
using Approvals.Feel.Xml;

namespace Approvals.Engine.Reading;

/// <summary>Reads correlation as the standard has it (BPMN 2.0, 8.4.2), for one process.</summary>
internal sealed class CorrelationReader
{
    private readonly ProcessContext _context;
    private readonly Dictionary<(XmlNode? Key, XmlNode? Property), XmlNode> _bindings = [];
    private readonly Dictionary<XmlNode, ImmutableArray<CorrelationProperty>> _read = [];

    public CorrelationReader(ProcessContext context)
    {
        _context = context;
        foreach (var subscription in context.Node.Parts("correlationSubscription"))
        {
            var key = context.File.Resolve(subscription, subscription["correlationKeyRef"]);
            foreach (var binding in subscription.Parts("correlationPropertyBinding"))
            {
                var property = context.File.Resolve(binding, binding["correlationPropertyRef"]);
                _bindings.TryAdd((key, property), binding);
            }
        }
    }

    /// <summary>The properties by which a message finds an instance of the process.</summary>
    public ImmutableArray<CorrelationProperty> Read(XmlNode message)
    {
        if (!_read.TryGetValue(message, out var properties))
            _read[message] = properties = [
                .. _context.CorrelationKeys.Of(message).Select(Property),
            ];
        return properties;
    }

    private CorrelationProperty Property(CorrelationEntry entry) =>
        new(
            _context.File.IdOf(entry.Key),
            _context.File.IdOf(entry.Property),
            _context.Shared.Expressions.Expression(entry.Retrieval.Part("messagePath")),
            _bindings.TryGetValue((entry.Key, entry.Property), out var binding)
                ? _context.Expressions.Expression(binding.Part("dataPath"))
                : null
        );
}
