using System.Text.Json.Nodes;

namespace Approvals.Cli.Tests.OfficeTests;

/// <summary>Own records, restricted texts, corrections.</summary>
public sealed class OwnRecords
{
    private const string Note = """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:approvals="urn:approvals:bpmn:1"
            id="note-file" targetNamespace="urn:example">
          <process id="note" name="记录" isExecutable="true" approvals:visibility="talk-record"
              approvals:concerns="=person" approvals:startable="记录">
            <startEvent id="start"/>
            <sequenceFlow id="to-write" sourceRef="start" targetRef="write"/>
            <userTask id="write" name="填写" approvals:assignee="office-head" approvals:dueDate="3 workdays"/>
            <sequenceFlow id="to-end" sourceRef="write" targetRef="end"/>
            <endEvent id="end"/>
          </process>
        </definitions>
        """;

    [Fact]
    public async Task A_person_reads_what_is_written_about_him()
    {
        var desk = await NotedAsync();

        var run = await desk.RunAsync("my-records", "--as", "office-clerk-2");

        Assert.Contains("    现行：迟到三次", run.Output);
    }

    [Fact]
    public async Task Nobody_reads_a_text_without_a_purpose()
    {
        var desk = await NotedAsync();

        var run = await desk.RunAsync(
            "read-text",
            "3",
            await SealAsync(desk),
            "--as",
            "office-clerk-2"
        );

        Assert.Equal(
            (ExitCode.NothingDone, "查阅限制阅读文本须用 --purpose 说明用途。"),
            (run.ExitCode, Assert.Single(run.Errors))
        );
    }

    [Fact]
    public async Task Who_may_not_read_a_text_does_not()
    {
        var desk = await NotedAsync();

        var run = await desk.RunAsync(
            "read-text",
            "3",
            await SealAsync(desk),
            "--purpose",
            "好奇",
            "--as",
            "office-clerk-3"
        );

        Assert.Equal(ExitCode.Faulty, run.ExitCode);
        Assert.StartsWith("不准许：", Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_corrected_is_shown_beside_what_stands()
    {
        var desk = await NotedAsync();
        var asked = await desk.RunAsync(
            "correct",
            "3",
            await SealAsync(desk),
            "--wrong",
            "一次是请假",
            "--proposed",
            "迟到两次",
            "--as",
            "office-clerk-2",
            "--json"
        );
        var request = JsonNode.Parse(asked.Output[0])!;
        var decided = await desk.RunAsync(
            "complete",
            $"{request["case"]}",
            $"{request["openTasks"]![0]!["key"]}",
            "--set",
            "outcome=as-asked",
            "opinion=属实",
            "--as",
            "party-group-member"
        );
        Assert.Equal(ExitCode.Fine, decided.ExitCode);
        await desk.RunAsync("work", "--once");

        var run = await desk.RunAsync("my-records", "--as", "office-clerk-2");

        Assert.Equal(
            ["    已更正：迟到三次", "    现行：迟到两次"],
            run.Output.SkipWhile(l => l != "    已更正：迟到三次").Take(2)
        );
    }

    private static async Task<Desk> NotedAsync()
    {
        var desk = await Desk.MakeAsync();
        await File.WriteAllTextAsync(
            desk.PathOf("note.bpmn"),
            Note,
            TestContext.Current.CancellationToken
        );
        string[] lines =
        [
            "approvals publish note.bpmn",
            "approvals start note --unit civil-affairs --department office --title 记录 "
                + "--set person=office-clerk-2 --as office-clerk-1",
            "printf 迟到三次 | approvals complete 3 3 --restricted text=- --class talk-record --as office-head",
        ];
        foreach (var line in lines)
        {
            var run = await desk.TypeAsync(line);
            Assert.True(run.ExitCode == ExitCode.Fine, string.Join('\n', run.Errors));
        }
        return desk;
    }

    private static async Task<string> SealAsync(Desk desk)
    {
        var run = await desk.RunAsync("read-text", "3", "--as", "office-clerk-2", "--json");
        return (string)JsonNode.Parse(Assert.Single(run.Output))!["seal"]!;
    }
}
