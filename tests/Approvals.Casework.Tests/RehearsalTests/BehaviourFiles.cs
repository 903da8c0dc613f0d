using System.Text.Json;
using Approvals.Casework.Rehearsal;
using Approvals.Casework.Tests.PeopleTests;

namespace Approvals.Casework.Tests.RehearsalTests;

/// <summary>How people act, as a file says it.</summary>
public sealed class BehaviourFiles
{
    [Fact]
    public void A_file_says_who_does_what_otherwise_and_who_is_away()
    {
        var behaviour = BehaviourFile.Read(
            """
            {"name": "迟办", "rules": [{"does": "late", "share": 0.5, "days": 3, "roles": ["handler"], "measures": [7]}],
             "leaves": [{"person": "li", "from": "2023-10-09", "until": "2023-10-20"}], "leaderItems": 4}
            """
        );

        var rule = Assert.Single(behaviour.Rules);
        Assert.Equal((Conduct.Late, 0.5, 3), (rule.Does, rule.Share, rule.Days));
        Assert.Equal(["handler"], rule.Roles);
        Assert.Equal([7], rule.Measures);
        Assert.Equal(
            new PlannedLeave(new("li"), new(2023, 10, 9), new(2023, 10, 20)),
            Assert.Single(behaviour.Leaves)
        );
        Assert.Equal(4, behaviour.LeaderItems);
    }

    [Theory]
    [InlineData("""{"name": "a", "rules": [{"does": "sleep"}]}""", "'sleep'")]
    [InlineData("""{"name": "a", "rules": [{"does": "late", "share": 2}]}""", "'share'")]
    [InlineData("""{"name": "a", "rules": [{"does": "late", "dayz": 2}]}""", "dayz")]
    [InlineData("""{"rules": []}""", "name")]
    [InlineData(
        """{"name": "a", "leaves": [{"person": "li", "from": "2023-10-09", "until": "2023-10-01"}]}""",
        "'li'"
    )]
    public void A_file_that_is_wrong_says_where(string json, string named) =>
        Assert.Contains(
            named,
            Assert.ThrowsAny<JsonException>(() => BehaviourFile.Read(json)).Message,
            StringComparison.Ordinal
        );

    [Theory, MemberData(nameof(Examples))]
    public void The_examples_of_the_handbook_can_be_read(string file) =>
        Assert.NotEmpty(BehaviourFile.Read(File.ReadAllText(PathOf(file))).Name);

    public static TheoryData<string> Examples =>
        [.. Directory.GetFiles(Folder, "*.json").Select(file => Path.GetFileName(file)).Order()];

    private static string Folder => Path.Combine(Seeds.Root, "docs", "examples", "behaviours");

    private static string PathOf(string file) => Path.Combine(Folder, file);
}
