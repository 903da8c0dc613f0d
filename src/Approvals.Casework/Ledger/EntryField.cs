using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.Plans;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Ledger;

/// <summary>
/// What of an entry comes from the plan: one row a field, with how it is read from a measure and how it is kept. All
/// values are compared and logged as text; null is the absence of one.
/// </summary>
/// <param name="Code">Its name in changes and amendments.</param>
/// <param name="OfMeasure">What the reader says.</param>
/// <param name="OfEntry">What the ledger says.</param>
/// <param name="Set">Puts a value that one of the others gave into the ledger.</param>
internal sealed record EntryField(
    string Code,
    Func<PlanMeasure, string?> OfMeasure,
    Func<EntryRow, string?> OfEntry,
    Action<EntryRow, string?> Set
)
{
    private const char Comma = '、';

    /// <summary>How parts of a reading are stored: codes, not the places of values in their lists.</summary>
    public static JsonSerializerOptions Json { get; } =
        new()
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        };

    /// <summary>The fields, in the order in which people read them.</summary>
    public static IReadOnlyList<EntryField> All { get; } =
    [
        new("problem", m => No(m.Problem), e => No(e.Problem), SetProblem),
        new("heading", m => m.Heading, e => e.Heading, (e, v) => e.Heading = v),
        new("text", m => m.Text, e => e.Text, (e, v) => e.Text = v!),
        new("types", m => Types(m.Types), e => e.Types, (e, v) => e.Types = v!),
        new("class", m => StoredCode.Of(m.Class), e => StoredCode.Of(e.Class), SetClass),
        new("leaders", m => Names(m.Responsible), e => e.PrintedLeaders, SetLeaders),
        new(
            "departments",
            m => Names(m.LeadDepartments),
            e => e.PrintedDepartments,
            SetDepartments
        ),
        new("due-text", m => m.Deadline?.Text, e => e.DueText, (e, v) => e.DueText = v),
        new("due-basis", BasisOf, e => StoredCode.Of(e.DueBasis), SetBasis),
        new(
            "due-on",
            m => PlanDay.Written(m.Deadline?.Date),
            e => PlanDay.Written(e.DueOn),
            SetDueOn
        ),
        new("rhythms", RhythmsOf, e => Some(e.Rhythms), (e, v) => e.Rhythms = v ?? ""),
        new("clawback", m => Money(m.ClawbackYuan), e => OfFen(e.ClawbackFen), SetClawback),
        new(
            "party-group",
            m => m.NeedsPartyGroup ? "yes" : null,
            e => e.NeedsPartyGroup ? "yes" : null,
            (e, v) => e.NeedsPartyGroup = v is not null
        ),
        new(
            "external-owner",
            m => m.ExternalOwner,
            e => e.ExternalOwner,
            (e, v) => e.ExternalOwner = v
        ),
        new("about", m => m.About, e => e.About, (e, v) => e.About = v),
        new(
            "visibility",
            m => StoredCode.Of(m.Visibility),
            e => StoredCode.Of(e.Visibility),
            (e, v) => e.Visibility = StoredCode.Read<MeasureVisibility>(v!)
        ),
        new("details", DetailsOf, e => e.Details, (e, v) => e.Details = v!),
    ];

    /// <summary>The types of a measure as they are stored.</summary>
    public static string Types(IEnumerable<MeasureType> types) =>
        string.Join(' ', types.Select(StoredCode.Of));

    /// <summary>The types of a stored text.</summary>
    public static IReadOnlyList<MeasureType> Types(string text) =>
        [
            .. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(StoredCode.Read<MeasureType>),
        ];

    /// <summary>The code of the main type of an entry; empty where it has none.</summary>
    public static string MainType(EntryRow entry) => entry.Types.Split(' ')[0];

    /// <summary>The number of a measure as its cases have it: a text, as processes put it together with others into
    /// keys.</summary>
    public static string NumberText(EntryRow entry) =>
        entry.Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The names of a stored text.</summary>
    public static IReadOnlyList<string> Names(string? text) => text?.Split(Comma) ?? [];

    /// <summary>What is open in a measure, as it is stored.</summary>
    public static string QuestionsOf(PlanMeasure measure) =>
        JsonSerializer.Serialize(measure.Questions, Json);

    /// <summary>The questions of a stored text.</summary>
    public static IReadOnlyList<PlanQuestion> Questions(string text) =>
        JsonSerializer.Deserialize<List<PlanQuestion>>(text, Json) ?? [];

    /// <summary>The questions that nobody has answered, neither by an answer nor by filling the gap.</summary>
    public static IReadOnlyList<PlanQuestion> OpenQuestions(EntryRow entry) =>
        [
            .. Questions(entry.Questions)
                .Where(q =>
                    q.Code switch
                    {
                        "lead-missing" or "leader-unresolved" => entry.LeaderPostId is null
                            || entry.DepartmentId is null,
                        "deadline-missing" or "deadline-vague" or "deadline-event" => entry.DueOn
                            is null,
                        "evidence-missing" => entry.Target is null,
                        _ => true,
                    }
                ),
        ];

    /// <summary>The figures and deliverables of a stored text.</summary>
    public static EntryDetails Details(string text) =>
        JsonSerializer.Deserialize<EntryDetails>(text, Json) ?? new([], []);

    /// <summary>Figures as they are stored.</summary>
    public static string FiguresOf(IReadOnlyList<PlanFigure> figures) =>
        JsonSerializer.Serialize(figures, Json);

    private static string DetailsOf(PlanMeasure measure) =>
        JsonSerializer.Serialize(new EntryDetails(measure.Figures, measure.Deliverables), Json);

    private static string? Names(IReadOnlyList<string> names) =>
        names.Count == 0 ? null : string.Join(Comma, names);

    private static string No(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Some(string text) => text.Length == 0 ? null : text;

    private static string? Money(decimal? yuan) =>
        yuan?.ToString("0.00", CultureInfo.InvariantCulture);

    private static string? OfFen(long? fen) => fen is { } some ? Money(Fen.ToYuan(some)) : null;

    private static string BasisOf(PlanMeasure measure) =>
        StoredCode.Of(measure.Deadline?.Basis ?? DeadlineBasis.None);

    private static string? RhythmsOf(PlanMeasure measure) =>
        Some(Rhythm.Write(measure.Recurrence.Select(r => new Rhythm(r.Unit, r.Interval))));

    private static void SetProblem(EntryRow entry, string? value) =>
        entry.Problem = int.Parse(value!, CultureInfo.InvariantCulture);

    private static void SetClass(EntryRow entry, string? value) =>
        entry.Class = StoredCode.Read<MeasureClass>(value!);

    private static void SetLeaders(EntryRow entry, string? value) => entry.PrintedLeaders = value;

    private static void SetDepartments(EntryRow entry, string? value) =>
        entry.PrintedDepartments = value;

    private static void SetBasis(EntryRow entry, string? value) =>
        entry.DueBasis = StoredCode.Read<DeadlineBasis>(value!);

    private static void SetDueOn(EntryRow entry, string? value) =>
        entry.SetDueOn(
            value is null ? null : DateOnly.ParseExact(value, "O", CultureInfo.InvariantCulture)
        );

    private static void SetClawback(EntryRow entry, string? value) =>
        entry.ClawbackFen = value is null
            ? null
            : Fen.Of(decimal.Parse(value, CultureInfo.InvariantCulture));
}

/// <summary>What of a measure is only shown.</summary>
/// <param name="Figures">Its figures.</param>
/// <param name="Deliverables">What it promises.</param>
internal sealed record EntryDetails(
    IReadOnlyList<PlanFigure> Figures,
    IReadOnlyList<PlanDeliverable> Deliverables
);
