using System.Text.Json;

namespace Approvals.Feel;

/// <summary>
/// One line of a file of expressions: <c>{"id", "expression", "inputs", "typeRef"}</c>, the inputs as typed JSON by
/// name.
/// </summary>
/// <param name="Id">What the answer is to be known by.</param>
/// <param name="Expression">The FEEL text.</param>
/// <param name="Inputs">The variables.</param>
/// <param name="TypeRef">The name of the type that the result is declared to have; null, or a name that is unknown, for
/// none.</param>
public sealed record FeelRow(string Id, string Expression, Value.Context Inputs, string? TypeRef)
{
    /// <summary>Reads a line.</summary>
    /// <exception cref="FormatException">The line is not of that form.</exception>
    public static FeelRow Read(JsonElement line) =>
        new(
            TextOf(line, "id") ?? "",
            TextOf(line, "expression")
                ?? throw new FormatException(
                    $"Expected an \"expression\", but found {ValueJson.Shortened(line)}."
                ),
            InputsOf(line),
            TextOf(line, "typeRef")
        );

    /// <summary>
    /// Evaluates the expression; a result that does not conform to the declared type is converted to it, else null.
    /// </summary>
    /// <param name="now">What <c>now()</c> and <c>today()</c> give; without it they are null.</param>
    public FeelResult Evaluate(DateTimeOffset? now)
    {
        var expression = FeelExpression.Parse(Expression, Vocabulary.Of(Inputs));
        var result = expression.Evaluate(Inputs, now);
        if (TypeRef is null || FeelType.Of(TypeRef) is not { } type)
            return result;
        if (Conversion.To(type, result.Value) is { } converted)
            return result with { Value = converted };
        var whole = new SourceSpan(0, Expression.Length);
        var warning = Warning.Of(
            WarningCode.WrongType,
            whole,
            "the result",
            type,
            FeelType.NameOf(result.Value)
        );
        return new(Value.None, [.. result.Warnings, warning]);
    }

    internal static Value.Context InputsOf(JsonElement line)
    {
        if (
            line.ValueKind != JsonValueKind.Object
            || !line.TryGetProperty("inputs", out var inputs)
        )
            return Value.Context.Empty;
        return inputs.ValueKind == JsonValueKind.Object
            ? new(
                inputs
                    .EnumerateObject()
                    .Select(p => KeyValuePair.Create(p.Name, ValueJson.ReadTyped(p.Value)))
            )
            : throw new FormatException(
                $"Expected \"inputs\" to be an object, but found {ValueJson.Shortened(inputs)}."
            );
    }

    /// <summary>A string of a line; null where there is none of that name.</summary>
    internal static string? TextOf(JsonElement line, string name)
    {
        if (
            line.ValueKind != JsonValueKind.Object
            || !line.TryGetProperty(name, out var value)
            || value.ValueKind == JsonValueKind.Null
        )
            return null;
        return value.ValueKind == JsonValueKind.String
            ? ValueJson.TextOf(value)
            : throw new FormatException(
                $"Expected \"{name}\" to be a string, but found {ValueJson.Shortened(value)}."
            );
    }
}
