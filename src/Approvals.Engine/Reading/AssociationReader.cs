using System.Collections.Immutable;
using Approvals.Engine.Model;
using Approvals.Feel.Xml;

namespace Approvals.Engine.Reading;

/// <summary>Reads data associations as values that are put into variables (BPMN 2.0, 10.4.2).</summary>
internal static class AssociationReader
{
    /// <summary>What is read into the inputs of an activity or of an event that throws.</summary>
    public static IEnumerable<Mapping> Inputs(ProcessContext context, XmlNode node) =>
        All(context, node, "dataInputAssociation");

    /// <summary>What the outputs of an activity or of an event that catches are written to.</summary>
    public static IEnumerable<Mapping> Outputs(ProcessContext context, XmlNode node) =>
        All(context, node, "dataOutputAssociation");

    private static IEnumerable<Mapping> All(ProcessContext context, XmlNode node, string kind) =>
        node.Part(kind) is null ? [] : node.Parts(kind).SelectMany(a => Association(context, a));

    private static ImmutableArray<Mapping> Association(ProcessContext context, XmlNode association)
    {
        var mappings = ImmutableArray.CreateBuilder<Mapping>();
        if (Transfer(context, association) is { } whole)
            mappings.Add(whole);
        foreach (var assignment in association.Parts("assignment"))
        {
            var from = context.Expressions.Expression(assignment.Part("from"));
            if (from is not null && TargetOf(context, assignment) is { } target)
                mappings.Add(new(from, target));
        }
        return mappings.ToImmutable();
    }

    // Of the whole item: copied, or transformed. With assignments alone there is no such thing.
    private static Mapping? Transfer(ProcessContext context, XmlNode association)
    {
        if (context.Data.Find(association, association.PartText("targetRef")) is not { } target)
            return null;
        var value =
            context.Expressions.Expression(association.Part("transformation"))
            ?? (association.Part("assignment") is null ? Copy(context, association) : null);
        return value is null ? null : new(value, DataCatalog.NameOf(target));
    }

    private static Formula? Copy(ProcessContext context, XmlNode association) =>
        association.Part("sourceRef") is { } reference
        && context.Data.Find(reference, reference.Text) is { } source
            ? context.Expressions.Feel(Passage.Of(reference).With(DataCatalog.NameOf(source)))
            : null;

    private static string? TargetOf(ProcessContext context, XmlNode assignment)
    {
        if (
            assignment.Part("to") is not { } to
            || Passage.Of(to) is not { Text.Length: > 0 } passage
        )
            return null;
        if (context.Data.Find(to, passage.Text) is { } item)
            return DataCatalog.NameOf(item);
        return context.Expressions.Target(passage);
    }
}
