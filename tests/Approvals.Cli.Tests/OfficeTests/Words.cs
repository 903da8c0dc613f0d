using System.Text.RegularExpressions;
using Approvals.Casework.Audit;
using Approvals.Casework.Calendar;
using Approvals.Casework.Upkeep;
using Approvals.Casework.Wording;
using Approvals.Cli.OfficeVerbs;
using Approvals.Engine.Run;

namespace Approvals.Cli.Tests.OfficeTests;

/// <summary>The texts of the command line, in both languages.</summary>
public sealed partial class Words
{
    [Fact]
    public void Both_languages_have_the_same_keys() =>
        Assert.Equal(
            Speech.Words.Keys(Language.Chinese).Order(),
            Speech.Words.Keys(Language.English).Order()
        );

    [Fact]
    public void Both_languages_have_the_same_places()
    {
        Assert.All(
            Speech.Words.Keys(Language.Chinese),
            key => Assert.Equal(Places(Language.Chinese, key), Places(Language.English, key))
        );

        static IEnumerable<string> Places(Language language, string key) =>
            Place()
                .Matches(Speech.Words.Template(language, key))
                .Select(m => m.Value)
                .Distinct()
                .Order();
    }

    [Theory]
    [InlineData(typeof(RejectionReason), "rejection")]
    [InlineData(typeof(FlawKind), "flaw")]
    [InlineData(typeof(SymptomSeverity), "severity")]
    [InlineData(typeof(CaseStatus), "status")]
    [InlineData(typeof(Channel), "channel")]
    [InlineData(typeof(NoticeStatus), "notice")]
    [InlineData(typeof(DayKind), "day")]
    public void Every_value_has_its_text(Type values, string prefix) =>
        Assert.All(
            Enum.GetNames(values),
            name => Assert.True(Speech.Words.Has($"{prefix}.{Kebab(name)}"), name)
        );

    [Fact]
    public void Every_command_has_its_text() =>
        Assert.All(
            typeof(Command).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(Command))),
            type => Assert.True(Speech.Words.Has($"command.{Kebab(type.Name)}"), type.Name)
        );

    private static string Kebab(string name) =>
        System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(name);

    [GeneratedRegex(@"\{[0-9]+[^}]*\}")]
    private static partial Regex Place();
}
