using System.Text.Json.Nodes;
using Approvals.Engine.Reading;

namespace Approvals.Engine.Tests.Reading;

public sealed class OwnExtension
{
    private static readonly JsonNode Descriptor = JsonNode.Parse(OfficeExtension.Moddle)!;
    private static readonly Page Page = new("extension.md");

    [Fact]
    public void The_descriptor_for_modellers_has_our_namespace() =>
        Assert.Equal(OfficeExtension.Namespace, (string?)Descriptor["uri"]);

    [Fact]
    public void The_descriptor_for_modellers_lists_the_attributes_that_the_reader_honours()
    {
        var described =
            from type in Types()
            where type["extends"] is not null
            from kind in type["extends"]!.AsArray()
            from property in type["properties"]!.AsArray()
            select $"{Element((string)kind!)} {property!["name"]}";

        var honoured =
            from attribute in OfficeExtension.Attributes
            from kind in attribute.On
            select $"{kind} {attribute.Name}";

        Assert.Equal(honoured.Order(), described.Order());
    }

    [Fact]
    public void The_descriptor_for_modellers_lists_the_elements_that_the_reader_honours()
    {
        var described =
            from type in Types()
            where type["extends"] is null
            let properties = type["properties"]!.AsArray()
            select Text(
                Element((string)type["name"]!),
                properties.Where(p => p!["isAttr"] is not null).Select(p => (string)p!["name"]!),
                properties
                    .Where(p => p!["isAttr"] is null)
                    .Select(p => Element((string)p!["type"]!))
            );

        Assert.Equal(
            OfficeExtension.Elements.Select(e => Text(e.Name, e.Attributes, e.Parts)),
            described
        );
    }

    [Fact]
    public void The_page_lists_the_attributes_that_the_reader_honours() =>
        Assert.Equal(
            OfficeExtension.Attributes.Select(a => Text(a.Name, a.On, [a.Meaning])),
            Page.Rows("Attributes").Select(r => Text(Page.Codes(r[0])[0], Page.Codes(r[1]), [r[3]]))
        );

    [Fact]
    public void The_page_lists_the_elements_that_the_reader_honours() =>
        Assert.Equal(
            OfficeExtension.Elements.Select(e =>
                Text(e.Name, e.Attributes, [.. e.Parts, e.Meaning])
            ),
            Page.Rows("Elements")
                .Select(r =>
                    Text(Page.Codes(r[0])[0], Page.Codes(r[1]), [.. Page.Codes(r[2]), r[3]])
                )
        );

    [Fact]
    public void All_of_the_examples_on_the_page_is_honoured() =>
        Assert.All(
            Page.Examples(),
            example =>
            {
                var text = example.StartsWith("<definitions", StringComparison.Ordinal)
                    ? example
                    : Bpmn.Definitions(
                        "<message id='answer'/><message id='objection'/>"
                            + $"<process id='p'><task id='pay'/>{example}</process>"
                    );
                var (_, findings) = BpmnReader.Read(BpmnDocument.Read(text));
                Assert.DoesNotContain(findings, f => f.Rule is not "duplicate-id");
            }
        );

    private static IEnumerable<JsonNode> Types() =>
        Descriptor["types"]!.AsArray().OfType<JsonNode>();

    private static string Element(string type)
    {
        var name = type[(type.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static string Text(
        string name,
        IEnumerable<string> first,
        IEnumerable<string> second
    ) => $"{name}: {string.Join(", ", first)}; {string.Join(", ", second)}";
}
