using System.Text.Json.Nodes;
using Approvals.Casework.Audit;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Outbox;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Cases.Acts;

/// <summary>
/// Gives people the sight of one case, to read and for nothing else (抄送). It is no task: nobody waits for them. Who
/// has a copy already does not get another.
/// </summary>
public sealed class CopyCase(Office office)
{
    /// <summary>The reason where all have it already.</summary>
    internal const string CopiedAlready = "copied-already";

    /// <summary>Copies a case, by who has one of its tasks.</summary>
    /// <param name="id">The case.</param>
    /// <param name="key">The task in hand.</param>
    /// <param name="receivers">Who is to get it; one at least.</param>
    /// <param name="deed">Who sends it.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<ActAnswer> RunAsync(
        CaseId id,
        int key,
        IReadOnlyList<PersonId> receivers,
        Deed deed,
        CancellationToken cancel
    )
    {
        ArgumentOutOfRangeException.ThrowIfZero(receivers.Count);
        return new OfficeJournal(office).WriteAsync(
            async db =>
            {
                var (task, otherwise) = await TaskAtHand.ReadAsync(office, id, key, cancel);
                if (task is null)
                    return (otherwise!, null);
                var verdict = task.May(CaseAction.Copy, deed, office.Clock.Now());
                return verdict.IsAllowed
                    ? await WriteAsync(
                        db,
                        (task.Loaded.Row, task.Subject),
                        task.Snapshot,
                        receivers,
                        deed,
                        cancel
                    )
                    : (new ActAnswer.Refused(verdict), null);
            },
            deed,
            cancel
        );
    }

    /// <summary>Copies a case as its process says (知会): it asks nobody.</summary>
    /// <param name="id">The case.</param>
    /// <param name="receivers">Who is to get it; one at least.</param>
    /// <param name="cancel">Gives up.</param>
    internal Task<ActAnswer> NotifyAsync(
        CaseId id,
        IReadOnlyList<PersonId> receivers,
        CancellationToken cancel
    ) =>
        new OfficeJournal(office).WriteAsync(
            async db =>
            {
                if (await office.Loading.ReadAsync(id, cancel) is not { } loaded)
                    return (new ActAnswer.Missing(id), null);
                var snapshot = await office.Snapshots.GetAsync(loaded.Stamp, cancel);
                var subject = snapshot.Authority.SubjectOf(loaded);
                return await WriteAsync(
                    db,
                    (loaded.Row, subject),
                    snapshot,
                    receivers,
                    Deed.OfFunction,
                    cancel
                );
            },
            Deed.OfFunction,
            cancel
        );

    private async Task<(ActAnswer, OfficeEntry?)> WriteAsync(
        OfficeDb db,
        (CaseRow Row, CaseSubject Subject) about,
        OfficeSnapshot snapshot,
        IReadOnlyList<PersonId> receivers,
        Deed deed,
        CancellationToken cancel
    )
    {
        var (row, subject) = about;
        var now = office.Clock.Now();
        var day = snapshot.CalendarOf(row.UnitId).DateOf(now);
        var have = await db.Set<CaseCopyRow>()
            .Where(c => c.CaseId == row.Id)
            .Select(c => c.PersonId)
            .ToListAsync(cancel);
        var told = new List<PersonId>();
        foreach (var receiver in receivers.Distinct())
        {
            var may = Authority.MayGetCopy(snapshot.Directory, receiver, subject, day);
            if (!may.IsAllowed)
                return (new ActAnswer.Refused(may), null);
            if (!have.Contains(receiver))
                told.Add(receiver);
        }
        if (told.Count == 0)
            return (
                new ActAnswer.Refused(
                    Verdict.Refuse(
                        CopiedAlready,
                        ("person", snapshot.Directory.NameOf(receivers[0]))
                    )
                ),
                null
            );
        foreach (var receiver in told)
            Add(db, row, subject, receiver, deed, now);
        return (new ActAnswer.Done(told), Entry(row, told));
    }

    private static void Add(
        OfficeDb db,
        CaseRow row,
        CaseSubject subject,
        PersonId receiver,
        Deed deed,
        DateTimeOffset now
    )
    {
        db.Add(
            new CaseCopyRow
            {
                CaseId = row.Id,
                PersonId = receiver,
                UnitId = row.UnitId,
                SentById = deed.By,
                SentAt = now,
                Note = deed.Reason,
            }
        );
        // The sight follows from this.
        if (!subject.EverHad(receiver, Duty.Reader))
            db.Add(
                new CasePersonRow
                {
                    CaseId = row.Id,
                    PersonId = receiver,
                    Duty = Duty.Reader,
                    UnitId = row.UnitId,
                    Since = now,
                }
            );
        db.Add(
            OutboxRow.Of(
                LetterCode.CaseCopied,
                (row.UnitId, receiver),
                $"{row.Id}",
                now,
                row.Id,
                null
            )
        );
    }

    private static OfficeEntry Entry(CaseRow row, List<PersonId> told) =>
        new("case-copied")
        {
            UnitId = row.UnitId,
            Subject = row.Id.ToString(),
            Details = new()
            {
                ["to"] = new JsonArray([.. told.Select(p => JsonValue.Create(p.Value))]),
            },
        };
}
