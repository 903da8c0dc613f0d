using System.Text.Json;
using Approvals.Casework.Calendar;
using Approvals.Casework.Cases;
using Approvals.Casework.Meetings;
using Approvals.Casework.People;
using Approvals.Casework.Sessions.Rows;
using Approvals.Casework.Storage;
using Approvals.Casework.Wording;
using Approvals.Engine.Storing;
using Approvals.Feel;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Sessions.Functions;

/// <summary>What the functions of meetings work with: the case that asks, its unit, the people and the calendar that
/// hold now, and what the unit has set for this meeting.</summary>
internal sealed record MeetingSetting(
    Office Office,
    CaseId Case,
    int Call,
    UnitId Unit,
    OfficeDirectory Directory,
    OfficeCalendar Calendar,
    DateTimeOffset Now,
    MeetingSettings Settings
)
{
    /// <summary>The language of what becomes part of the file.</summary>
    public const Language FileLanguage = Language.Chinese;

    /// <summary>When the agenda of the meeting freezes or froze, as it was planned; null where it is not
    /// planned.</summary>
    public DateTimeOffset? FreezesAt { get; init; }

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
        var calendar = snapshot.CalendarOf(unit);
        var now = office.Clock.Now();
        // Of a meeting these are its own; what is no meeting goes by what holds today.
        var known = Stored.ReadState(loaded.Row.State).Variables;
        var freezesAt = known.Instant("freezesAt", calendar);
        var settings = SetMeetings.For(
            await new SetMeetings(office).ListAsync(unit, cancel),
            known.Day("meetsOn") ?? calendar.DateOf(now),
            freezesAt
        );
        return new(office, call.Case, call.Key, unit, snapshot.Directory, calendar, now, settings)
        {
            FreezesAt = freezesAt,
        };
    }

    /// <summary>The days of a meeting. Once it is planned its agenda freezes when that was said, whatever is set
    /// afterwards.</summary>
    public MeetingDays DaysOf(DateOnly meetsOn)
    {
        var days = MeetingDays.Of(meetsOn, Settings, Calendar);
        return FreezesAt is { } planned ? days with { FreezesOn = Calendar.DateOf(planned) } : days;
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
