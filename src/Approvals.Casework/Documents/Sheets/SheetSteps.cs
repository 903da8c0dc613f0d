using System.Text;
using System.Text.Json;
using Approvals.Casework.Audit;
using Approvals.Casework.Storage;
using Approvals.Engine.Run;
using Approvals.Engine.Storing;
using Approvals.Feel;

namespace Approvals.Casework.Documents.Sheets;

/// <summary>A step that somebody did in a case, as a sheet shows it.</summary>
/// <param name="Number">The number of the row of the journal.</param>
/// <param name="At">When it was entered.</param>
/// <param name="HappenedAt">When it happened, where it was entered later (补录).</param>
/// <param name="By">Who, by their code; null where no person did it.</param>
/// <param name="ActingFor">For whom, as a substitute.</param>
/// <param name="Capacity">In which capacity, as the journal has it; null for none in particular.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Name">The name of the step.</param>
/// <param name="Form">The form that was filled in; null for none.</param>
/// <param name="Outcome">The outcome, as the journal has it; null for none.</param>
/// <param name="Opinion">The opinion; null for none.</param>
public sealed record SheetStep(
    int Number,
    DateTimeOffset At,
    DateTimeOffset? HappenedAt,
    string? By,
    string? ActingFor,
    string? Capacity,
    SheetStepKind Kind,
    string Name,
    string? Form,
    string? Outcome,
    string? Opinion
);

/// <summary>What was done in a step.</summary>
public enum SheetStepKind
{
    /// <summary>A task was done.</summary>
    Done,

    /// <summary>An added signer answered.</summary>
    Signed,

    /// <summary>The case went back or was moved; what was approved since is void.</summary>
    Redirected,
}

/// <summary>Reads the steps of a case from its journal: from the rows of the database, or the lines of an exported
/// file.</summary>
internal sealed class SheetSteps
{
    private readonly Dictionary<int, OpenTask> _tasks = [];

    /// <summary>The steps of a row; rows come in their order.</summary>
    public IEnumerable<SheetStep> Take(JournalRow row, string facts) =>
        Take(
            row.Number,
            row.At,
            row.HappenedAt,
            row.ActorId?.Value,
            row.ActingForId?.Value,
            row.Capacity,
            FactJson.ReadAll(Encoding.UTF8.GetBytes(facts))
        );

    /// <summary>The steps of a line of an exported file.</summary>
    public IEnumerable<SheetStep> Take(SealedEntry entry)
    {
        using var json = JsonDocument.Parse(entry.Text);
        var row = json.RootElement;
        string? Text(string name) =>
            row.TryGetProperty(name, out var value) ? value.GetString() : null;
        return Take(
            entry.Number,
            row.GetProperty("at").GetDateTimeOffset(),
            row.TryGetProperty("happenedAt", out var happened)
                ? happened.GetDateTimeOffset()
                : null,
            Text("by"),
            Text("actingFor"),
            Text("capacity"),
            FactJson.ReadAll(Encoding.UTF8.GetBytes(row.GetProperty("facts").GetRawText()))
        );
    }

    private List<SheetStep> Take(
        int number,
        DateTimeOffset at,
        DateTimeOffset? happenedAt,
        string? by,
        string? actingFor,
        string? capacity,
        IReadOnlyList<CaseEvent> facts
    )
    {
        List<SheetStep> steps = [];
        foreach (var fact in facts)
        {
            SheetStep Step(
                SheetStepKind kind,
                string name,
                string? form,
                string? outcome,
                string? opinion
            ) =>
                new(
                    number,
                    at,
                    happenedAt,
                    by,
                    actingFor,
                    capacity,
                    kind,
                    name,
                    form,
                    outcome,
                    opinion
                );
            switch (fact)
            {
                case CaseEvent.TaskOpened opened:
                    _tasks[opened.Key] = opened.Task;
                    break;
                case CaseEvent.TaskCompleted done when _tasks.TryGetValue(done.Key, out var task):
                    steps.Add(
                        Step(
                            SheetStepKind.Done,
                            task.Name,
                            task.Form,
                            TextOf(done.Values, "outcome"),
                            TextOf(done.Values, "opinion")
                        )
                    );
                    break;
                case CaseEvent.SignerAnswered signed:
                    steps.Add(
                        Step(
                            SheetStepKind.Signed,
                            _tasks.GetValueOrDefault(signed.Key)?.Name ?? "",
                            null,
                            StoredCode.Of(signed.Outcome),
                            signed.Opinion
                        )
                    );
                    break;
                case CaseEvent.CaseRedirected redirected:
                    steps.Add(
                        Step(
                            SheetStepKind.Redirected,
                            redirected.To,
                            null,
                            StoredCode.Of(redirected.Kind),
                            redirected.Reason
                        )
                    );
                    break;
            }
        }

        return steps;
    }

    /// <summary>Words that were given; of restricted ones, their seal is not words.</summary>
    private static string? TextOf(Value.Context values, string key) =>
        values.Entries.GetValueOrDefault(key) is Value.String { Text: { Length: > 0 } text }
            ? text
            : null;
}
