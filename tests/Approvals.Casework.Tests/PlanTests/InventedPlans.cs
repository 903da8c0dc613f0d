using System.Text.Json.Nodes;
using Approvals.Casework.Plans;

namespace Approvals.Casework.Tests.PlanTests;

/// <summary>Plans in the layouts that offices use, invented and read by people before there was a reader.</summary>
public sealed class InventedPlans
{
    /// <summary>Types are proposals: people do not agree on all of them either.</summary>
    private const double LeastShareOfTypes = 0.8;

    public static TheoryData<string> Plans => [.. PlanSources.Names];

    [Theory, MemberData(nameof(Plans))]
    public void All_measures_are_found_under_their_numbers(string name) =>
        Assert.Equal(
            Expected(name)["measures"]!.AsArray().Select(m => m!["no"]!.GetValue<int>()),
            Read(name).Measures.Select(m => m.No)
        );

    [Theory, MemberData(nameof(Plans))]
    public void Problems_have_their_titles(string name) =>
        Assert.Equal(
            Expected(name)["problems"]!.AsArray().Select(p => p!["title"]!.GetValue<string>()),
            Read(name).Problems.Select(p => p.Title)
        );

    [Theory, MemberData(nameof(Plans))]
    public void Aspects_and_sections_have_their_titles(string name)
    {
        var reading = Read(name);

        Assert.Equal(Titles(name, "aspects"), reading.Aspects.Select(a => a.Title));
        Assert.Equal(Titles(name, "sections"), reading.Sections.Select(s => s.Title));
    }

    [Theory, MemberData(nameof(Plans))]
    public void Measures_say_what_people_read_in_them(string name)
    {
        var expected = Expected(name)["measures"]!
            .AsArray()
            .ToDictionary(m => m!["no"]!.GetValue<int>());

        var differences = Expectation.Json(Read(name))["measures"]!
            .AsArray()
            .SelectMany(m => Expectation.Differences(m!, expected[m!["no"]!.GetValue<int>()]!));

        Assert.Equal([], differences);
    }

    [Theory, MemberData(nameof(Plans))]
    public void Most_measures_get_a_type_that_people_take(string name)
    {
        var expected = Expected(name)["measures"]!
            .AsArray()
            .ToDictionary(m => m!["no"]!.GetValue<int>());
        var measures = Expectation.Json(Read(name))["measures"]!.AsArray();

        var taken = measures.Count(m =>
            Expectation.HasMainType(m!, expected[m!["no"]!.GetValue<int>()]!)
        );

        Assert.True(taken >= LeastShareOfTypes * measures.Count, $"{taken} of {measures.Count}");
    }

    [Theory, MemberData(nameof(Plans))]
    public void What_can_be_read_in_two_ways_is_asked(string name)
    {
        var asked = Read(name)
            .Measures.Where(m => m.Questions.Any(IsAmbiguous))
            .Select(m => m.No)
            .ToHashSet();

        Assert.All(
            Expected(name)["measures"]!
                .AsArray()
                .Where(m => m!["questions"]!.AsArray().Any(IsAmbiguousCode)),
            m => Assert.Contains(m!["no"]!.GetValue<int>(), asked)
        );
    }

    [Theory, MemberData(nameof(Plans))]
    public void Skipped_and_doubled_numbers_are_told(string name) =>
        Assert.Equal(
            Expected(name)["findings"]!
                .AsArray()
                .Select(f => f!["code"]!.GetValue<string>())
                .Order(),
            Read(name).Findings.Select(f => f.Code).Order()
        );

    private static bool IsAmbiguous(PlanQuestion question) => question.Code == "deadline-ambiguous";

    private static bool IsAmbiguousCode(JsonNode? question) =>
        question!["code"]!.GetValue<string>() == "deadline-ambiguous";

    private static IEnumerable<string> Titles(string name, string part) =>
        Expected(name)[part]!.AsArray().Select(p => p!["title"]!.GetValue<string>());

    private static PlanReading Read(string name) => PlanReader.Read(PlanSources.Of(name), new());

    private static JsonNode Expected(string name) =>
        JsonNode.Parse(PlanSources.Expected(name).GetRawText())!;
}
