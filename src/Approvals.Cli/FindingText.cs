using System.Text.Json;
using Approvals.Engine.Model;

namespace Approvals.Cli;

/// <summary>Findings as people read them.</summary>
internal static class FindingText
{
    /// <summary><c>file:line:column: severity rule-id element-id message</c>; for no element a hyphen.</summary>
    public static string Of(string file, Finding finding) =>
        $"{file}:{finding.Line}:{finding.Column}: {Of(finding.Severity)} {finding.Rule} "
        + $"{finding.ElementId ?? "-"} {finding.Message}";

    /// <summary><c>error</c>, <c>warning</c> or <c>info</c>.</summary>
    public static string Of(Severity severity) =>
        JsonNamingPolicy.CamelCase.ConvertName(severity.ToString());
}
