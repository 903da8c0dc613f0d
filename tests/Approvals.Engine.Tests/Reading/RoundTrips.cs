using Approvals.Engine.Model;
using Approvals.Engine.Reading;

namespace Approvals.Engine.Tests.Reading;

public sealed class RoundTrips
{
    private static readonly string Folder = Path.Combine(
        AppContext.BaseDirectory,
        "bpmn",
        "reading"
    );

    public static TheoryData<string> Samples =>
        [
            .. Directory
                .GetFiles(Folder)
                .Select(f => Path.GetFileName(f)!)
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_file_is_written_as_it_was_read(string sample)
    {
        var text = Read(sample);

        Assert.Equal(text, BpmnDocument.Read(text).Write());
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_file_with_other_line_ends_and_a_byte_order_mark_is_written_as_it_was_read(
        string sample
    )
    {
        var text = "\uFEFF" + Read(sample).ReplaceLineEndings("\r\n");

        Assert.Equal(text, BpmnDocument.Read(text).Write());
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void An_element_that_gets_another_name_changes_in_that_attribute_alone(string sample)
    {
        var text = Read(sample);
        var named = BpmnDocument
            .Read(text)
            .Elements.Where(e => e.Name is not null)
            .Select(e => e.Id);
        foreach (var id in named.OfType<string>())
        {
            var document = BpmnDocument.Read(text);
            document.Find(id)!.Name = "§";

            var written = document.Write();

            var same = text.Zip(written).TakeWhile(pair => pair.First == pair.Second).Count();
            Assert.Equal('§', written[same]);
            Assert.EndsWith(written[(same + 1)..], text, StringComparison.Ordinal);
            Assert.Equal("§", BpmnDocument.Read(written).Find(id)!.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void What_is_written_after_a_change_is_read_to_the_same_elements(string sample)
    {
        var document = BpmnDocument.Read(Read(sample));
        var before = document.Elements.Select(e => (e.Kind, e.Id)).ToList();
        foreach (var element in document.Elements.Where(e => e.Id is not null))
            element.Name = null;

        Assert.Equal(
            before,
            BpmnDocument.Read(document.Write()).Elements.Select(e => (e.Kind, e.Id))
        );
    }

    [Theory]
    [InlineData(
        "camunda.bpmn",
        "camunda:asyncBefore camunda:formData camunda:historyTimeToLive camunda:initiator"
    )]
    [InlineData("zeebe.bpmn", "zeebe:taskHeaders")]
    [InlineData(
        "flowable.bpmn",
        "flowable:formFieldValidation flowable:initiator flowable:taskListener"
    )]
    [InlineData("activiti.bpmn", "activiti:autoStoreVariables activiti:field")]
    [InlineData("collaboration.bpmn", "")]
    [InlineData("choreography.bpmn", "")]
    [InlineData("odd.bpmn", "")]
    public void What_a_file_says_in_vain_is_told(string sample, string ignored)
    {
        var (_, findings) = BpmnReader.Read(BpmnDocument.Read(Read(sample)));

        Assert.Equal(
            ignored,
            string.Join(
                ' ',
                findings
                    .Where(f => f.Rule == "vendor-ignored")
                    .Select(f => f.Found.Split('\'')[1])
                    .Order(StringComparer.Ordinal)
            )
        );
    }

    [Theory]
    [InlineData("camunda.bpmn", "leave")]
    [InlineData("zeebe.bpmn", "order billing")]
    [InlineData("flowable.bpmn", "expense")]
    [InlineData("activiti.bpmn", "vacation")]
    [InlineData("collaboration.bpmn", "buying selling")]
    [InlineData("choreography.bpmn", "global")]
    [InlineData("odd.bpmn", "p")]
    public void Processes_are_found_in_the_files_of_all_vendors(string sample, string ids)
    {
        var (processes, findings) = BpmnReader.Read(BpmnDocument.Read(Read(sample)));

        Assert.Equal(ids, string.Join(' ', processes.Select(p => p.Id)));
        Assert.DoesNotContain(
            findings,
            f => f.Severity == Severity.Error && f.Rule != "foreign-script"
        );
    }

    private static string Read(string sample) => File.ReadAllText(Path.Combine(Folder, sample));
}
