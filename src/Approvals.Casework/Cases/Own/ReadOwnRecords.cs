using Approvals.Casework.Audit;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Outbox;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Engine.Run;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Cases.Own;

/// <summary>
/// Shows a person what the office has about him: everything in which he is a person concerned. Who has left keeps that.
/// Each text that it shows is entered as read.
/// </summary>
public sealed class ReadOwnRecords(Office office)
{
    /// <summary>For what texts are read here, as it is entered.</summary>
    public const string Purpose = "本人查阅 own-records";

    private static readonly string Prepared = "prepare-task";

    /// <summary>Reads it.</summary>
    /// <param name="deed">The person; nobody reads for another.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>A record for each case, the first first; null where there is no such person.</returns>
    public async Task<IReadOnlyList<OwnRecord>?> RunAsync(Deed deed, CancellationToken cancel)
    {
        var snapshot = await office.Snapshots.LatestAsync(cancel);
        if (
            deed is not { By: { } person, ActingFor: null }
            || snapshot.Directory.Find(person) is null
        )
            return null;
        await using var db = office.Database.CreateDbContext();
        var records = new List<OwnRecord>();
        foreach (var loaded in await OwnCases.OfAsync(db, office, snapshot, person, cancel))
        {
            var record = await HeadAsync(db, loaded, person, cancel);
            var refusal = await Withholding.FindAsync(db, loaded.Row.Id, person, cancel);
            records.Add(
                refusal is null
                    ? await WholeAsync(db, snapshot, loaded, record, deed, cancel)
                    : record with
                    {
                        Withheld = new(
                            refusal.Reason,
                            PostOf(snapshot, loaded.Row, refusal.OpinionById, refusal.At),
                            refusal.Document,
                            refusal.At
                        ),
                    }
            );
        }
        return records;
    }

    private static async Task<OwnRecord> HeadAsync(
        OfficeDb db,
        LoadedCase loaded,
        PersonId person,
        CancellationToken cancel
    ) =>
        new()
        {
            CaseId = loaded.Row.Id,
            Title = loaded.Row.Title,
            Process = await db.Set<DefinitionRow>()
                .Where(d => d.Id == loaded.Row.DefinitionId)
                .Select(d => d.Name)
                .SingleAsync(cancel),
            Status = loaded.Row.Status,
            Since = loaded
                .Persons.First(p => p.PersonId == person && p.Duty == Duty.PersonConcerned)
                .Since,
            EndedAt = loaded.Row.EndedAt,
        };

    private async Task<OwnRecord> WholeAsync(
        OfficeDb db,
        OfficeSnapshot snapshot,
        LoadedCase loaded,
        OwnRecord head,
        Deed deed,
        CancellationToken cancel
    )
    {
        var (id, person) = (loaded.Row.Id, deed.By!.Value);
        var process = await office.Catalog.GetAsync(loaded.Row.DefinitionId, cancel);
        var journal = await db.Set<CaseJournalRow>()
            .AsNoTracking()
            .Where(j => j.CaseId == id)
            .OrderBy(j => j.Number)
            .ToListAsync(cancel);
        var steps = new OwnSteps(process, journal);
        var notices = await db.Set<OutboxRow>()
            .Where(o => o.CaseId == id && o.ReceiverId == person)
            .OrderBy(o => o.CreatedAt)
            .Select(o => new
            {
                o.Letter,
                o.Key,
                o.CreatedAt,
            })
            .ToListAsync(cancel);
        return head with
        {
            Notices =
            [
                .. notices.Select(n => new OwnNotice(n.Letter, steps.NameOf(n.Key), n.CreatedAt)),
            ],
            Texts = await TextsAsync(db, id, journal, deed, cancel),
            Deeds = [.. steps.By(person)],
            Circle = await CircleAsync(db, snapshot, loaded, person, cancel),
            Corrections = await db.Set<RecordCorrectionRow>()
                .Where(c => c.AboutId == id && c.PersonId == person)
                .OrderBy(c => c.CaseId)
                .Join(
                    db.Set<CaseRow>(),
                    c => c.CaseId,
                    row => row.Id,
                    (c, row) =>
                        new OwnCorrection(
                            c.CaseId,
                            c.AskedAt,
                            row.Status == CaseStatus.Running,
                            c.CorrectedAt
                        )
                )
                .ToListAsync(cancel),
        };
    }

    // What somebody only prepared for another's signature is no record.
    private async Task<IReadOnlyList<OwnText>> TextsAsync(
        OfficeDb db,
        CaseId id,
        List<CaseJournalRow> journal,
        Deed deed,
        CancellationToken cancel
    )
    {
        var drafts = journal.Where(j => j.Command == Prepared).Select(j => j.Number).ToHashSet();
        var texts = new List<OwnText>();
        foreach (var versions in await TextVersions.GroupsAsync(db, id, cancel))
        {
            if (versions[0].CaseId == id && drafts.Contains(versions[0].Number))
                continue;
            var current = versions[^1];
            var answer = await new ReadRestrictedText(office).RunAsync(
                id,
                Seal.Text(current.Seal),
                Purpose,
                deed,
                cancel
            );
            if (answer is RestrictedAnswer.Read read)
                texts.Add(new(current.Class, read.Versions));
        }
        return texts;
    }

    private static async Task<IReadOnlyList<CircleMember>> CircleAsync(
        OfficeDb db,
        OfficeSnapshot snapshot,
        LoadedCase loaded,
        PersonId person,
        CancellationToken cancel
    )
    {
        var tasks = await db.Set<TaskRow>()
            .AsNoTracking()
            .Where(t => t.CaseId == loaded.Row.Id && t.Assignee != null)
            .OrderBy(t => t.Key)
            .ToListAsync(cancel);
        return
        [
            .. loaded
                .Persons.Where(p => p.PersonId != person && Duties.WorksOnIt(p.Duty))
                .OrderBy(p => p.Since)
                .Select(p => new CircleMember(
                    PostOf(snapshot, loaded.Row, p.PersonId, p.Since),
                    p.Duty,
                    null,
                    p.Since,
                    p.Until
                )),
            .. tasks
                .Where(t => t.Assignee != person)
                .Select(t => new CircleMember(
                    PostOf(snapshot, loaded.Row, t.Assignee!.Value, t.OpenedAt),
                    t.Duty,
                    t.Name,
                    t.OpenedAt,
                    null
                )),
        ];
    }

    private static string PostOf(
        OfficeSnapshot snapshot,
        CaseRow row,
        PersonId person,
        DateTimeOffset at
    ) => PostNames.Of(snapshot.Directory, person, snapshot.CalendarOf(row.UnitId).DateOf(at));
}
