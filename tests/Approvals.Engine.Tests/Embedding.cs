using System.Reflection;

namespace Approvals.Engine.Tests;

/// <summary>The program of docs/embedding, run in a folder of its own.</summary>
public sealed class Embedding : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("embedding").FullName;

    public Embedding() =>
        File.Copy(
            Path.Combine(AppContext.BaseDirectory, "embedding", "leave.bpmn"),
            Path.Combine(_folder, "leave.bpmn")
        );

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_example_keeps_a_case_from_call_to_call()
    {
        Assert.Equal("Running\n3: 科室负责人审批\n", Call("days=5"));
        Assert.Equal("Running\n5: 分管领导审批\n", Call("3", "approved=true"));
        Assert.Equal("Completed\n", Call("5", "approved=true"));
    }

    [Fact]
    public void The_example_refuses_to_complete_a_task_twice()
    {
        Call("days=5");
        Call("3", "approved=true");

        Assert.StartsWith("Expected an open task 3, but", Call("3", "approved=true"));
    }

    [Fact]
    public void The_page_shows_the_program_as_it_is()
    {
        var shown = File.ReadAllText(
            Path.Combine(AppContext.BaseDirectory, "embedding", "README.md")
        );
        var program = File.ReadAllText(
            Path.Combine(AppContext.BaseDirectory, "embedding", "Program.cs")
        );

        Assert.Contains($"```csharp\n{program.Trim()}\n```", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void The_example_has_no_more_than_30_lines() =>
        Assert.InRange(
            File.ReadAllLines(
                Path.Combine(AppContext.BaseDirectory, "embedding", "Program.cs")
            ).Length,
            1,
            30
        );

    private string Call(params string[] args)
    {
        var (before, output) = (Console.Out, new StringWriter { NewLine = "\n" });
        Console.SetOut(output);
        try
        {
            Assembly.Load("leave").EntryPoint!.Invoke(null, [(string[])[_folder, .. args]]);
        }
        finally
        {
            Console.SetOut(before);
        }
        return output.ToString();
    }
}
