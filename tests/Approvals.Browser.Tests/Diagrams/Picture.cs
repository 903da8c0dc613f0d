using System.Text.Json;

namespace Approvals.Browser.Tests.Diagrams;

/// <summary>A diagram as it is drawn: where everything stands, in px of the diagram.</summary>
/// <param name="Warnings">What bpmn-js could not read.</param>
/// <param name="Shapes">All but flows and labels that stand outside of what they name.</param>
/// <param name="Flows">Sequence flows, message flows and associations.</param>
/// <param name="Labels">The labels outside of what they name: those of events, gateways and flows.</param>
internal sealed record Picture(
    IReadOnlyList<string> Warnings,
    IReadOnlyList<Shape> Shapes,
    IReadOnlyList<Flow> Flows,
    IReadOnlyList<Label> Labels
)
{
    private const string Page = """
        <!doctype html>
        <html lang="zh">
        <div id="drawing" style="width: 1600px; height: 900px"></div>
        </html>
        """;

    private static readonly string Script = File.ReadAllText(
        Path.Combine(AppContext.BaseDirectory, "Diagrams", "measure.js")
    );

    /// <summary>Draws a diagram and measures it.</summary>
    /// <param name="browser">Where to draw.</param>
    /// <param name="xml">The text of the file.</param>
    public static async Task<Picture> DrawAsync(Browser browser, string xml)
    {
        var page = await browser.NewPageAsync();
        try
        {
            var files = Path.Combine(Browser.Packages, "bpmn-js", "dist");
            await page.SetContentAsync(Page);
            foreach (var style in new[] { "diagram-js.css", "bpmn-js.css" })
                await page.AddStyleTagAsync(new() { Path = Path.Combine(files, "assets", style) });
            await page.AddScriptTagAsync(
                new() { Path = Path.Combine(files, "bpmn-viewer.production.min.js") }
            );
            var json = await page.EvaluateAsync<string>(Script, xml);
            return JsonSerializer.Deserialize<Picture>(json, JsonSerializerOptions.Web)!;
        }
        finally
        {
            await page.CloseAsync();
        }
    }

    /// <summary>The things that a shape stands in, the nearest first; lanes are not among them.</summary>
    public IEnumerable<Shape> Around(Shape shape)
    {
        for (var next = Find(shape.Parent); next is not null; next = Find(next.Parent))
            yield return next;
    }

    /// <summary>The shape with an id; null where there is none.</summary>
    public Shape? Find(string? id) => Shapes.FirstOrDefault(shape => shape.Id == id);
}

/// <summary>Something with an outline.</summary>
/// <param name="Id">The id of the element.</param>
/// <param name="Kind">What it is, as BPMN calls it: <c>UserTask</c>.</param>
/// <param name="Form">Its outline, as SVG calls it: <c>rect</c>, <c>circle</c> or <c>polygon</c>, a diamond.</param>
/// <param name="Box">The box around its outline.</param>
/// <param name="Parent">What it stands in; null at the top.</param>
/// <param name="Host">What it is attached to; null: to nothing.</param>
/// <param name="Lanes">The ids of the lanes that it belongs to.</param>
/// <param name="Name">The lines of its name, if that is written inside.</param>
/// <param name="Signs">What else is drawn inside: the sign of its kind, of repetition.</param>
internal sealed record Shape(
    string Id,
    string Kind,
    string Form,
    Box Box,
    string? Parent,
    string? Host,
    IReadOnlyList<string> Lanes,
    IReadOnlyList<Box> Name,
    IReadOnlyList<Box> Signs
)
{
    /// <summary>Whether it is a pool or a lane, which flows may cross.</summary>
    public bool IsLane => Kind is "Lane" or "Participant";

    /// <summary>Whether a box comes into the outline, which need not fill the box around it.</summary>
    public bool Meets(Box box)
    {
        if (!Box.Meets(box))
            return false;
        var (middle, reach) = (
            new Point((Box.Left + Box.Right) / 2, (Box.Top + Box.Bottom) / 2),
            (Box.Right - Box.Left) / 2
        );
        // The nearest that the box comes to the middle.
        var (x, y) = (
            Math.Abs(Math.Clamp(middle.X, box.Left, box.Right) - middle.X),
            Math.Abs(Math.Clamp(middle.Y, box.Top, box.Bottom) - middle.Y)
        );
        return Form switch
        {
            "circle" => x * x + y * y < reach * reach,
            "polygon" => x + y < reach,
            _ => true,
        };
    }
}

/// <summary>A line from one thing to another.</summary>
/// <param name="Points">Where it bends; between them it is straight.</param>
internal sealed record Flow(string Id, string Source, string Target, IReadOnlyList<Point> Points)
{
    /// <summary>Whether it comes into a box, further than its edge.</summary>
    public bool Meets(Box box) =>
        Points.Zip(Points.Skip(1)).Any(line => box.MeetsLine(line.First, line.Second));
}

/// <summary>A name that stands outside of what it names.</summary>
/// <param name="Of">The id of what it names.</param>
/// <param name="Box">The box around its letters.</param>
internal sealed record Label(string Of, Box Box);
