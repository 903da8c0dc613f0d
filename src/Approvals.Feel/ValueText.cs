using System.Globalization;
using System.Text;

namespace Approvals.Feel;

/// <summary>
/// Values as text: as FEEL's <c>string()</c> gives them, strings inside of lists and contexts as literals.
/// </summary>
internal static class ValueText
{
    /// <summary>The text, or its beginning where it is longer than <paramref name="maxLength"/>.</summary>
    public static string Of(Value value, int maxLength = int.MaxValue)
    {
        if (value is Value.String { Text: var bare })
            return bare;
        var text = new StringBuilder();
        Append(text, value, maxLength);
        return text.ToString();
    }

    /// <summary>The shortest text of a number: no exponent, no zeros at its end.</summary>
    public static string Of(decimal number) =>
        number.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>A string as a literal.</summary>
    public static string Quoted(string text)
    {
        var escaped = text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);
        return $"\"{escaped}\"";
    }

    private static void Append(StringBuilder text, Value value, int maxLength)
    {
        if (text.Length > maxLength)
            return;
        switch (value)
        {
            case Value.String v:
                text.Append(Quoted(v.Text.Length > maxLength ? v.Text[..maxLength] : v.Text));
                break;
            case Value.List v:
                AppendAll(text.Append('['), v.Items, static item => ("", item), maxLength)
                    .Append(']');
                break;
            case Value.Context v:
                AppendAll(
                        text.Append('{'),
                        v.Entries,
                        static e => (Key(e.Key) + ": ", e.Value),
                        maxLength
                    )
                    .Append('}');
                break;
            case Value.Range v:
                AppendRange(text, v, maxLength);
                break;
            default:
                text.Append(Simple(value));
                break;
        }
    }

    private static string Simple(Value value) =>
        value switch
        {
            Value.Null => "null",
            Value.Boolean v => v.Truth ? "true" : "false",
            Value.Number v => Of(v.Amount),
            Value.Date v => TemporalText.Of(v.Day),
            Value.Time v => TemporalText.Of(v),
            Value.DateTime v => TemporalText.Of(v),
            Value.DaysTime v => TemporalText.Of(v),
            Value.YearsMonths v => TemporalText.Of(v),
            Value.Function v => $"function {v.Body.Name}({string.Join(", ", v.ParameterNames)})",
            _ => throw new System.Diagnostics.UnreachableException(value.GetType().Name),
        };

    private static StringBuilder AppendAll<T>(
        StringBuilder text,
        IEnumerable<T> parts,
        Func<T, (string Prefix, Value Value)> of,
        int maxLength
    )
    {
        var first = true;
        foreach (var part in parts)
        {
            if (text.Length > maxLength)
                break;
            if (!first)
                text.Append(", ");
            first = false;
            var (prefix, value) = of(part);
            text.Append(prefix);
            Append(text, value, maxLength);
        }
        return text;
    }

    private static void AppendRange(StringBuilder text, Value.Range range, int maxLength)
    {
        if (range is { Start: { } only, End: { } end } && range.Inverted && only.Equals(end))
        {
            AppendBound(text.Append("(!="), only, maxLength).Append(')');
            return;
        }
        if (range.Start is null || range.End is null)
        {
            var (sign, bound) = range.Start is null
                ? (range.EndIncluded ? "<=" : "<", range.End)
                : (range.StartIncluded ? ">=" : ">", range.Start);
            AppendBound(text.Append('(').Append(sign), bound ?? Value.None, maxLength).Append(')');
            return;
        }
        AppendBound(text.Append(range.StartIncluded ? '[' : '('), range.Start, maxLength);
        AppendBound(text.Append(".."), range.End, maxLength);
        text.Append(range.EndIncluded ? ']' : ')');
    }

    // As a literal: bare, 2026-01-31 would read as a subtraction.
    private static StringBuilder AppendBound(StringBuilder text, Value bound, int maxLength)
    {
        if (
            bound
            is Value.Date
                or Value.Time
                or Value.DateTime
                or Value.DaysTime
                or Value.YearsMonths
        )
            return text.Append("@\"").Append(Simple(bound)).Append('"');
        Append(text, bound, maxLength);
        return text;
    }

    private static string Key(string name) => Lexer.IsPlainName(name) ? name : Quoted(name);
}
