using System.Collections.Immutable;
using Approvals.Engine.Model;
using Approvals.Feel.Xml;

namespace Approvals.Engine.Reading;

/// <summary>What extensions say about a multi-instance: over which list, and under which names.</summary>
internal sealed record VendorLoop
{
    public Formula? Collection { get; private init; }

    public ImmutableArray<string> InputNames { get; private init; } = [];

    public Formula? OutputElement { get; private init; }

    public string? OutputCollection { get; private init; }

    public Formula? CompletionCondition { get; private init; }

    public static VendorLoop Read(ProcessContext context, XmlNode node)
    {
        var file = context.File;
        if (file.ExtraElement(node, "loopCharacteristics") is not { } zeebe)
            return new()
            {
                Collection = Source(
                    context,
                    file.Extra(node, "collection") ?? CollectionElement(file, node)
                ),
                InputNames = Names(file.Extra(node, "elementVariable")),
                OutputElement = Source(context, file.Extra(node, "outputElement")),
                OutputCollection = file.Extra(node, "outputCollection")?.Text,
            };
        return new()
        {
            Collection = Source(context, file.Own(zeebe, "inputCollection")),
            InputNames = Names(file.Own(zeebe, "inputElement")),
            OutputElement = Source(context, file.Own(zeebe, "outputElement")),
            OutputCollection = file.Own(zeebe, "outputCollection")?.Text,
        };
    }

    // Flowable's element, with a text or with an expression in it.
    private static Passage? CollectionElement(BpmnFile file, XmlNode node)
    {
        if (file.ExtraElement(node, "collection") is not { } collection)
            return null;
        var expression = file.Within(collection, "expression").FirstOrDefault();
        var passage = Passage.Of(expression ?? collection);
        return passage.Text.Length > 0 ? passage : null;
    }

    private static Formula? Source(ProcessContext context, Passage? given) =>
        given is { } passage ? context.Expressions.NameOrExpression(passage) : null;

    private static ImmutableArray<string> Names(Passage? given) =>
        given is { } passage ? [passage.Text] : [];
}
