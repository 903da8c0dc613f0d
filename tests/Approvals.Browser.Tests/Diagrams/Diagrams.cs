using System.Collections.Concurrent;

namespace Approvals.Browser.Tests.Diagrams;

/// <summary>The diagrams under <c>workflows/</c> are good to read, as a browser draws them.</summary>
public sealed class Diagrams(Browser browser)
{
    private static readonly ConcurrentDictionary<string, Task<Picture>> Drawn = new();

    public static TheoryData<string, string> Rows =>
        [.. from file in Files("workflows") from check in Check.All select (file, check.Name)];

    /// <summary>One row a diagram that is wrong, in one way only: the check that sees it, and what it says.</summary>
    public static TheoryData<string, string, string> Faults =>
        new()
        {
            {
                "not-drawn",
                "bpmn-js reads it without a warning",
                """element <bpmn:UserTask id="second" /> referenced by """
                    + """<bpmn:SequenceFlow id="go" />#targetRef not yet drawn"""
            },
            { "shapes", "no shape lies over another", "first and second lie over each other" },
            {
                "lane-border",
                "no shape lies over another",
                "first and lower lie over each other; first and upper lie over each other"
            },
            {
                "escape",
                "each shape stands within what it belongs to",
                "inner sticks out of outer"
            },
            {
                "other-lane",
                "each step stands in its lane",
                "first does not stand in its lane upper"
            },
            { "flow", "no flow runs through a shape", "past runs through second" },
            { "label-shape", "no label lies over a shape", "the label of start lies over second" },
            {
                "label-label",
                "no label lies over another",
                "the labels of end and start lie over each other"
            },
            { "label-flow", "no flow runs through a label", "go runs through the label of start" },
            {
                "label-outside",
                "every label is in its pool",
                "the label of end stands outside of the pool"
            },
            {
                "name",
                "every name fits into its box",
                "the name of first does not fit into its box"
            },
            { "sign", "every name fits into its box", "the name of first lies over its sign" },
        };

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_diagram_is_good_to_read(string file, string check)
    {
        var found = await FindAsync("workflows", file, check);

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_planted_fault_is_found(string file, string check, string says)
    {
        var found = await FindAsync("planted", $"{file}.bpmn", check);

        Assert.Equal(says, string.Join("; ", found));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task No_other_check_finds_it(string file, string check, string says)
    {
        _ = says;
        foreach (var other in Check.All.Where(c => c.Name != check))
            Assert.Empty(await FindAsync("planted", $"{file}.bpmn", other.Name));
    }

    private async Task<IReadOnlyList<string>> FindAsync(string folder, string file, string check)
    {
        var path = Path.Combine(AppContext.BaseDirectory, folder, file);
        var picture = await Drawn.GetOrAdd(
            path,
            p => Picture.DrawAsync(browser, File.ReadAllText(p))
        );
        return [.. Check.All.Single(c => c.Name == check).Find(picture)];
    }

    private static IEnumerable<string> Files(string folder)
    {
        var root = Path.Combine(AppContext.BaseDirectory, folder);
        return Directory
            .EnumerateFiles(root, "*.bpmn", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
    }
}
