using Approvals.Feel.Dmn;

namespace Approvals.Feel.Tests.Dmn;

/// <summary>The models beside these tests, small ones made of a few elements, and what they must give.</summary>
internal static class Models
{
    /// <summary>The text of <c>models/NAME.dmn</c>.</summary>
    public static string Text(string name)
    {
        for (
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            folder is not null;
            folder = folder.Parent
        )
        {
            var models = Path.Combine(folder.FullName, "tests/Approvals.Feel.Tests/Dmn/models");
            if (Directory.Exists(models))
                return File.ReadAllText(Path.Combine(models, $"{name}.dmn"));
        }
        throw new FileNotFoundException(name);
    }

    /// <summary>The model of <c>models/NAME.dmn</c>, which may import those that are given.</summary>
    public static DmnModel Read(string name, params DmnModel[] available) =>
        DmnModel.Read(Text(name), available);

    /// <summary>A file of DMN 1.5 with these elements.</summary>
    public static string Definitions(string elements, string address = "https://example.org/m") =>
        $"""<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="{address}">{elements}</definitions>""";

    /// <summary>A model of these elements.</summary>
    public static DmnModel Of(string elements) => DmnModel.Read(Definitions(elements));

    /// <summary>A decision with a FEEL text, which needs other decisions.</summary>
    public static string Decision(string name, string text, params string[] needs)
    {
        var requirements = needs.Select(need =>
            $"<informationRequirement><requiredDecision href='#{need}'/></informationRequirement>"
        );
        return $"<decision id='{name}' name='{name}'>{string.Concat(requirements)}<literalExpression><text>{text}</text></literalExpression></decision>";
    }

    /// <summary>The value of a decision, given its inputs as a FEEL context, is that of a FEEL text.</summary>
    public static void Gives(
        this DmnModel model,
        string expected,
        string decision,
        string inputs = "{}"
    ) => Same(expected, model.Evaluate(decision, Inputs(inputs)));

    /// <summary>The value of a decision service, given its inputs as a FEEL context, is that of a FEEL text.</summary>
    public static void ServiceGives(
        this DmnModel model,
        string expected,
        string service,
        string inputs = "{}"
    ) => Same(expected, model.EvaluateService(service, Inputs(inputs)));

    /// <summary>A decision is null, and the first of its warnings says why.</summary>
    public static void Warns(
        this DmnModel model,
        WarningCode expected,
        string decision,
        string inputs = "{}"
    )
    {
        var result = model.Evaluate(decision, Inputs(inputs));
        Assert.Equal(Value.None, result.Value);
        Assert.Equal(expected, result.Warnings[0].Code);
    }

    /// <summary>A FEEL context.</summary>
    public static Value.Context Inputs(string text) => (Value.Context)Feel(text);

    private static void Same(string expected, FeelResult found)
    {
        var wanted = Feel(expected);
        Assert.True(
            wanted.Equals(found.Value),
            $"Expected {wanted}, but found {found.Value} {string.Join(" | ", found.Warnings)}"
        );
    }

    private static Value Feel(string text) => FeelExpression.Parse(text).Evaluate().Value;
}
