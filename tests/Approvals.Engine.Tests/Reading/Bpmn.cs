using System.Collections.Immutable;
using Approvals.Engine.Model;
using Approvals.Engine.Reading;

namespace Approvals.Engine.Tests.Reading;

/// <summary>Small files of BPMN, and what the reader makes of them.</summary>
internal static class Bpmn
{
    /// <summary>Definitions with all namespaces declared.</summary>
    public static string Definitions(string content, string attributes = "") =>
        $"""
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
              xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
              xmlns:approvals="urn:approvals:bpmn:1"
              xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
              xmlns:operaton="http://operaton.org/schema/1.0/bpmn"
              xmlns:flowable="http://flowable.org/bpmn"
              xmlns:activiti="http://activiti.org/bpmn"
              xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
              xmlns:tns="urn:test" targetNamespace="urn:test" {attributes}>
            {content}
            </definitions>
            """;

    /// <summary>What the reader makes of a process with this content, and of definitions before it.</summary>
    public static (CompiledProcess Process, ImmutableArray<Finding> Findings) Read(
        string process,
        string before = "",
        string attributes = ""
    )
    {
        var text = Definitions(
            $"{before}\n<process id=\"p\" isExecutable=\"true\">\n{process}\n</process>",
            attributes
        );
        var (processes, findings) = BpmnReader.Read(BpmnDocument.Read(text));
        return (Assert.Single(processes), findings);
    }

    /// <summary>The only element of a process that was read without complaints.</summary>
    public static T Element<T>(string xml, string before = "")
        where T : Element
    {
        var (process, findings) = Read(xml, before);
        Assert.Empty(findings);
        return Assert.IsType<T>(process.Root.Elements[0]);
    }

    /// <summary>What a formula gives with these variables.</summary>
    public static string? Evaluate(
        this Formula? formula,
        params (string Name, Feel.Value Value)[] variables
    )
    {
        Assert.NotNull(formula);
        Assert.Null(formula.Problem);
        return formula.Evaluate([Feel.Value.Context.Of(variables)], default).Value.ToString();
    }
}
