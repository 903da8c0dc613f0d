using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Approvals.Casework.Plans;

namespace Approvals.Casework.Tests.PlanTests;

/// <summary>Plans in layouts that the reader was not made on. What they consist of has to be found whole; what the
/// words say, mostly. An expectation lists all that a person would take.</summary>
public sealed class OtherLayouts
{
    /// <summary>The share of measures whose field is right in all these plans together, at least.</summary>
    public static TheoryData<string, double> Fields =>
        new()
        {
            { "types", 0.88 },
            { "dates", 0.95 },
            { "responsible", 0.95 },
            { "leadDepartments", 0.88 },
            { "class", 0.97 },
            { "visibility", 0.97 },
            { "needsPartyGroup", 0.97 },
            { "clawbackYuan", 0.99 },
        };

    public static TheoryData<string> Plans => [.. PlanSources.Layouts];

    [Theory, MemberData(nameof(Plans))]
    public void Problems_have_their_titles_and_aspects(string name) =>
        Assert.Equal(
            Expected(name)
                .GetProperty("problems")
                .EnumerateArray()
                .Select(p => (p.GetProperty("title").GetString()!, Aspect(p))),
            Read(name).Problems.Select(p => (p.Title, p.Aspect))
        );

    [Theory, MemberData(nameof(Plans))]
    public void Aspects_have_their_titles(string name) =>
        Assert.Equal(
            Expected(name).GetProperty("aspects").EnumerateArray().Select(a => a.GetString()),
            Read(name).Aspects.Select(a => a.Title)
        );

    [Theory, MemberData(nameof(Plans))]
    public void Measures_stand_under_their_problems(string name) =>
        Assert.Equal(
            Measures(name)
                .Select(m => (m.GetProperty("no").GetInt32(), m.GetProperty("problem").GetInt32())),
            Read(name).Measures.Select(m => (m.No, m.Problem))
        );

    [Theory, MemberData(nameof(Plans))]
    public void Measures_have_their_words(string name)
    {
        var expected = Measures(name).ToDictionary(m => m.GetProperty("no").GetInt32());

        Assert.All(
            Read(name).Measures,
            m => Assert.Contains(Bare(m.Text), Texts(expected[m.No]).Select(Bare))
        );
    }

    [Theory, MemberData(nameof(Fields))]
    public void Most_measures_say_what_people_read_in_them(string field, double least)
    {
        List<bool> right = [.. PlanSources.Layouts.SelectMany(name => Right(name, field))];

        Assert.True(right.Count(r => r) >= least * right.Count, $"{right.Count(r => r)}");
    }

    private static IEnumerable<bool> Right(string name, string field)
    {
        var expected = Measures(name).ToDictionary(m => m.GetProperty("no").GetInt32());
        return Expectation.Json(Read(name))["measures"]!
            .AsArray()
            .Select(m => IsTaken(expected[m!["no"]!.GetValue<int>()].GetProperty(field), m, field));
    }

    private static bool IsTaken(JsonElement all, JsonNode measure, string field)
    {
        var read = field switch
        {
            "types" => measure[field]!.AsArray().FirstOrDefault(),
            "dates" => measure["deadline"]?["date"],
            _ => measure[field],
        };
        return all.EnumerateArray().Any(one => Same(JsonNode.Parse(one.GetRawText()), read));
    }

    private static bool Same(JsonNode? one, JsonNode? other) =>
        one is JsonArray names && other is JsonArray others
            ? Names(names).SequenceEqual(Names(others))
            : JsonNode.DeepEquals(one, other)
                || one?.GetValueKind() == JsonValueKind.Number
                    && other?.GetValueKind() == JsonValueKind.Number
                    && one.GetValue<decimal>() == other.GetValue<decimal>();

    private static IEnumerable<string> Names(JsonArray names) =>
        names.Select(name => name!.GetValue<string>()).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Texts(JsonElement measure) =>
        measure.TryGetProperty("textToo", out var others)
            ? others
                .EnumerateArray()
                .Select(t => t.GetString()!)
                .Prepend(measure.GetProperty("text").GetString()!)
            : [measure.GetProperty("text").GetString()!];

    /// <summary>Words without spaces, in one way of writing, without what closes them.</summary>
    private static string Bare(string text) =>
        string.Concat(
                text.Normalize(NormalizationForm.FormKC)
                    .Where(c => !char.IsWhiteSpace(c) && c != '*')
            )
            .TrimEnd('。', ';');

    private static int? Aspect(JsonElement problem) =>
        problem.GetProperty("aspect") is { ValueKind: JsonValueKind.Number } aspect
            ? aspect.GetInt32()
            : null;

    private static List<JsonElement> Measures(string name) =>
        [.. Expected(name).GetProperty("measures").EnumerateArray()];

    private static PlanReading Read(string name) =>
        PlanReader.Read(PlanSources.Of("layouts/" + name), new());

    private static JsonElement Expected(string name) => PlanSources.Expected("layouts/" + name);
}
