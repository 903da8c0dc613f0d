using Approvals.Casework.Wording;

namespace Approvals.Casework.Rehearsal;

/// <summary>The sentences of <c>Texts/rehearsal.*.json</c>.</summary>
public static class RehearsalTexts
{
    /// <summary>All of them.</summary>
    public static Texts All { get; } = Texts.Of("rehearsal");

    /// <summary>A sentence in Chinese, with the English one behind it, as the pages of a result have them.</summary>
    /// <param name="key">The key.</param>
    /// <param name="values">The values.</param>
    internal static string Both(string key, params object?[] values) =>
        $"{All.Say(Language.Chinese, key, values)} · {All.Say(Language.English, key, values)}";
}
