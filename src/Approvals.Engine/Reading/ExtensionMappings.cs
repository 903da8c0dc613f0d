using Approvals.Engine.Model;
using Approvals.Feel.Xml;

namespace Approvals.Engine.Reading;

/// <summary>
/// Reads the mappings of extensions: <c>inputOutput</c> of Camunda's family, <c>in</c> and <c>out</c> of call
/// activities and signals, and Zeebe's <c>ioMapping</c>.
/// </summary>
internal static class ExtensionMappings
{
    public static IEnumerable<Mapping> Inputs(ProcessContext context, XmlNode node) =>
        !node.HasExtensions()
            ? []
            :
            [
                .. Parameters(context, node, "inputParameter"),
                .. IoMapping(context, node, "input"),
                .. Transfers(context, node, "in"),
            ];

    public static IEnumerable<Mapping> Outputs(ProcessContext context, XmlNode node) =>
        !node.HasExtensions()
            ? []
            :
            [
                .. Parameters(context, node, "outputParameter"),
                .. IoMapping(context, node, "output"),
                .. Transfers(context, node, "out"),
            ];

    /// <summary><c>in</c> or <c>out</c> with <c>variables="all"</c>.</summary>
    public static bool PassesAll(BpmnFile file, XmlNode node, string direction) =>
        file.ExtraElements(node, direction).Any(e => file.Own(e, "variables")?.Text == "all");

    private static IEnumerable<Mapping> Parameters(
        ProcessContext context,
        XmlNode node,
        string kind
    )
    {
        foreach (var io in context.File.ExtraElements(node, "inputOutput"))
        {
            foreach (var parameter in context.File.Within(io, kind))
            {
                if (
                    context.File.Own(parameter, "name") is { } name
                    && ParameterValues.Read(context, parameter) is { } value
                )
                    yield return new(value, name.Text);
            }
        }
    }

    private static IEnumerable<Mapping> IoMapping(ProcessContext context, XmlNode node, string kind)
    {
        foreach (var io in context.File.ExtraElements(node, "ioMapping"))
        {
            foreach (var mapping in context.File.Within(io, kind))
            {
                var source = context.Expressions.Text(context.File.Own(mapping, "source"));
                var target = context.File.Own(mapping, "target");
                if (source is not null && target is { } known)
                    yield return new(source, known.Text.TrimStart('=').TrimStart());
            }
        }
    }

    private static IEnumerable<Mapping> Transfers(
        ProcessContext context,
        XmlNode node,
        string direction
    )
    {
        var file = context.File;
        foreach (var transfer in file.ExtraElements(node, direction))
        {
            var source =
                file.Own(transfer, "source") is { } name ? context.Expressions.Feel(name)
                : file.Own(transfer, "sourceExpression") is { } expression
                    ? context.Expressions.NameOrExpression(expression)
                : null;
            if (source is not null && file.Own(transfer, "target") is { } target)
                yield return new(source, target.Text);
        }
    }
}
