using System.Globalization;
using Approvals.Casework.Audit;
using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Ledger.Assignment;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.People;
using Approvals.Casework.Plans;
using Approvals.Casework.Storage;
using Approvals.Feel;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Ledger;

/// <summary>
/// Opens the cases of measures whose time has come: one for each, or, where it never ends, one for what has to be set
/// up and one for each period. It may be repeated, also by two at once: nothing is opened twice.
/// </summary>
public sealed class OpenDueCases(Office office)
{
    /// <summary>The process of measures whose type has none of its own.</summary>
    public const string GeneralProcess = "measure";

    private const int TitleLength = 30;

    /// <summary>Opens what is due in a plan.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="plan">The code of its plan; null for the only one.</param>
    /// <param name="deed">Who opens: the leading-group's office, or the clock. Anybody else opens nothing.</param>
    /// <param name="progress">Is told how many of how many are done; null for nobody.</param>
    /// <param name="cancel">Gives up between two cases.</param>
    /// <returns>What was opened and what not; null where there is no such plan.</returns>
    public async Task<OpenedCases?> RunAsync(
        UnitId unit,
        string? plan,
        Deed deed,
        IProgress<(int Done, int All)>? progress,
        CancellationToken cancel
    )
    {
        var snapshot = await office.Snapshots.LatestAsync(cancel);
        var sight = new LedgerSight(snapshot, unit, office.Clock.Now());
        if (sight.MayWrite(deed) is { IsAllowed: false } refusal)
            return new() { Forbidden = refusal };
        // Whoever amended the plan has told its cases, unless the program died in between.
        await new FollowAmendments(office).RunAsync(unit, plan, cancel);
        List<Opening> wanted;
        TableSql<EntryCaseRow> table;
        var answer = new OpenedCases();
        await using (var db = office.Database.CreateDbContext())
        {
            if (await EntryReads.PlanAsync(db, unit, plan, cancel) is not { } row)
                return null;
            table = new(db);
            var processes = await db.Set<DefinitionRow>()
                .Select(d => d.Process)
                .Distinct()
                .ToHashSetAsync(StringComparer.Ordinal, cancel);
            var entries = await EntryReads.LatestAsync(db, unit, row.Key, cancel);
            var ids = EntryReads.IdsOf(db, unit, row.Key);
            var cases = (
                await db.Set<EntryCaseRow>()
                    .Where(c => ids.Contains(c.EntryId))
                    .Select(c => new { c.EntryId, c.Period })
                    .ToListAsync(cancel)
            ).ToLookup(c => c.EntryId, c => c.Period);
            wanted =
            [
                .. from entry in entries
                from period in PeriodsOf(entry, [.. cases[entry.Id]], sight, answer)
                select new Opening(entry, period, ProcessOf(entry, processes)),
            ];
        }
        for (var i = 0; i < wanted.Count; i++)
        {
            await OpenAsync(wanted[i], sight, deed, table, answer, cancel);
            progress?.Report((i + 1, wanted.Count));
        }
        return answer;
    }

    /// <summary>The periods of an entry that have no case yet and should have one.</summary>
    private static IEnumerable<LedgerPeriod> PeriodsOf(
        EntryRow entry,
        IReadOnlyCollection<string> opened,
        LedgerSight sight,
        OpenedCases answer
    )
    {
        if (
            entry.WithdrawnOn is not null
            || entry.ExternalOwner is not null
            || entry.SuspendedUntil >= sight.Today
        )
            return [];
        var gaps = LedgerRules.GapsOf(entry);
        if (gaps != EntryGaps.None)
        {
            answer.Refused.Add(new(entry.Number, gaps));
            return [];
        }
        if (entry.StartsOn > sight.Today)
            return [];
        var isLongTerm = entry.Class == MeasureClass.LongTerm;
        var whole = new LedgerPeriod(
            isLongTerm ? LedgerPeriod.Mechanism : LedgerPeriod.Once,
            entry.StartsOn ?? sight.Today,
            entry.DueOn!.Value
        );
        var periods = isLongTerm
            ? Rhythm
                .Read(entry.Rhythms)
                .SelectMany(r =>
                    DuePeriods.Of(r, whole.FirstOn, opened, sight.Today, sight.Calendar)
                )
            : [];
        return periods
            .Prepend(whole)
            .Where(p => !opened.Contains(p.Label))
            .DistinctBy(p => p.Label);
    }

