using System.Text.RegularExpressions;
using Approvals.Casework.Audit;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Tests.PeopleTests;

public sealed partial class AuthorityWords
{
    private static readonly IReadOnlyDictionary<string, string> Chinese = In(Language.Chinese);

    private static readonly IReadOnlyDictionary<string, string> English = In(Language.English);

    private static Dictionary<string, string> In(Language language)
    {
        var texts = Texts.Of("authority");
        return texts.Keys(language).ToDictionary(key => key, key => texts.Template(language, key));
    }

    [Fact]
    public void Both_languages_have_the_same_keys() =>
        Assert.Equal(Chinese.Keys.Order(), English.Keys.Order());

    [Fact]
    public void No_text_names_a_value_that_the_other_language_must_do_without() =>
        Assert.All(
            English,
            pair =>
                Assert.Subset(
                    Values(pair.Value).Union(Optional).ToHashSet(),
                    Values(Chinese[pair.Key]).ToHashSet()
                )
        );

    [Theory]
    [InlineData("duty", typeof(Duty))]
    [InlineData("action", typeof(CaseAction))]
    [InlineData("right", typeof(Right))]
    [InlineData("record", typeof(RecordKind))]
    [InlineData("capacity", typeof(Capacity))]
    [InlineData("deed", typeof(AdministratorDeed))]
    public void Every_code_has_its_words(string kind, Type type) =>
        Assert.All(
            Enum.GetNames(type),
            name =>
                Assert.Contains(
                    $"{kind}.{Kebab().Replace(name, "-$0").ToLowerInvariant()}",
                    English.Keys
                )
        );

    [Fact]
    public void Every_reason_in_the_code_has_its_words() =>
        Assert.All(ReasonsInCode(), reason => Assert.Contains(reason, English.Keys));

    [Fact]
    public void Every_ground_of_recusal_has_its_words() =>
        Assert.All(
            Enum.GetValues<RecusalGroundKind>(),
            kind => Assert.Contains($"recusal-{StoredCode.Of(kind)}", English.Keys)
        );

    [Fact]
    public void A_refusal_says_what_was_expected() =>
        Assert.Equal(
            "Expected different people as handler and verifier, but 政务服务科科长 is verifier in this case already.",
            Refusal().Text(Language.English)
        );

    [Fact]
    public void A_refusal_is_said_in_Chinese() =>
        Assert.Equal(
            "同一事项的承办人与核查人应由不同的人担任,但政务服务科科长已是核查人。",
            Refusal().Text(Language.Chinese)
        );

    [Fact]
    public void Roles_are_named_by_their_table() =>
        Assert.Equal(
            "Expected the verifier to be leading-group office, but 养老服务科科长 is not.",
            Seeds.MayTake("elder-care-head", Duty.Verifier, Seeds.Case()).Text(Language.English)
        );

    /// <summary>
    /// A Chinese text may name a person where the English one needs no name, of those always given.
    /// </summary>
    private static readonly string[] Optional = ["person", "other"];

    private static Verdict Refusal() =>
        Seeds.MayTake(
            "government-services-head",
            Duty.Handler,
            Seeds.Case(("government-services-head", Duty.Verifier))
        );

    private static IEnumerable<string> ReasonsInCode() =>
        from file in Directory.EnumerateFiles(
            Path.Combine(Seeds.Root, "src", "Approvals.Casework", "People"),
            "*.cs",
            SearchOption.AllDirectories
        )
        from Match match in Reason().Matches(File.ReadAllText(file))
        select match.Groups["reason"].Value;

    private static IEnumerable<string> Values(string text) =>
        Placeholder().Matches(text).Select(match => match.Groups["name"].Value);

    [GeneratedRegex(@"(Refuse|Allow|Complain)\(\s*""(?<reason>[a-z0-9-]+)""")]
    private static partial Regex Reason();

    [GeneratedRegex(@"\{(?<name>[a-z-]+)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Kebab();
}
