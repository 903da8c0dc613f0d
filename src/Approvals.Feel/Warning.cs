using System.Globalization;

namespace Approvals.Feel;

/// <summary>
/// Why an expression, or a part of it, gave null. FEEL has no exceptions (DMN 1.5, 10.3.2.16): what goes wrong gives
/// null, and this says what it was.
/// </summary>
/// <param name="Code">What went wrong; the key for a text in another language.</param>
/// <param name="At">Where in the text.</param>
/// <param name="Values">What the message speaks of, as FEEL text, each cut to 80 characters; they fill the places of
/// the template.</param>
public sealed record Warning(WarningCode Code, SourceSpan At, IReadOnlyList<string> Values)
{
    private const int MaxShown = 80;

    /// <summary>The DMN element in whose expression <see cref="At"/> lies; null outside of DMN.</summary>
    public string? Element { get; init; }

    /// <summary>The English sentence: what was expected and what was found.</summary>
    public string Message =>
        string.Format(CultureInfo.InvariantCulture, WarningTexts.Template(Code), [.. Values]);

    /// <inheritdoc/>
    public override string ToString() =>
        Element is null ? $"{Code}: {Message}" : $"{Code} in {Element}: {Message}";

    internal static Warning Of(WarningCode code, SourceSpan at, params ReadOnlySpan<object?> values)
    {
        var texts = new string[values.Length];
        for (var i = 0; i < values.Length; i++)
            texts[i] = Shown(values[i]);
        return new(code, at, texts);
    }

    private static string Shown(object? value)
    {
        var text = value switch
        {
            Value.String { Text: var s } => ValueText.Quoted(
                s.Length > MaxShown ? s[..MaxShown] : s
            ),
            Value v => ValueText.Of(v, MaxShown + 1),
            IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
            _ => value?.ToString() ?? "null",
        };
        return text.Length <= MaxShown ? text : string.Concat(text.AsSpan(0, MaxShown - 1), "…");
    }
}
