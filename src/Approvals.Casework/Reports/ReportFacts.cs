using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Approvals.Casework.Reports;

/// <summary>All that a report is made of but the texts that people write: frozen at its cut-off.</summary>
public sealed record ReportFacts
{
    private static readonly JsonSerializerOptions Canonical = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>What the unit is called.</summary>
    public required string Unit { get; init; }

    /// <summary>The code of the plan.</summary>
    public required string Plan { get; init; }

    /// <summary>The month, such as <c>2023-09</c>.</summary>
    public required string Month { get; init; }

    /// <summary>What it is.</summary>
    public required ReportKind Kind { get; init; }

    /// <summary>The last day that it tells of.</summary>
    public required DateOnly CutOffOn { get; init; }

    /// <summary>The last day of the report before; null for the first.</summary>
    public required DateOnly? PreviousOn { get; init; }

    /// <summary>The day of the feedback.</summary>
    public required DateOnly? FeedbackOn { get; init; }

    /// <summary>By how many weeks all dates of the plan were moved.</summary>
    public required int ShiftedWeeks { get; init; }

    /// <summary>To whom, from whom.</summary>
    public required ReportParties Parties { get; init; }

    /// <summary>The figures.</summary>
    public required MonthlyFigures Figures { get; init; }

    /// <summary>Those of the report before; null for the first.</summary>
    public required MonthlyFigures? Before { get; init; }

    /// <summary>Whether nothing has changed since the report before: nothing reported, closed, added or held.</summary>
    public required bool IsUnchanged { get; init; }

    /// <summary>The meetings since.</summary>
    public required ImmutableArray<ReportMeeting> Meetings { get; init; }

    /// <summary>The problems, with what was done.</summary>
    public required ImmutableArray<ReportProblem> Problems { get; init; }

    /// <summary>What is overdue or at risk.</summary>
    public required ImmutableArray<ReportLate> Late { get; init; }

    /// <summary>What came of the periods of long-term measures.</summary>
    public required ImmutableArray<ReportPeriod> Periods { get; init; }

    /// <summary>What was reported as difficult.</summary>
    public required ImmutableArray<MeasureWords> Difficulties { get; init; }

    /// <summary>What falls due until the end of the next month.</summary>
    public required ImmutableArray<ReportDue> NextDue { get; init; }

    /// <summary>The evidence that was added since.</summary>
    public required ImmutableArray<ReportEvidence> Evidence { get; init; }

    /// <summary>The ledger with all its columns.</summary>
    public required ReportTable Ledger { get; init; }

    /// <summary>The list of the problems.</summary>
    public required ReportTable ProblemList { get; init; }

    /// <summary>The data as canonical JSON: the same data, the same text.</summary>
    public string Write() => JsonSerializer.Serialize(this, Canonical);

    /// <summary>Reads what <see cref="Write"/> has written.</summary>
    /// <exception cref="JsonException">It has not.</exception>
    public static ReportFacts Read(string json) =>
        JsonSerializer.Deserialize<ReportFacts>(json, Canonical)
        ?? throw new JsonException("Expected the data of a report, but there are none.");

    /// <summary>The SHA-256 of a text in UTF-8, in lower-case hexadecimal digits.</summary>
    internal static string HashOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>To whom a report goes, and from whom.</summary>
/// <param name="Issuer">Who reports.</param>
/// <param name="Addressee">To whom.</param>
/// <param name="Copies">Who gets copies.</param>
/// <param name="Inspectors">Whose findings are put right.</param>
/// <param name="HasRedHead">Whether the document bears the red head.</param>
public sealed record ReportParties(
    string Issuer,
    string Addressee,
    ImmutableArray<string> Copies,
    string Inspectors,
    bool HasRedHead
);

/// <summary>A meeting that was held.</summary>
/// <param name="Body">The code of the body.</param>
/// <param name="On">The day.</param>
public sealed record ReportMeeting(string Body, DateOnly On);

/// <summary>A problem in a report.</summary>
/// <param name="No">Its number.</param>
/// <param name="Aspect">Its aspect.</param>
/// <param name="AspectTitle">What that is called.</param>
/// <param name="Title">Its short wording.</param>
/// <param name="Status">The code of what it stands at.</param>
/// <param name="Closed">Its measures that are closed, also for the current period.</param>
/// <param name="Measures">Its measures that count.</param>
/// <param name="Done">What was last reported on its measures since the report before.</param>
/// <param name="Results">What came of those that were closed since.</param>
/// <param name="Left">The measures that are open.</param>
/// <param name="Restricted">Its measures of which words are for few to read.</param>
public sealed record ReportProblem(
    int No,
    int? Aspect,
    string? AspectTitle,
    string Title,
    string Status,
    int Closed,
    int Measures,
    ImmutableArray<MeasureWords> Done,
    ImmutableArray<MeasureWords> Results,
    ImmutableArray<ReportDue> Left,
    ImmutableArray<int> Restricted
);

/// <summary>What is said about a measure.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Text">The words.</param>
public sealed record MeasureWords(int Number, string Text);

/// <summary>A measure that is to be done.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Heading">What it is called; null where few may read that.</param>
/// <param name="DueOn">Until when; null where no date is set.</param>
/// <param name="Department">The department that leads.</param>
public sealed record ReportDue(int Number, string? Heading, DateOnly? DueOn, string? Department);

/// <summary>A measure that is overdue or at risk.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Problem">The number of its problem.</param>
/// <param name="Heading">What it is called; null where few may read that.</param>
/// <param name="IsOverdue">Whether its last day has passed.</param>
/// <param name="Cause">Why: what was reported as difficult, else the reasons of its light.</param>
/// <param name="FirstDueOn">The last day as it was first set.</param>
/// <param name="DueOn">The last day as it is now.</param>
/// <param name="Leader">The post of the responsible leader.</param>
/// <param name="Department">The department that leads.</param>
public sealed record ReportLate(
    int Number,
    int Problem,
    string? Heading,
    bool IsOverdue,
    string Cause,
    DateOnly? FirstDueOn,
    DateOnly? DueOn,
    string? Leader,
    string? Department
);

/// <summary>A period of a long-term measure that was closed since, or should have been.</summary>
/// <param name="Number">The number of the measure.</param>
/// <param name="Period">Its label.</param>
/// <param name="DueOn">Its last day.</param>
/// <param name="ClosedOn">The day of its close-off; null while it is open.</param>
public sealed record ReportPeriod(int Number, string Period, DateOnly DueOn, DateOnly? ClosedOn);

/// <summary>A file of evidence.</summary>
/// <param name="Numbers">The measures that it proves.</param>
/// <param name="Title">What it is called; null where it proves what few may read.</param>
/// <param name="Kind">The code of what it is.</param>
/// <param name="DocumentNumber">Its number, where it has one.</param>
/// <param name="On">The date on its face.</param>
/// <param name="Sha256">The hash of its bytes.</param>
public sealed record ReportEvidence(
    ImmutableArray<int> Numbers,
    string? Title,
    string Kind,
    string? DocumentNumber,
    DateOnly On,
    string Sha256
);
