using Approvals.Casework.Storage;

namespace Approvals.Casework.Audit;

/// <summary>A chain, as it is named in findings.</summary>
internal static class Place
{
    /// <summary>The number of a case, or <c>office</c>.</summary>
    public static string Of(CaseId? chain) => chain is { } id ? id.ToString() : "office";
}
