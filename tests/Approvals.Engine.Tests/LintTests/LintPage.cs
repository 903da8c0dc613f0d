using Approvals.Engine.Lint;
using Approvals.Engine.Tests.Reading;

namespace Approvals.Engine.Tests.LintTests;

public sealed class LintPage
{
    private static readonly string[] Sections =
    [
        "The file",
        "References",
        "Sequence flows",
        "Gateways",
        "Events",
        "Activities",
        "Ways through a process",
        "Data",
        "Processes, lanes, collaborations",
        "The office",
    ];

    private readonly Page _page = new("lint.md");

    [Fact]
    public void The_page_lists_the_rules_in_the_order_of_the_table_and_as_bad_as_there() =>
        Assert.Equal(
            Rules.All.Select(rule => $"{rule.Id}: {rule.Severity}"),
            Rows().Select(row => $"{Page.Codes(row[0])[0]}: {row[1].Split(' ')[0]}"),
            StringComparer.OrdinalIgnoreCase
        );

    [Fact]
    public void The_page_says_of_each_rule_what_it_asks_and_why_and_where_that_stands() =>
        Assert.All(Rows(), row => Assert.DoesNotContain("", row.Skip(1).Take(4)));

    [Fact]
    public void The_rules_of_the_office_are_those_of_its_profile() =>
        Assert.Equal(
            Rules.All.Where(rule => rule.Profile == Profile.Office).Select(rule => rule.Id),
            _page.Rows("The office").Select(row => Page.Codes(row[0])[0])
        );

    private IEnumerable<string[]> Rows() => Sections.SelectMany(_page.Rows);
}
