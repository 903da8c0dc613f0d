using Approvals.Engine.Reading;

namespace Approvals.Engine.Tests.Reading;

/// <summary>The tables of vendors' attributes in the documentation, asked of the reader.</summary>
public sealed class VendorPage
{
    private static readonly string[] Family = ["camunda", "operaton", "flowable", "activiti"];

    public static TheoryData<string, string> Honoured => Rows("Honoured");

    public static TheoryData<string, string> Ignored => Rows("Ignored, among others");

    [Theory]
    [MemberData(nameof(Honoured))]
    public void What_the_page_says_is_honoured_is_not_ignored(string written, string on) =>
        Assert.All(Family, vendor => Assert.Empty(IgnoredIn(written, on, vendor)));

    [Theory]
    [MemberData(nameof(Ignored))]
    public void What_the_page_says_is_ignored_is_told(string written, string on) =>
        Assert.All(Family, vendor => Assert.Single(IgnoredIn(written, on, vendor)));

    private static IEnumerable<string> IgnoredIn(string written, string on, string vendor)
    {
        var own = written.Replace("camunda:", vendor + ":", StringComparison.Ordinal);
        var element = own.StartsWith('<')
            ? $"<{on} id='x'><extensionElements>{own}</extensionElements></{on}>"
            : $"<{on} id='x' {own}/>";
        var text = on switch
        {
            "process" => element,
            "message" => element + Process("<receiveTask id='r' messageRef='x'/>"),
            "multiInstanceLoopCharacteristics" => Process($"<task id='t'>{element}</task>"),
            _ when on.EndsWith("Definition", StringComparison.Ordinal) => Process(
                $"<intermediateThrowEvent id='t'>{element}</intermediateThrowEvent>"
            ),
            _ => Process(element),
        };
        var (_, findings) = BpmnReader.Read(BpmnDocument.Read(Bpmn.Definitions(text)));
        return findings.Where(f => f.Rule == "vendor-ignored").Select(f => f.Message);
    }

    private static string Process(string content) => $"<process id='p'>{content}</process>";

    private static TheoryData<string, string> Rows(string heading) =>
        [
            .. from row in new Page("bpmn-reading.md").Rows(heading)
            from kind in Page.Codes(row[1])
            select new TheoryDataRow<string, string>(Page.Codes(row[0])[0], kind),
        ];
}
