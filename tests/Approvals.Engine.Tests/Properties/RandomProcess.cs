using Approvals.Engine.Model;

namespace Approvals.Engine.Tests.Properties;

/// <summary>A process that numbers drew, read as any file is.</summary>
internal sealed class RandomProcess
{
    private const string Rules = """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="rules" name="rules" namespace="urn:rules">
          <inputData id="input_x" name="x"><variable name="x" typeRef="number" /></inputData>
          <decision id="decision_discount" name="Discount">
            <variable name="Discount" typeRef="number" />
            <informationRequirement><requiredInput href="#input_x" /></informationRequirement>
            <literalExpression><text>if x = null then 0 else x + 1</text></literalExpression>
          </decision>
        </definitions>
        """;

    private RandomProcess(string text, Library library, string main = "main")
    {
        Text = text;
        Library = library;
        Main = library.Process(main)!;
    }

    /// <summary>Processes that somebody else drew: those of files that call each other.</summary>
    /// <param name="files">The files, without forms: tasks take anything.</param>
    public static IEnumerable<RandomProcess> All(IEnumerable<SourceFile> files)
    {
        var read = Definitions.Check([.. files]);
        Assert.False(read.HasErrors);
        return read
            .Library.Processes.Keys.Order(StringComparer.Ordinal)
            .Select(id => new RandomProcess($"the process '{id}'", read.Library, id));
    }

    /// <summary>The file.</summary>
    public string Text { get; }

    public Library Library { get; }

    public CompiledProcess Main { get; }

    public static RandomProcess Draw(IReadOnlyList<int> numbers)
    {
        var sketch = new Sketch(new(numbers));
        SketchScopes.Draw(sketch);
        var text = sketch.Definitions.ToString();
        var read = Definitions.Check([new("main.bpmn", text), new("rules.dmn", Rules)]);
        if (read.HasErrors)
        {
            var errors = read.Findings.Where(f => f.Finding.Severity == Severity.Error);
            Assert.Fail($"{string.Join('\n', errors.Select(e => e.Finding))}\n{text}");
        }
        return new(text, read.Library);
    }
}
