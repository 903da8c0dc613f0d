using System.Globalization;
using System.Text;
using Approvals.Casework.Calendar;
using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Own;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Documents.Sheets;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Engine.Model;
using Approvals.Engine.Model.Forms;
using Approvals.Engine.Run;
using Approvals.Engine.Storing;
using Approvals.Feel;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Documents.Kinds;

/// <summary>A case as documents are filled from it, after its reader was let see it.</summary>
internal sealed class CasePapers
{
    private const long Minute = 60_000_000_000; // Nanoseconds.
    private const long Hour = 60 * Minute;
    private readonly Dictionary<string, Value> _values = new(StringComparer.Ordinal);
    private readonly CompiledProcess _process;
    private readonly OfficeCalendar _calendar;

    private CasePapers(
        CaseView view,
        CompiledProcess process,
        OfficeSnapshot snapshot,
        IReadOnlyList<CaseJournalRow> rows
    )
    {
        View = view;
        _process = process;
        Directory = snapshot.Directory;
        _calendar = snapshot.CalendarOf(view.UnitId);
        var reader = new SheetSteps();
        List<SheetStep> steps = [];
        foreach (var row in rows)
        {
            steps.AddRange(reader.Take(row, row.Facts));
            foreach (var fact in FactJson.ReadAll(Encoding.UTF8.GetBytes(row.Facts)))
                Keep(fact);
        }

        Steps = steps;
        On = DayOf(rows[^1].At);
        Code = SheetCode.Of(view.Id, rows[^1].Number, rows[^1].Hash);
    }

    /// <summary>What it is and where it stands.</summary>
    public CaseView View { get; }

    /// <summary>Who is who.</summary>
    public OfficeDirectory Directory { get; }

    /// <summary>What was done.</summary>
    public IReadOnlyList<SheetStep> Steps { get; }

    /// <summary>The office day of the last row of its journal.</summary>
    public DateOnly On { get; }

    /// <summary>Its journal as it is now.</summary>
    public SheetCode Code { get; }

    /// <summary>The name of the unit.</summary>
    public string Unit => Directory.Find(View.UnitId)?.Name ?? View.UnitId.Value;

    /// <summary>Reads a case for whoever asks at the desk.</summary>
    public static async Task<(CasePapers? Papers, DocumentAnswer? Problem)> ReadAsync(
        DocumentDesk desk,
        CaseId id,
        CancellationToken cancel
    )
    {
        var office = desk.Office;
        switch (await new ReadCase(office).RunAsync(id, desk.Deed, cancel))
        {
            case CaseSight.Refused refused:
                return (null, new DocumentAnswer.Refused(refused.Why));
            case CaseSight.Shown { View: var view }:
                await using (var db = office.Database.CreateDbContext())
                {
                    var rows = await db.Set<CaseJournalRow>()
                        .AsNoTracking()
                        .Where(row => row.CaseId == id)
                        .OrderBy(row => row.Number)
                        .ToListAsync(cancel);
                    var process = await office.Catalog.GetAsync(rows[^1].DefinitionId, cancel);
                    var snapshot = await office.Snapshots.LatestAsync(cancel);
                    return (new(view, process, snapshot, rows), null);
                }
            default:
                return (null, new DocumentAnswer.Missing());
        }
    }

    /// <summary>The filled document.</summary>
    /// <param name="document">It.</param>
    /// <param name="number">The number in the name of its file; null for that of the case.</param>
    /// <param name="title">The title in the name of its file.</param>
    /// <param name="on">The day of its data.</param>
    public DocumentDraft Draft(OfficialDocument document, string? number, string title, DateOnly on)
    {
        var subject = $"{View.Id.Value}";
        return new(document, View.UnitId, subject, number ?? subject, title, on);
    }

    /// <summary>A value that was given or computed last; null where there is none.</summary>
    public Value? ValueOf(string key) => _values.GetValueOrDefault(key);

    /// <summary>It as words: days and times as documents write them, people by their names.</summary>
    public string? TextOf(string key) => ValueOf(key) is { } value ? TextOf(value) : null;

    /// <summary>A day; null where it is none.</summary>
    public DateOnly? DayOf(string key) =>
        ValueOf(key) is Value.Date { Day: var day } ? new(day.Year, day.Month, day.Day) : null;

    /// <summary>The office day of an instant.</summary>
    public DateOnly DayOf(DateTimeOffset at) => _calendar.DateOf(at);

    /// <summary>An instant in the time of the office.</summary>
    public string TimeOf(DateTimeOffset at) =>
        DocumentDates.Time(_calendar.WorkCalendar.ToZone(at));

    /// <summary>Somebody by name and post on a day; null for nobody.</summary>
    public string? PersonOf(string? person, DateOnly day)
    {
        if (person is null)
            return null;
        var (name, post) = (
            Directory.NameOf(new(person)),
            PostNames.Of(Directory, new(person), day)
        );
        return post == person ? name : $"{name}（{post}）";
    }

    /// <summary>What an outcome is called in the form that was filled in.</summary>
    public string? OutcomeOf(SheetStep step) =>
        step.Outcome is not { } outcome ? null
        : step.Kind != SheetStepKind.Done
            ? DocumentWords.SayCode(step.Kind == SheetStepKind.Signed ? "signed" : "moved", outcome)
        : step.Form is { } form
        && _process.Library.Form(form) is { } filled
        && Form.FieldsOf(filled.Items).FirstOrDefault(field => field.Key == "outcome")
            is { Kind: FieldKind.Choice choice }
            ? choice
                .Options.FirstOrDefault(option =>
                    option.Value is Value.String { Text: var text } && text == outcome
                )
                ?.Label
                ?? outcome
        : outcome;

    /// <summary>The name of an element of the diagram.</summary>
    public string ElementOf(string id) =>
        View.Diagram.FirstOrDefault(line => line.Element == id)?.Name ?? id;

    private string TextOf(Value value) =>
        value switch
        {
            Value.String { Text: var text } => Directory.Find(new PersonId(text))?.Name ?? text,
            Value.Date { Day: var day } => DocumentDates.Day(new(day.Year, day.Month, day.Day)),
            Value.DateTime { Day: var day, NanosecondOfDay: var time } => string.Create(
                CultureInfo.InvariantCulture,
                $"{DocumentDates.Day(new(day.Year, day.Month, day.Day))} {time / Hour}:{time / Minute % 60:00}"
            ),
            Value.Number { Amount: var amount } => amount.ToString(
                "0.############",
                CultureInfo.InvariantCulture
            ),
            Value.List { Items: var items } => string.Join('、', items.ToArray().Select(TextOf)),
            _ => "",
        };

    private void Keep(CaseEvent fact)
    {
        var given = fact switch
        {
            CaseEvent.CaseStarted started => started.Variables,
            CaseEvent.TaskCompleted done => done.Values,
            CaseEvent.FunctionCompleted done => done.Results,
            CaseEvent.VariablesSet set => set.Values,
            CaseEvent.MessageReceived received => received.Payload,
            _ => null,
        };
        if (given is null)
            return;
        foreach (var (key, value) in given.Entries)
        {
            if (value is not Value.Null)
                _values[key] = value;
        }
    }
}
