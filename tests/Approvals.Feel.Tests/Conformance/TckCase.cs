using System.Xml.Linq;

namespace Approvals.Feel.Tests.Conformance;

/// <summary>One expectation of a test file of the kit.</summary>
internal sealed record TckCase(
    string Folder,
    string Id,
    string Node,
    bool IsService,
    Value.Context Inputs,
    Value Expected
)
{
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>All expectations of the kit's cases below a folder; a case may have several.</summary>
    public static IEnumerable<TckCase> Below(string folder)
    {
        foreach (
            var file in Directory
                .EnumerateFiles(folder, "*-test-*.xml", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
        )
        {
            var root = XDocument.Load(file).Root!;
            var tck = root.Name.Namespace;
            foreach (var test in root.Elements(tck + "testCase"))
            {
                var id = $"{Path.GetFileNameWithoutExtension(file)}#{test.Attribute("id")?.Value}";
                var inputs = new Value.Context(test.Elements(tck + "inputNode").Select(Named));
                foreach (var result in test.Elements(tck + "resultNode"))
                {
                    var service =
                        test.Attribute("type")?.Value == "decisionService"
                            ? test.Attribute("invocableName")?.Value
                            : null;
                    var node = result.Attribute("name")!.Value;
                    yield return new(
                        Path.GetDirectoryName(file)!,
                        id,
                        service ?? node,
                        service is not null,
                        inputs,
                        ValueOf(result.Element(tck + "expected"))
                    );
                }
            }
        }
    }

    private static KeyValuePair<string, Value> Named(XElement element) =>
        KeyValuePair.Create(element.Attribute("name")!.Value, ValueOf(element));

    private static Value ValueOf(XElement? holder)
    {
        if (holder is null)
            return Value.None;
        var tck = holder.Name.Namespace;
        if (holder.Element(tck + "list") is { } list)
            return Value.Of(list.Elements(tck + "item").Select(ValueOf));
        var components = holder.Elements(tck + "component").ToList();
        if (components.Count > 0)
            return new Value.Context(components.Select(Named));
        var value = holder.Element(tck + "value");
        if (value is null || value.Attribute(Xsi + "nil")?.Value == "true")
            return Value.None;
        var type = value.Attribute(Xsi + "type")?.Value.Split(':')[^1] ?? "string";
        return ValueJson.FromText(type, value.Value)
            ?? throw new FormatException($"No {type}: {value.Value}");
    }
}
