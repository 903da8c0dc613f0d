using Approvals.Engine.Model;

namespace Approvals.Engine.Tests.LintTests;

/// <summary>
/// Files that would take hours if a rule looked at all pairs of elements, or would overflow the stack.
/// </summary>
public sealed class LargeFiles
{
    private const int Many = 20_000;

    [Fact]
    public void Many_links_of_one_name_are_checked() =>
        AssertRefused(i =>
            $"""
                <intermediateThrowEvent id="t{i}"><linkEventDefinition name="l"/></intermediateThrowEvent>
                <intermediateCatchEvent id="c{i}"><linkEventDefinition name="l"/></intermediateCatchEvent>
                """
        );

    [Fact]
    public void A_circle_of_many_elements_is_checked() =>
        AssertRefused(i =>
            $"""
                <task id="t{i}"/><sequenceFlow id="f{i}" sourceRef="t{i}" targetRef="t{(i + 1)
                    % Many}"/>
                """
        );

    [Fact]
    public void Many_events_on_one_border_are_checked() =>
        AssertRefused(i =>
            $"""
                <task id="t{i}"/><boundaryEvent id="b{i}" attachedToRef="t0"><errorEventDefinition
                errorRef="none"/></boundaryEvent>
                """
        );

    [Fact]
    public void Many_unknown_elements_are_checked() => AssertRefused(i => $"<robot{i}/>");

    [Fact]
    public void Elements_nested_as_deep_as_files_may_be_are_checked()
    {
        const int Depth = 250;
        var open = Enumerable.Range(0, Depth).Select(i => $"<subProcess id=\"s{i}\">");
        var closed = Enumerable.Repeat("</subProcess>", Depth);

        AssertRefused($"{string.Concat(open)}<robot/>{string.Concat(closed)}");
    }

    private static void AssertRefused(Func<int, string> element) =>
        AssertRefused(string.Concat(Enumerable.Range(0, Many).Select(element)));

    private static void AssertRefused(string body) =>
        Assert.Contains(
            Definitions
                .Check(
                    $"""
                    <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t">
                    <process id="p">{body}</process></definitions>
                    """
                )
                .Findings,
            found => found.Finding.Severity == Severity.Error
        );
}
