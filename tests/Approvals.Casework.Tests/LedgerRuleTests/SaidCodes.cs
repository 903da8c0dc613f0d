using System.Text.RegularExpressions;
using Approvals.Casework.Ledger;
using Approvals.Casework.Ledger.Assignment;
using Approvals.Casework.Plans;
using Approvals.Casework.Storage;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Tests.LedgerRuleTests;

/// <summary>Each code that the sources of the ledger give has its sentence in both languages.</summary>
public sealed partial class SaidCodes
{
    private static readonly Texts Words = Texts.Of("ledger");

    private static readonly Language[] Languages = Enum.GetValues<Language>();

    private static readonly IReadOnlyDictionary<string, string> Sources = Directory
        .EnumerateFiles(
            Path.Combine(PeopleTests.Seeds.Root, "src", "Approvals.Casework", "Ledger"),
            "*.cs",
            SearchOption.AllDirectories
        )
        .ToDictionary(file => file, File.ReadAllText);

    /// <summary>The codes of refusals: where they are given, and where they are chosen before.</summary>
    public static TheoryData<string> Refusals =>
        [
            .. Sources
                .Where(file => !file.Key.EndsWith("EvidenceStore.cs", StringComparison.Ordinal))
                .SelectMany(file =>
                    Refusal()
                        .Matches(file.Value)
                        .Concat(
                            Chosen().Matches(file.Value).SelectMany(m => Literal().Matches(m.Value))
                        )
                )
                .Select(match => match.Groups["code"].Value)
                .Distinct(),
        ];

    /// <summary>Those of the store of evidence, which has sentences of its own.</summary>
    public static TheoryData<string> OfEvidence =>
        [
            .. Sources
                .Where(file => file.Key.Contains("Evidence", StringComparison.Ordinal))
                .SelectMany(file => EvidenceRefusal().Matches(file.Value))
                .Select(match => match.Groups["code"].Value)
                .Distinct(),
        ];

    public static TheoryData<string> Reasons =>
        [
            .. Sources
                .Single(file => file.Key.EndsWith("LightRules.cs", StringComparison.Ordinal))
                .Value.Split('\n')
                .SelectMany(line => Literal().Matches(line))
                .Select(match => match.Groups["code"].Value)
                .Distinct(),
        ];

    [Theory, MemberData(nameof(Refusals))]
    public void A_refusal_is_said(string code) =>
        Assert.All(Languages, language => Assert.NotEmpty(Words.Template(language, $"no.{code}")));

    [Theory, MemberData(nameof(OfEvidence))]
    public void A_refusal_of_evidence_is_said(string code) =>
        Assert.All(
            Languages,
            language => Assert.NotEmpty(Texts.Of("evidence").Template(language, code))
        );

    [Theory, MemberData(nameof(Reasons))]
    public void A_reason_for_a_light_is_said(string code) =>
        Assert.All(
            Languages,
            language => Assert.NotEmpty(Words.Template(language, $"reason.{code}"))
        );

    [Fact]
    public void No_sentence_of_a_refusal_is_left_over() =>
        Assert.All(
            Words
                .Keys(Language.Chinese)
                .Where(key => key.StartsWith("no.", StringComparison.Ordinal)),
            key =>
                Assert.Contains(
                    Sources.Values,
                    text => text.Contains($"\"{key[3..]}\"", StringComparison.Ordinal)
                )
        );

    [Theory]
    [InlineData(Language.Chinese, "once", "逾期3个工作日")]
    [InlineData(Language.Chinese, "2023-Q3", "2023年第3季度逾期3个工作日")]
    [InlineData(Language.English, "once", "3 working days overdue")]
    [InlineData(Language.English, "", "3 working days overdue")]
    [InlineData(Language.English, "2023-Q3", "2023, quarter 3: 3 working days overdue")]
    public void A_reason_is_said_with_its_period_where_there_are_several(
        Language language,
        string period,
        string expected
    ) => Assert.Equal(expected, LedgerText.Of(language, new LightReason("overdue", period, 3)));

    [Theory]
    [InlineData(Language.Chinese, "责任领导、完成时限")]
    [InlineData(Language.English, "responsible leader, date")]
    public void What_is_missing_is_named_one_by_one(Language language, string expected) =>
        Assert.Equal(expected, LedgerText.Of(language, EntryGaps.Leader | EntryGaps.Date));

    [Fact]
    public void Each_value_is_said() =>
        Assert.All(
            Keys<MeasureStatus>("status")
                .Concat(Keys<ProblemStatus>("problem"))
                .Concat(Keys<Light>("light"))
                .Concat(Keys<MeasureClass>("class"))
                .Concat(Keys<MeasureType>("type"))
                .Concat(Keys<Secrecy>("secrecy"))
                .Concat(Keys<MeasureVisibility>("visibility"))
                .Concat(Keys<MoneyKind>("money"))
                .Concat(Keys<EvidenceKind>("evidence"))
                .Concat(Keys<LookBackResult>("look-back"))
                .Concat(Keys<ProposalSource>("source"))
                .Concat(Keys<PeriodUnit>("rhythm"))
                .Concat(Keys<PeriodUnit>("rhythms")),
            key => Assert.True(Words.Has(key), key)
        );

    [Fact]
    public void Each_figure_has_a_name() =>
        Assert.All(
            new LedgerPage("2023", null, 0, Facts.Day("2023-09-13"), []).Figures,
            figure => Assert.NotEmpty(LedgerText.Figure(Language.English, figure.Code))
        );

    private static IEnumerable<string> Keys<T>(string prefix)
        where T : struct, Enum => Enum.GetValues<T>().Select(v => $"{prefix}.{StoredCode.Of(v)}");

    // Not those of authority, which has sentences of its own, too.
    [GeneratedRegex(@"(?<!Verdict\.)\bRefused?\(\s*(?:new\(\s*)?""(?<code>[a-z-]+)""")]
    private static partial Regex Refusal();

    [GeneratedRegex(@"\? ProblemOf\([^;]*;")]
    private static partial Regex Chosen();

    [GeneratedRegex(@"(?:EvidenceProblem\.Of|\bRefuse)\(\s*""(?<code>[a-z-]+)""")]
    private static partial Regex EvidenceRefusal();

    [GeneratedRegex("\"(?<code>[a-z]+(?:-[a-z]+)*)\"")]
    private static partial Regex Literal();
}
