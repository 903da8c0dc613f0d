using System.Collections.Immutable;
using Approvals.Engine.Model;
using Approvals.Engine.Model.Forms;
using Approvals.Feel.Dmn;

namespace Approvals.Engine.Reading;

/// <summary>What a file gives.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bpmn">What was read, where it is BPMN or meant to be.</param>
/// <param name="Dmn">What was read, where it is DMN.</param>
/// <param name="Processes">Its processes and global tasks, with their mistakes.</param>
/// <param name="Findings">What was found in it while it was read.</param>
internal sealed record CompiledFile(
    string Name,
    BpmnDocument? Bpmn,
    DmnModel? Dmn,
    ImmutableArray<CompiledProcess> Processes,
    ImmutableArray<Finding> Findings
)
{
    /// <summary>The form that it is; null where it is none, or has errors.</summary>
    public Form? Form { get; init; }

    /// <summary>Whether it is fit to run.</summary>
    public bool IsFine => Findings.All(f => f.Severity != Severity.Error);

    /// <summary>The same with further findings.</summary>
    public CompiledFile With(IEnumerable<Finding> more) =>
        this with
        {
            Findings = Findings.AddRange(more),
        };
}
