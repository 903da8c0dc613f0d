using Approvals.Casework.Calendar;
using Approvals.Casework.Ledger.Assignment;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.People;
using Approvals.Casework.Plans;
using Approvals.Casework.Storage;
using Approvals.Feel;

namespace Approvals.Casework.Ledger;

/// <summary>What the cases of an entry begin with. Pure, and so the same for who opens them and for who asks beforehand
/// whether they can be carried out.</summary>
internal static class CaseBeginning
{
    /// <summary>The periods of an entry without gaps that have no case yet and should have one.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="opened">The labels of the periods that have a case.</param>
    /// <param name="today">The day.</param>
    /// <param name="calendar">The calendar of the unit.</param>
    public static IEnumerable<LedgerPeriod> PeriodsOf(
        EntryRow entry,
        IReadOnlyCollection<string> opened,
        DateOnly today,
        OfficeCalendar calendar
    )
    {
        var isLongTerm = entry.Class == MeasureClass.LongTerm;
        var whole = new LedgerPeriod(
            isLongTerm ? LedgerPeriod.Mechanism : LedgerPeriod.Once,
            entry.StartsOn ?? today,
            entry.DueOn!.Value
        );
        var periods = isLongTerm
            ? Rhythm
                .Read(entry.Rhythms)
                .SelectMany(r => DuePeriods.Of(r, whole.FirstOn, opened, today, calendar))
            : [];
        return periods
            .Prepend(whole)
            .Where(p => !opened.Contains(p.Label))
            .DistinctBy(p => p.Label);
    }

    /// <summary>The process of an entry: a type has the one that is published under its code; until it has one, the
    /// general process serves.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="processes">The processes that are published.</param>
    public static string ProcessOf(EntryRow entry, IReadOnlySet<string> processes) =>
        EntryField.MainType(entry) is { Length: > 0 } type && processes.Contains(type)
            ? type
            : OpenDueCases.GeneralProcess;

    /// <summary>What kind of record a case of an entry is. A penalty file is only what a process of its own makes one:
    /// what is approved in the general process is the work on the measure, and never a penalty, which nobody decides
    /// there; so it is restricted as a talk is, which asks for no investigators.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="process">The process of the case.</param>
    public static RecordKind KindOf(EntryRow entry, string process) =>
        LedgerSight.KindOf(entry) is var kind
        && kind == RecordKind.PenaltyFile
        && process == OpenDueCases.GeneralProcess
            ? RecordKind.TalkRecord
            : kind;

    /// <summary>Who is what in a case of an entry from its beginning.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="directory">Who is who.</param>
    /// <param name="today">The day.</param>
    public static List<(PersonId, Duty)> PersonsOf(
        EntryRow entry,
        OfficeDirectory directory,
        DateOnly today
    )
    {
        var persons = new List<(PersonId, Duty)>();
        if (entry.HandlerId is { } handler)
            persons.Add((handler, Duty.Handler));
        // Nobody decides on what he is himself the subject of.
        if (IsAboutMainLeader(entry) && directory.MainLeaderOf(entry.UnitId, today) is { } main)
            persons.Add((main, Duty.PersonConcerned));
        return persons;
    }

    /// <summary>The variables of a case of an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="period">Which of its periods.</param>
    public static Value.Context VariablesOf(EntryRow entry, LedgerPeriod period)
    {
        var about = new Value.Context([
            new("number", Value.Of(EntryField.NumberText(entry))),
            new("cycle", Value.Of(entry.Cycle)),
            new("problem", Value.Of(entry.Problem)),
            new("title", Value.Of(entry.Heading ?? entry.Text)),
            new("text", Value.Of(entry.Text)),
            new("type", Value.Of(EntryField.MainType(entry))),
            new("class", Value.Of(StoredCode.Of(entry.Class))),
            new("period", Value.Of(period.Label)),
        ]);
        return new([
            new("entry", about),
            new("startsOn", Value.Of(period.FirstOn)),
            new("dueOn", Value.Of(period.LastOn)),
            new("handler", Value.Of(entry.HandlerId?.Value)),
            new("leaderGroup", Value.Of($"post:{entry.LeaderPostId}")),
            new("needsPartyGroup", Value.Of(entry.NeedsPartyGroup)),
            new("aboutLeader", Value.Of(IsAboutMainLeader(entry))),
        ]);
    }

    private static bool IsAboutMainLeader(EntryRow entry) =>
        entry.About is { } about && LeaderWords.Among(about) == PlanLeader.Main;
}
