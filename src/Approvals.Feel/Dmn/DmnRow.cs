using System.Text.Json;

namespace Approvals.Feel.Dmn;

/// <summary>
/// One line of a file of evaluations: <c>{"id", "decision" or "service", "inputs"}</c>, the inputs as typed JSON by
/// name.
/// </summary>
/// <param name="Id">What the answer is to be known by.</param>
/// <param name="Name">The name of the decision or decision service.</param>
/// <param name="IsService">Which of the two it is.</param>
/// <param name="Inputs">The values of the inputs.</param>
public sealed record DmnRow(string Id, string Name, bool IsService, Value.Context Inputs)
{
    /// <summary>Reads a line.</summary>
    /// <exception cref="FormatException">The line is not of that form.</exception>
    public static DmnRow Read(JsonElement line)
    {
        var service = FeelRow.TextOf(line, "service");
        var name = service ?? FeelRow.TextOf(line, "decision");
        if (name is null)
            throw new FormatException(
                $"Expected a \"decision\" or a \"service\", but found {ValueJson.Shortened(line)}."
            );
        return new(
            FeelRow.TextOf(line, "id") ?? "",
            name,
            service is not null,
            FeelRow.InputsOf(line)
        );
    }

    /// <summary>Evaluates the decision or service of a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="now">What <c>now()</c> and <c>today()</c> give; without it they are null.</param>
    public FeelResult Evaluate(DmnModel model, DateTimeOffset? now) =>
        IsService ? model.EvaluateService(Name, Inputs, now) : model.Evaluate(Name, Inputs, now);
}
