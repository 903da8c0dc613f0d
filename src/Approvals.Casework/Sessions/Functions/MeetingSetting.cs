using System.Text.Json;
using Approvals.Casework.Calendar;
using Approvals.Casework.Cases;
using Approvals.Casework.Meetings;
using Approvals.Casework.People;
using Approvals.Casework.Sessions.Rows;
using Approvals.Casework.Storage;
using Approvals.Casework.Wording;
using Approvals.Feel;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Sessions.Functions;

/// <summary>What the functions of meetings work with: the case that asks, its unit, the people and the calendar that
/// hold now.</summary>
internal sealed record MeetingSetting(
    Office Office,
    CaseId Case,
    int Call,
    UnitId Unit,
    OfficeDirectory Directory,
    OfficeCalendar Calendar,
    DateTimeOffset Now
)
{
    /// <summary>The language of what becomes part of the file.</summary>
    public const Language FileLanguage = Language.Chinese;

    /// <summary>What the unit has set: nothing yet, so that the defaults hold.</summary>
    public MeetingSettings Settings { get; } = new();

    /// <summary>The day that it is.</summary>
    public DateOnly Today => Calendar.DateOf(Now);

    /// <summary>Reads it.</summary>
    public static async Task<MeetingSetting> OfAsync(
        Office office,
        (CaseId Case, int Key) call,
        CancellationToken cancel
    )
    {
        var loaded =
            await office.Loading.ReadAsync(call.Case, cancel)
            ?? throw new InvalidOperationException(
                $"Expected a case {call.Case}, but there is none."
            );
        var snapshot = await office.Snapshots.GetAsync(loaded.Stamp, cancel);
        var unit = loaded.Row.UnitId;
        return new(
            office,
            call.Case,
            call.Key,
            unit,
            snapshot.Directory,
            snapshot.CalendarOf(unit),
            office.Clock.Now()
        );
    }

    /// <summary>What somebody is called.</summary>
    public string NameOf(PersonId person) => Directory.NameOf(person);

    /// <summary>How a body decides on an item of a class; null where it is not its to decide.</summary>
    public VoteRule? RuleOf(MeetingBody body, ItemClass itemClass) =>
        VoteRules.Find(body, MeetingValues.SubjectOf(body, itemClass), Settings);

    /// <summary>An item of the unit; null where there is none of that code.</summary>
    public async Task<AgendaItemRow?> FindAsync(string? code, CancellationToken cancel)
    {
        if (MeetingValues.NumberOf(code) is not { } number)
            return null;
        await using var db = Office.Database.CreateDbContext();
        return await db.Set<AgendaItemRow>()
            .AsNoTracking()
            .SingleOrDefaultAsync(i => i.UnitId == Unit && i.Number == number, cancel);
    }

    /// <summary>The items that are on the agenda of this meeting or were dealt with by it, by their numbers.</summary>
    public async Task<List<AgendaItemRow>> OfThisMeetingAsync(CancellationToken cancel)
    {
        await using var db = Office.Database.CreateDbContext();
        return await db.Set<AgendaItemRow>()
            .AsNoTracking()
            .Where(i => i.UnitId == Unit && i.MeetingId == Case)
            .OrderBy(i => i.Number)
            .ToListAsync(cancel);
    }

    /// <summary>The form of an item.</summary>
    public static Value.Context FormOf(AgendaItemRow row) => Read(row.Form);

    /// <summary>An item, as the rules know it.</summary>
    public static AgendaItem ItemOf(AgendaItemRow row) =>
        MeetingValues.Item(
            row.Number,
            FormOf(row),
            row.Checks.Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Select(StoredCode.Read<ItemCheck>)
        );

    /// <summary>An item, as it stands on the agenda in the process of a meeting.</summary>
    public static Value.Context EntryOf(AgendaItemRow row)
    {
        var form = FormOf(row);
        return form.With(
            Value.Context.Of(
                ("itemId", Value.Of(MeetingValues.CodeOf(row.Number))),
                ("title", Value.Of(row.Title)),
                ("class", Value.Of(StoredCode.Of(row.Class))),
                ("reporter", Value.Of(form.Text("reporter") ?? form.Text("submitter"))),
                (
                    "mark",
                    row.Emergency is { } ground
                        ? Value.Of(
                            MeetingText.Mark(FileLanguage, new Acceptance.TakenAsEmergency(ground))
                        )
                        : Value.None
                )
            )
        );
    }

    /// <summary>A value as the text of a column.</summary>
    public static string Write(Value value) =>
        ValueJson.WriteTyped(value).ToJsonString(ValueJson.Readable);

    /// <summary>A context from the text of a column.</summary>
    public static Value.Context Read(string text)
    {
        using var json = JsonDocument.Parse(text);
        return (Value.Context)ValueJson.ReadTyped(json.RootElement);
    }

    /// <summary>Writes statements, of which none can clash.</summary>
    public async Task WriteAsync(IReadOnlyList<Statement> statements)
    {
        if (statements.Count == 0)
            return;
        if (!await Office.Database.TryCommitAsync(statements, CancellationToken.None))
            throw new InvalidOperationException(
                "Expected to write the agenda, but somebody else did so at the same moment. Try again."
            );
    }
}
