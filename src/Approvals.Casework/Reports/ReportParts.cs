using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Approvals.Casework.Cases;
using Approvals.Feel;

namespace Approvals.Casework.Reports;

/// <summary>What people write into a report. None of it is a figure: those come from the frozen data.</summary>
public sealed record ReportParts
{
    private static readonly JsonSerializerOptions Canonical = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    /// <summary>What the main leader did in person.</summary>
    public string? LeaderWork { get; init; }

    /// <summary>What stands in place of what was generated about a problem; by its number.</summary>
    public ImmutableArray<MeasureWords> Problems { get; init; } = [];

    /// <summary>Difficulties, and on what advice is asked; never a request.</summary>
    public string? Difficulties { get; init; }

    /// <summary>What comes next month.</summary>
    public string? NextMonth { get; init; }

    /// <summary>What was wrong in a report that was sent.</summary>
    public string? Corrections { get; init; }

    /// <summary>Of the final report: how the Party group led.</summary>
    public string? Leadership { get; init; }

    /// <summary>Of the final report: the main leader's statement on the own work.</summary>
    public string? Statement { get; init; }

    /// <summary>Of the final report: what is left, and the plan for it.</summary>
    public string? OpenItems { get; init; }

    /// <summary>Of the final report: lasting mechanisms.</summary>
    public string? Mechanisms { get; init; }

    /// <summary>Of the final report: whom to ask.</summary>
    public string? Contact { get; init; }

    /// <summary>The number of the document; null before it has one.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>The day of the signature; null before it.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>Who signed; null before it.</summary>
    public string? Signer { get; init; }

    /// <summary>The texts as canonical JSON.</summary>
    public string Write() => JsonSerializer.Serialize(this, Canonical);

    /// <summary>Reads what <see cref="Write"/> has written.</summary>
    /// <exception cref="JsonException">It has not.</exception>
    public static ReportParts Read(string json) =>
        JsonSerializer.Deserialize<ReportParts>(json, Canonical)
        ?? throw new JsonException("Expected the texts of a report, but there are none.");

    /// <summary>The texts among the variables of a case.</summary>
    internal static ReportParts Of(Value.Context variables) =>
        new()
        {
            LeaderWork = variables.Text("leaderWork"),
            Problems =
            [
                .. variables
                    .Items("problemTexts")
                    .OfType<Value.Context>()
                    .Select(row =>
                        (No: row.Whole("problem", 1, int.MaxValue), Text: row.Text("text"))
                    )
                    .Where(row => row is { No: not null, Text: not null })
                    .Select(row => new MeasureWords(row.No!.Value, row.Text!)),
            ],
            Difficulties = variables.Text("difficulties"),
            NextMonth = variables.Text("nextMonth"),
            Corrections = variables.Text("corrections"),
            Leadership = variables.Text("leadership"),
            Statement = variables.Text("statement"),
            OpenItems = variables.Text("openItems"),
            Mechanisms = variables.Text("mechanisms"),
            Contact = variables.Text("contact"),
            DocumentNumber = variables.Text("documentNumber"),
            SignedOn = variables.Day("signedOn"),
        };

    /// <summary>All of them that there are, with the code of where each stands.</summary>
    internal IEnumerable<(string Part, string Text)> All() =>
        new (string Part, string? Text)[]
        {
            ("leader-work", LeaderWork),
            ("difficulties", Difficulties),
            ("next-month", NextMonth),
            ("corrections", Corrections),
            ("leadership", Leadership),
            ("statement", Statement),
            ("open-items", OpenItems),
            ("mechanisms", Mechanisms),
        }
            .Where(one => one.Text is not null)
            .Select(one => (one.Part, one.Text!))
            .Concat(Problems.Select(p => ("problem", p.Text)));
}
