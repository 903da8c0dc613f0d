using Approvals.Casework.Wording;

namespace Approvals.Casework.Plans;

/// <summary>What is said about plans.</summary>
internal static class PlanTexts
{
    private static readonly Texts Words = Texts.Of("plans");

    /// <summary>A sentence of <c>Texts/plans.*.json</c>.</summary>
    public static string Say(Language language, string key, IEnumerable<string> values) =>
        Words.Say(language, key, [.. values]);

    /// <summary>Whether there is a sentence with that key.</summary>
    public static bool Has(string key) => Words.Has(key);

    /// <summary>A finding, with its Chinese message.</summary>
    public static PlanFinding Finding(
        FindingSeverity severity,
        int? line,
        string code,
        params object[] values
    )
    {
        string[] args = [.. values.Select(Written)];
        return new(severity, line, code, Say(Language.Chinese, $"finding.{code}", args))
        {
            Args = args,
        };
    }

    /// <summary>A question, with its Chinese text.</summary>
    public static PlanQuestion Question(
        string code,
        IReadOnlyList<string> proposals,
        params object[] values
    )
    {
        string[] args = [.. values.Select(Written)];
        return new(code, Say(Language.Chinese, $"question.{code}", args), proposals)
        {
            Args = args,
        };
    }

    private static string Written(object value) =>
        value is IFormattable number
            ? number.ToString(null, System.Globalization.CultureInfo.InvariantCulture)
            : value.ToString() ?? "";
}
