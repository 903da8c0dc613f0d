namespace Approvals.Casework.Reports;

/// <summary>What a report is.</summary>
public enum ReportKind
{
    /// <summary>That of a month (整改进展情况月报).</summary>
    Monthly,

    /// <summary>That of the concentrated rectification (集中整改情况报告): that of its month, with more sections.</summary>
    Final,
}
