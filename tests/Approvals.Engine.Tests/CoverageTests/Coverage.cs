using Approvals.Engine.Model;
using Approvals.Engine.Run;

namespace Approvals.Engine.Tests.CoverageTests;

/// <summary>All that the engine executes is shown by scenario files, and a page says by which.</summary>
public sealed class Coverage
{
    private static readonly string PagePath = Path.Combine(FindRoot(), "docs", "coverage.md");

    public static TheoryData<string, string> Pairs =>
        [.. EventPosition.All.Select(pair => (pair.Kind, pair.Position))];

    public static TheoryData<string> Features => [.. Feature.All.Select(f => f.Name)];

    public static TheoryData<string> Commands => [.. CoveragePage.Commands.Select(c => c.Name)];

    public static TheoryData<IncidentKind> Incidents => [.. CoveragePage.Incidents];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Each_kind_of_event_is_shown_at_each_position_that_it_may_have(
        string kind,
        string position
    ) => Assert.NotEmpty(CoveragePage.FilesOf(new EventPosition(kind, position)));

    [Theory]
    [MemberData(nameof(Features))]
    public void Each_feature_of_a_process_is_shown(string name) =>
        Assert.NotEmpty(CoveragePage.FilesOf(Feature.All.Single(f => f.Name == name)));

    [Theory]
    [MemberData(nameof(Commands))]
    public void Each_command_is_shown(string name) =>
        Assert.NotEmpty(CoveragePage.FilesOf(CoveragePage.Commands.Single(c => c.Name == name)));

    [Theory]
    [MemberData(nameof(Incidents))]
    public void Each_incident_is_shown(IncidentKind kind) =>
        Assert.NotEmpty(CoveragePage.FilesOf(kind));

    [Fact]
    public void Each_kind_of_element_is_a_feature_or_an_event()
    {
        var kinds =
            from type in typeof(Element).GetNestedTypes()
            where type is { IsAbstract: false } && !type.IsSubclassOf(typeof(Element.Event))
            select type.Name;

        var shown =
            from file in CoveredFile.All
            from element in file.Elements
            where element is not Element.Event && Feature.All.Any(f => f.IsIn(element))
            select element.GetType().Name;

        Assert.Equal(
            kinds.Order(StringComparer.Ordinal),
            shown.Distinct().Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void The_page_says_what_the_files_show()
    {
        var text = CoveragePage.Text();
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
            File.WriteAllText(PagePath, text);

        Assert.Equal(
            text,
            File.Exists(PagePath) ? File.ReadAllText(PagePath).ReplaceLineEndings("\n") : ""
        );
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Approvals.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No Approvals.sln.");
        return folder.FullName;
    }
}
