using System.Collections.Immutable;
using Approvals.Engine.Model.Forms;
using Approvals.Feel.Dmn;

namespace Approvals.Engine.Model;

/// <summary>The processes and decisions that can call each other: what was checked together.</summary>
/// <param name="Processes">The processes and global tasks by id.</param>
/// <param name="Decisions">The decision models, in the order in which they were given.</param>
public sealed record Library(
    ImmutableDictionary<string, CompiledProcess> Processes,
    ImmutableArray<DmnModel> Decisions
)
{
    /// <summary>Nothing to call.</summary>
    public static Library Empty { get; } =
        new(
            ImmutableDictionary<string, CompiledProcess>.Empty.WithComparers(
                StringComparer.Ordinal
            ),
            []
        );

    /// <summary>The forms by id; empty where tasks are filled in elsewhere.</summary>
    public ImmutableDictionary<string, Form> Forms { get; init; } =
        ImmutableDictionary<string, Form>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>The process with that id; null where there is none.</summary>
    public CompiledProcess? Process(string id) => Processes.GetValueOrDefault(id);

    /// <summary>The form with that id; null where there is none. That of added signers is always there.</summary>
    public Form? Form(string id) =>
        Forms.GetValueOrDefault(id) ?? (id == SignerForm.Id ? SignerForm.Form : null);
}
