using System.Collections.Immutable;
using Approvals.Casework.People;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Reports;

/// <summary>What came of asking for a report.</summary>
public abstract record ReportAnswer
{
    private ReportAnswer() { } // Closed: these and no others.

    /// <summary>There it is.</summary>
    /// <param name="Data">Its data.</param>
    /// <param name="Sha256">The hash of what was frozen; null where nothing is frozen yet.</param>
    public sealed record Found(ReportFacts Data, string? Sha256) : ReportAnswer
    {
        /// <summary>The versions of its document, the first one first.</summary>
        public ImmutableArray<ReportVersion> Versions { get; init; } = [];
    }

    /// <summary>There is no report of that month, nor will there be one.</summary>
    public sealed record Missing : ReportAnswer;

    /// <summary>Whoever asked may not read it.</summary>
    /// <param name="Verdict">Why.</param>
    public sealed record Forbidden(Verdict Verdict) : ReportAnswer;
}

/// <summary>A version of the document of a report.</summary>
/// <param name="Number">Counted within the report, from 1.</param>
/// <param name="IsFinal">Whether it is the one that was signed and numbered.</param>
/// <param name="At">When it was made.</param>
/// <param name="DocumentName">The name of the document.</param>
/// <param name="Document">Its hash.</param>
/// <param name="WorkbookName">The name of the ledger that is attached.</param>
/// <param name="Workbook">Its hash.</param>
public sealed record ReportVersion(
    int Number,
    bool IsFinal,
    DateTimeOffset At,
    string DocumentName,
    string Document,
    string WorkbookName,
    string Workbook
);

/// <summary>A report in the list.</summary>
/// <param name="Plan">The code of the plan.</param>
/// <param name="Month">The month, such as <c>2023-09</c>.</param>
/// <param name="Number">Counted within the plan, from 1.</param>
/// <param name="Kind">What it is.</param>
/// <param name="CaseId">Its case.</param>
/// <param name="FrozenAt">When its data were frozen.</param>
/// <param name="Sha256">Their hash.</param>
/// <param name="Stage">How far it is.</param>
/// <param name="DocumentNumber">The number of the document; null while it has none.</param>
/// <param name="SentOn">The day on which it was sent; null while it is not.</param>
public sealed record ReportLine(
    string Plan,
    string Month,
    int Number,
    ReportKind Kind,
    CaseId CaseId,
    DateTimeOffset FrozenAt,
    string Sha256,
    ReportStage Stage,
    string? DocumentNumber,
    DateOnly? SentOn
);

/// <summary>How far a report is.</summary>
public enum ReportStage
{
    /// <summary>Its data are frozen, and it is drafted or checked (起草审核).</summary>
    Drafted,

    /// <summary>It is signed, and not sent yet (已签发).</summary>
    Signed,

    /// <summary>It was sent (已报送).</summary>
    Sent,

    /// <summary>Its case has ended otherwise (已终止).</summary>
    Ended,
}
