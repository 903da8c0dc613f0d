using Approvals.Engine.Lint;
using Approvals.Engine.Model;

namespace Approvals.Engine.Tests.LintTests;

/// <summary>
/// Each rule has examples in <c>lint/&lt;rule&gt;</c>: those called <c>valid…</c> have no errors and nothing that the
/// rule finds; those called <c>invalid…</c> have nothing wrong but what the rule finds, on the lines that say so;
/// those called <c>warned…</c> are the same, except that the rule only warns.
/// </summary>
public sealed class RuleExamples
{
    private const string Mark = "<!-- wrong -->";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "lint");

    public static TheoryData<string> Valid => [.. Examples("valid")];

    public static TheoryData<string> Invalid => [.. Examples("invalid")];

    public static TheoryData<string> Warned => [.. Examples("warned")];

    [Theory]
    [MemberData(nameof(Valid))]
    public void A_valid_example_has_nothing_wrong(string example) =>
        Assert.DoesNotContain(
            Check(example),
            finding => finding.Severity == Severity.Error || finding.Rule == RuleOf(example)
        );

    [Theory]
    [MemberData(nameof(Invalid))]
    [MemberData(nameof(Warned))]
    public void An_invalid_example_breaks_its_rule_on_the_lines_that_say_so(string example)
    {
        var marked = File.ReadAllLines(PathOf(example))
            .Select((text, index) => (text, line: index + 1))
            .Where(line => line.text.Contains(Mark, StringComparison.Ordinal))
            .Select(line => line.line);

        var found = Check(example).Where(f => f.Rule == RuleOf(example)).Select(f => f.Line);

        Assert.Equal(marked, found);
    }

    [Theory]
    [MemberData(nameof(Invalid))]
    public void An_invalid_example_breaks_its_rule_as_badly_as_the_table_says(string example) =>
        Assert.All(
            Check(example).Where(finding => finding.Rule == RuleOf(example)),
            finding =>
                Assert.Equal(
                    Rules.All.Single(rule => rule.Id == finding.Rule).Severity,
                    finding.Severity
                )
        );

    [Theory]
    [MemberData(nameof(Warned))]
    public void A_less_bad_example_is_only_warned_of(string example) =>
        Assert.All(Check(example), finding => Assert.NotEqual(Severity.Error, finding.Severity));

    [Theory]
    [MemberData(nameof(Invalid))]
    public void An_invalid_example_has_no_error_beside_that_of_its_rule(string example) =>
        Assert.DoesNotContain(
            Check(example),
            finding => finding.Severity == Severity.Error && finding.Rule != RuleOf(example)
        );

    [Fact]
    public void Every_rule_has_a_valid_and_an_invalid_example()
    {
        var shown = Examples("valid").Select(RuleOf).Intersect(Examples("invalid").Select(RuleOf));

        Assert.Equal(
            Rules.All.Select(rule => rule.Id).Order(StringComparer.Ordinal),
            shown.Order(StringComparer.Ordinal)
        );
    }

    private static IEnumerable<string> Examples(string kind) =>
        Directory
            .EnumerateFiles(Folder, $"{kind}*.bpmn", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    private static string RuleOf(string example) => example.Split('/')[0];

    private static string PathOf(string example) => Path.Combine(Folder, example);

    private static List<Finding> Check(string example)
    {
        var profile = Rules.All.SingleOrDefault(rule => rule.Id == RuleOf(example))?.Profile;
        var forms = Directory.GetFiles(Path.Combine(Folder, RuleOf(example)), "*.form");
        SourceFile[] files =
        [
            .. forms
                .Prepend(PathOf(example))
                .Select(path => new SourceFile(path, File.ReadAllText(path))),
        ];
        return
        [
            .. Definitions.Check(files, profile ?? Profile.Plain).Findings.Select(f => f.Finding),
        ];
    }
}
