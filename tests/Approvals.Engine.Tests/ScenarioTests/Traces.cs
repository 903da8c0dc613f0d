using System.Collections.Immutable;
using Approvals.Engine.Scenarios;

namespace Approvals.Engine.Tests.ScenarioTests;

public sealed class Traces
{
    private static readonly string[] Completed = ["begin", "a", "b", "c", "a", "done"];

    [Theory]
    [InlineData("begin a b c a done")]
    [InlineData("begin done")]
    [InlineData("a b a")]
    [InlineData("begin c|b|a a")]
    [InlineData("a|b c a")]
    [InlineData("a a|c|b|done")]
    [InlineData("")]
    public void A_trace_looks_only_at_what_it_names(string trace) =>
        Assert.Null(TraceCheck.Compare(Read(trace), Completed));

    [Theory]
    [InlineData("a b")]
    [InlineData("a")]
    [InlineData("b a a")]
    [InlineData("begin other")]
    [InlineData("a|c b a")]
    [InlineData("a b|done a")]
    [InlineData("a|a b")]
    public void A_trace_is_in_order_and_whole(string trace) =>
        Assert.NotNull(TraceCheck.Compare(Read(trace), Completed));

    [Fact]
    public void A_mismatch_shows_both() =>
        Assert.Equal(
            new Mismatch("""the trace ["b",["a","c"]]""", """["a","b","c","a"]"""),
            TraceCheck.Compare(Read("b a|c"), Completed)
        );

    private static ImmutableArray<ImmutableArray<string>> Read(string trace) =>
        [
            .. trace
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(item => item.Split('|').ToImmutableArray()),
        ];
}
