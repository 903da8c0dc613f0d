using System.Globalization;
using Approvals.Casework.Audit;
using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
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
                select new Opening(entry, period, CaseBeginning.ProcessOf(entry, processes)),
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
        return entry.StartsOn > sight.Today
            ? []
            : CaseBeginning.PeriodsOf(entry, opened, sight.Today, sight.Calendar);
    }

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
                Kind = CaseBeginning.KindOf(entry, wanted.Process),
                DepartmentId = entry.DepartmentId,
                FieldId = entry.FieldId,
                Persons = CaseBeginning.PersonsOf(entry, sight.Directory, sight.Today),
                Variables = CaseBeginning.VariablesOf(entry, period),
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
