using System.Xml.Linq;

namespace Approvals.Engine.Tests.Properties;

/// <summary>Data that goes into activities and events, and comes out.</summary>
internal static class SketchData
{
    /// <summary>What a task is given and leaves, as the standard has it.</summary>
    public static object?[] Of(SketchScope scope)
    {
        var sketch = scope.Sketch;
        var given = sketch.Make("dataInput", new XAttribute("name", "given"));
        var left = sketch.Make("dataOutput", new XAttribute("name", "outcome"));
        return
        [
            Sketch.Part(
                "ioSpecification",
                given,
                left,
                Sketch.Part("inputSet", Sketch.Part("dataInputRefs", SketchScope.IdOf(given))),
                Sketch.Part("outputSet", Sketch.Part("dataOutputRefs", SketchScope.IdOf(left)))
            ),
            sketch.Make("property", new XAttribute("name", "note")),
            Sketch.Part(
                "dataInputAssociation",
                Sketch.Part("targetRef", SketchScope.IdOf(given)),
                Sketch.Part("transformation", "x")
            ),
            sketch.HasData
                ? Sketch.Part(
                    "dataOutputAssociation",
                    Sketch.Part("sourceRef", SketchScope.IdOf(left)),
                    Sketch.Part("targetRef", scope.IsCalled ? "called_votes" : "main_votes")
                )
                : null,
        ];
    }

    /// <summary>One mapping of our extension.</summary>
    /// <param name="direction"><c>input</c> or <c>output</c>.</param>
    public static XElement Mapped(string direction) =>
        Sketch.Part(
            "extensionElements",
            new XElement(
                Sketch.Own + "ioMapping",
                new XElement(
                    Sketch.Own + direction,
                    new XAttribute("source", "=x"),
                    new XAttribute("target", "y")
                )
            )
        );
}
