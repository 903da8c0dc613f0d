using System.Text.RegularExpressions;
using Approvals.Casework.Calendar;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Tests;

public sealed partial class Wordings
{
    /// <summary>One row a concern: the files <c>Texts/concern.*.json</c>.</summary>
    public static TheoryData<string> Concerns =>
        [
            .. typeof(Texts)
                .Assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith("Texts/", StringComparison.Ordinal))
                .Select(name => name["Texts/".Length..].Split('.')[0])
                .Distinct(),
        ];

    [Theory, MemberData(nameof(Concerns))]
    public void Both_languages_have_the_same_keys(string concern)
    {
        var texts = Texts.Of(concern);

        Assert.Equal(texts.Keys(Language.Chinese).Order(), texts.Keys(Language.English).Order());
    }

    [Theory, MemberData(nameof(Concerns))]
    public void Both_languages_have_the_same_places(string concern)
    {
        var texts = Texts.Of(concern);

        Assert.All(
            texts.Keys(Language.Chinese).Except(SaidOtherwise),
            key => Assert.Equal(Places(Language.Chinese, key), Places(Language.English, key))
        );

        IEnumerable<string> Places(Language language, string key) =>
            Place().Matches(texts.Template(language, key)).Select(m => m.Value).Distinct().Order();
    }

    [Theory]
    [InlineData(typeof(CalendarProblemKind), "problem")]
    [InlineData(typeof(DueProblemKind), "due-problem")]
    [InlineData(typeof(MoveOutcome), "move")]
    [InlineData(typeof(SolarTerm), "solar-term")]
    public void Every_value_has_its_text(Type values, string prefix) =>
        Assert.All(
            Enum.GetNames(values),
            name => Assert.True(Texts.Of("calendar").Has($"{prefix}.{name}"), name)
        );

    [Fact]
    public void An_unknown_key_is_a_bug() =>
        Assert.Throws<KeyNotFoundException>(() =>
            Texts.Of("calendar").Say(Language.Chinese, "no-such-key")
        );

    [Fact]
    public void An_unknown_concern_is_a_bug() =>
        Assert.Throws<ArgumentException>(() => Texts.Of("no-such-concern"));

    /// <summary>English writes months as words: its dates take another place.</summary>
    private static readonly string[] SaidOtherwise = ["date", "month"];

    [GeneratedRegex(@"\{[0-9]+[^}]*\}")]
    private static partial Regex Place();
}
