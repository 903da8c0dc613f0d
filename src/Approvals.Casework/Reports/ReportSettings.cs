using System.Collections.Immutable;

namespace Approvals.Casework.Reports;

/// <summary>What a unit has set about its monthly reports; where it set nothing, these defaults hold.</summary>
public sealed record ReportSettings
{
    /// <summary>The day of the month up to which a report tells; 1 to 28.</summary>
    public int CutOffDay { get; init; } = 25;

    /// <summary>To whom it is addressed (主送).</summary>
    public string Addressee { get; init; } = "县纪委监委";

    /// <summary>Who gets copies (抄送).</summary>
    public ImmutableArray<string> Copies { get; init; } = ["县委组织部", "县委巡察办"];

    /// <summary>Whose findings are put right, as the title names it.</summary>
    public string Inspectors { get; init; } = "县委巡察组";

    /// <summary>Who reports, as it signs; null for the Party group of the unit.</summary>
    public string? Issuer { get; init; }

    /// <summary>Whether the document bears the red head of who reports.</summary>
    public bool HasRedHead { get; init; } = true;

    /// <summary>The month of the report of the concentrated rectification; null for the one after the month in which
    /// the plan says that its measures are carried out.</summary>
    public ReportMonth? FinalMonth { get; init; }
}
