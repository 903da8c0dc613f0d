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
        $"""
            <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="{address}">
            {elements}
            </definitions>
            """;

    /// <summary>A model of these elements.</summary>
    public static DmnModel Of(string elements) => DmnModel.Read(Definitions(elements));

    /// <summary>A decision with this logic.</summary>
    public static string Decision(string name, string logic, string requirements = "") =>
        $"<decision id='{name}' name='{name}'>{requirements}{logic}</decision>";

    /// <summary>A piece of knowledge with this logic and one parameter, <c>n</c>.</summary>
    public static string Knowledge(string name, string logic, string requirements = "") =>
        $"""
            <businessKnowledgeModel id='{name}' name='{name}'>
              <encapsulatedLogic><formalParameter name='n'/>{logic}</encapsulatedLogic>
              {requirements}
            </businessKnowledgeModel>
            """;

    /// <summary>A FEEL text.</summary>
    public static string Literal(string text) =>
        $"<literalExpression><text>{text}</text></literalExpression>";

    /// <summary>That decisions are needed.</summary>
    public static string Needs(params string[] decisions) =>
        string.Concat(
            decisions.Select(d =>
                $"<informationRequirement><requiredDecision href='#{d}'/></informationRequirement>"
            )
        );

    /// <summary>That a piece of knowledge or a service is needed.</summary>
    public static string Calls(string knowledge) =>
        $"<knowledgeRequirement><requiredKnowledge href='#{knowledge}'/></knowledgeRequirement>";

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
    public static Value.Context Inputs(string text) => (Value.Context)ValueOf(text);

    private static void Same(string expected, FeelResult found)
    {
        var wanted = ValueOf(expected);
        Assert.True(
            wanted.Equals(found.Value),
            $"Expected {wanted}, but found {found.Value} {string.Join(" | ", found.Warnings)}"
        );
    }

    private static Value ValueOf(string text) => FeelExpression.Parse(text).Evaluate().Value;
}
