using System.Collections.Concurrent;
using Approvals.Casework.Plans;

namespace Approvals.Casework.Tests.PlanTests;

/// <summary>What holds of any document, whole or not.</summary>
public sealed class PlanProperties
{
    private const int Rounds = 8;

    /// <summary>Read once for all that is asked of them.</summary>
    private static readonly ConcurrentDictionary<string, Lazy<PlanReading[]>> Readings = new();

    public static TheoryData<string> Plans => [.. PlanSources.Names];

    [Theory, MemberData(nameof(Plans))]
    public void Quoted_words_are_words_of_the_measure(string name) =>
        Assert.All(
            Damaged(name).SelectMany(reading => reading.Measures),
            measure =>
            {
                IEnumerable<string?> quoted =
                [
                    measure.Heading,
                    .. measure.Figures.Select(f => f.Text),
                    .. measure.Recurrence.Select(r => r.Text),
                    .. measure.Deliverables.Select(d => d.Text),
                ];
                Assert.All(quoted.OfType<string>(), words => Assert.Contains(words, measure.Text));
            }
        );

    [Theory, MemberData(nameof(Plans))]
    public void Numbers_are_unique_and_belong_to_problems(string name) =>
        Assert.All(
            Damaged(name),
            reading =>
            {
                Assert.Distinct(reading.Measures.Select(m => m.No));
                Assert.Subset(
                    reading.Problems.Select(p => p.No).ToHashSet(),
                    reading.Measures.Select(m => m.Problem).ToHashSet()
                );
            }
        );

    [Theory, MemberData(nameof(Plans))]
    public void A_reading_without_measures_says_why(string name) =>
        Assert.All(
            Damaged(name).Where(reading => reading.Measures.Count == 0),
            reading => Assert.True(reading.IsRefused)
        );

    [Theory, MemberData(nameof(Plans))]
    public void What_is_written_as_JSON_reads_back_the_same(string name)
    {
        var reading = PlanReader.Read(PlanSources.Of(name), new());

        Assert.Equal(
            PlanJson.Write(reading),
            PlanJson.Write(PlanJson.Read(PlanJson.Write(reading)))
        );
    }

    private static PlanReading[] Damaged(string name) =>
        Readings.GetOrAdd(name, _ => new(() => [.. ReadDamaged(name)])).Value;

    /// <summary>The plan, cut at both ends, with lines torn out, shuffled and cut in the middle.</summary>
    private static IEnumerable<PlanReading> ReadDamaged(string name)
    {
        var plan = PlanSources.Of(name);
        yield return Read(plan, plan.Lines);
        for (var seed = 0; seed < Rounds; seed++)
        {
            var random = new Random(seed);
            var from = random.Next(plan.Lines.Count);
            yield return Read(plan, plan.Lines.Skip(from));
            yield return Read(plan, plan.Lines.Take(from));
            yield return Read(plan, plan.Lines.Where(_ => random.Next(4) > 0));
            yield return Read(plan, plan.Lines.Shuffle(random));
            yield return Read(plan, plan.Lines.Select(line => Cut(line, random)));
        }
    }

    private static SourceLine Cut(SourceLine line, Random random) =>
        line.Row is not null
            ? line with
            {
                Row = line.Row with { Cells = [.. line.Row.Cells.Where(_ => random.Next(5) > 0)] },
            }
            : line with
            {
                Text = line.Text[..random.Next(line.Text.Length + 1)],
            };

    private static PlanReading Read(SourceText plan, IEnumerable<SourceLine> lines) =>
        PlanReader.Read(plan with { Lines = [.. lines] }, new());
}

file static class Shuffling
{
    public static SourceLine[] Shuffle(this IEnumerable<SourceLine> lines, Random random)
    {
        SourceLine[] shuffled = [.. lines];
        random.Shuffle(shuffled);
        return shuffled;
    }
}
