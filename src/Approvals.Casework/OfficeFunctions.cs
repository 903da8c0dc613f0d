using Approvals.Casework.Cases;
using Approvals.Casework.Sessions.Functions;

namespace Approvals.Casework;

/// <summary>The functions that this program does for cases, each concern's own: what
/// <see cref="RunFunctions"/> is given.</summary>
public static class OfficeFunctions
{
    /// <summary>All of them, by the names by which processes ask for them.</summary>
    /// <param name="office">The office in which they work.</param>
    public static IReadOnlyDictionary<string, CaseFunction> Of(Office office) =>
        new Dictionary<string, CaseFunction>(MeetingFunctions.Of(office), StringComparer.Ordinal);
}