    // A type has the process that is published under its code; until it has one, the general process serves.
    private static string ProcessOf(EntryRow entry, HashSet<string> processes) =>
        EntryField.MainType(entry) is { Length: > 0 } type && processes.Contains(type)
            ? type
            : GeneralProcess;

    private async Task OpenAsync(
        Opening wanted,
        LedgerSight sight,
        Deed deed,
        TableSql<EntryCaseRow> table,
        OpenedCases answer,
        CancellationToken cancel
    )
    {
        var (entry, period, _) = wanted;
        var begun = await office.Cases.StartAsync(
            new(entry.UnitId, wanted.Process, TitleOf(wanted))
            {
                BusinessKey = FormattableString.Invariant(
                    $"{entry.Plan}/{entry.Number}-{entry.Cycle}/{period.Label}"
                ),
                Kind = LedgerSight.KindOf(entry),
                DepartmentId = entry.DepartmentId,
                FieldId = entry.FieldId,
                Persons = PersonsOf(entry, sight),
                Variables = VariablesOf(wanted, sight),
                Along = id =>
                    table.Insert(
                        new()
                        {
                            CaseId = id,
                            UnitId = entry.UnitId,
                            EntryId = entry.Id,
                            Period = period.Label,
                            Subject = "",
                            StartsOn = period.FirstOn,
                            DueOn = period.LastOn,
                        }
                    ),
            },
            deed,
            cancel
        );
        switch (begun)
        {
            case CaseAnswer.Done done:
                answer.Opened.Add(new(entry.Number, period.Label, done.Id));
                break;
            case CaseAnswer.Exists: // Somebody else opened it at the same moment.
                break;
            default:
                answer.Failed.Add(new(entry.Number, period.Label, begun));
                break;
        }
    }

    private static string TitleOf(Opening wanted)
    {
        var (entry, period, _) = wanted;
        var words = entry.Heading ?? entry.Text;
        var title = words.Length <= TitleLength ? words : $"{words[..TitleLength]}…";
        var cycle =
            entry.Cycle == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"-{entry.Cycle}");
        var label =
            period.Label == LedgerPeriod.Once ? "" : $"（{PeriodText.Chinese(period.Label)}）";
        return string.Create(CultureInfo.InvariantCulture, $"{entry.Number}{cycle} {title}{label}");
    }

    private static List<(PersonId, Duty)> PersonsOf(EntryRow entry, LedgerSight sight)
    {
        var persons = new List<(PersonId, Duty)>();
        if (entry.HandlerId is { } handler)
            persons.Add((handler, Duty.Handler));
        // Nobody decides on what he is himself the subject of.
        if (
            IsAboutMainLeader(entry)
            && sight.Directory.MainLeaderOf(entry.UnitId, sight.Today) is { } main
        )
            persons.Add((main, Duty.PersonConcerned));
        return persons;
    }

    private static bool IsAboutMainLeader(EntryRow entry) =>
        entry.About is { } about && LeaderWords.Among(about) == PlanLeader.Main;

    private static Value.Context VariablesOf(Opening wanted, LedgerSight sight)
    {
        var (entry, period, _) = wanted;
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

    private sealed record Opening(EntryRow Entry, LedgerPeriod Period, string Process);
}

/// <summary>What came of opening cases.</summary>
public sealed class OpenedCases
{
    /// <summary>Why nothing was opened, where whoever wanted it may not; else null.</summary>
    public Verdict? Forbidden { get; init; }

    /// <summary>The cases that were opened.</summary>
    public ICollection<OpenedCase> Opened { get; } = [];

    /// <summary>The measures that cannot start, with what is missing.</summary>
    public ICollection<RefusedMeasure> Refused { get; } = [];

    /// <summary>What could not be opened, with the answer.</summary>
    public ICollection<FailedOpening> Failed { get; } = [];
}

/// <summary>A case that was opened.</summary>
/// <param name="Number">The number of the measure.</param>
/// <param name="Period">Which of its periods.</param>
/// <param name="CaseId">The case.</param>
public sealed record OpenedCase(int Number, string Period, CaseId CaseId);

/// <summary>A measure that cannot start.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Gaps">What is missing.</param>
public sealed record RefusedMeasure(int Number, EntryGaps Gaps);

/// <summary>A case that could not be opened.</summary>
/// <param name="Number">The number of the measure.</param>
/// <param name="Period">Which of its periods.</param>
/// <param name="Answer">Why.</param>
public sealed record FailedOpening(int Number, string Period, CaseAnswer Answer);
