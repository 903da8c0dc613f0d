using System.Text.Json.Nodes;

namespace Approvals.Casework.Ledger;

/// <summary>What came of a change at the desk: what is entered into the chain, or why nothing is changed.</summary>
internal sealed record DeskResult(LedgerAnswer.Refused? Refusal, JsonObject Details)
{
    /// <summary>It is changed.</summary>
    public static DeskResult Done(JsonObject details) => new(null, details);

    /// <summary>It stays as it was.</summary>
    public static DeskResult Refuse(string code, params string[] values) =>
        new(new(code, [.. values]), []);
}
