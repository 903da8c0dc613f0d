using Approvals.Casework.Audit;
using Approvals.Casework.Cases.Acts;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Outbox;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Engine.Run;

namespace Approvals.Casework.Cases.Recusals;

/// <summary>Enters requests that somebody steps aside: the row, the letter and the entry in the office's journal are
/// one transaction. From that moment he decides nothing in the case.</summary>
internal sealed class RecusalEntry(Office office)
{
    /// <summary>The process that decides on requests. It begins with the variables <c>request</c>, <c>person</c>,
    /// <c>asker</c>, <c>ground</c> (sealed), <c>about</c>, <c>decider</c> and <c>replacement</c>.</summary>
    public const string Process = "recusal";

    /// <summary>The class of secrecy of grounds: who is related to whom is nobody's business but of those who
    /// decide.</summary>
    public const string Class = "personnel-assessment";

    /// <summary>Enters a request, and goes on with it at once.</summary>
    /// <param name="read">Reads the case, and says why it cannot be asked for as it stands.</param>
    /// <param name="person">Who should step aside.</param>
    /// <param name="task">The task that he declines; null where somebody asks for the case as a whole.</param>
    /// <param name="deed">Who asks, and on which ground; that is sealed, and not entered as the reason.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<ActAnswer> WriteAsync(
        Func<Task<(CaseAtHand? At, ActAnswer? Otherwise)>> read,
        PersonId person,
        int? task,
        Deed deed,
        CancellationToken cancel
    )
    {
        var (answer, entered) = await new OfficeJournal(office).WriteAsync(
            async db =>
            {
                var (at, otherwise) = await read();
                if (at is null)
                    return Nothing(otherwise!);
                return await WhyNotAsync(at, person, deed, cancel) is { } refusal
                    ? Nothing(new ActAnswer.Refused(refusal))
                    : Add(db, RowOf(at, person, task is { } key ? at.State.Find(key) : null, deed));
            },
            deed with
            {
                Reason = null,
            },
            cancel
        );
        if (entered is not null)
            await new CarryOutRecusals(office).RunAsync(entered.CaseId, entered.Number, cancel);
        return answer;
    }

    private static ((ActAnswer, CaseRecusalRow?), OfficeEntry?) Nothing(ActAnswer answer) =>
        ((answer, null), null);

    private async Task<Verdict?> WhyNotAsync(
        CaseAtHand at,
        PersonId person,
        Deed deed,
        CancellationToken cancel
    )
    {
        var refusal =
            RecusalChecks.WhyNoGround(deed.Reason)
            ?? RecusalChecks.WhyNotAsked(
                at.Subject,
                at.Snapshot.Directory,
                person,
                deed.Seat!.Value
            );
        if (refusal is not null)
            return refusal;
        var start = await office.Loading.ReadStartAsync(Process, cancel);
        return start.Definition is null ? Verdict.Refuse("recusal-not-published") : null;
    }

    private static ((ActAnswer, CaseRecusalRow?), OfficeEntry?) Add(OfficeDb db, CaseRecusalRow row)
    {
        db.Add(row);
        if (row.Kind == RecusalKind.Asked)
            db.Add(
                OutboxRow.Of(
                    LetterCode.RecusalAsked,
                    (row.UnitId, row.PersonId),
                    row.Request,
                    row.AskedAt,
                    row.CaseId,
                    null
                )
            );
        IReadOnlyList<PersonId> told = row.DeciderId is { } decider ? [decider] : [];
        return ((new ActAnswer.Done(told), row), EntryOf(row));
    }

    private CaseRecusalRow RowOf(CaseAtHand at, PersonId person, Instance? task, Deed deed)
    {
        var now = office.Clock.Now();
        var loaded = at.Loaded;
        var by = deed.Seat!.Value;
        var cipher = office.Keys.Encrypt(deed.Reason!.Trim(), Class, office.Seals, out var seal);
        return new()
        {
            CaseId = loaded.Row.Id,
            Number = loaded.Recusals.Count + 1,
            UnitId = loaded.Row.UnitId,
            PersonId = person,
            AskedById = by,
            Kind = by == person ? RecusalKind.Own : RecusalKind.Asked,
            Status = RecusalStatus.Open,
            Key = task?.Key,
            Element = task?.Element,
            GroundSeal = seal,
            GroundCipher = cipher,
            DeciderId = Recusal.DeciderOn(
                at.Snapshot.Directory,
                person,
                by,
                at.Subject,
                at.Snapshot.CalendarOf(loaded.Row.UnitId).DateOf(now)
            ),
            AskedAt = now,
            TryAt = now,
        };
    }

    private static OfficeEntry EntryOf(CaseRecusalRow row) =>
        new("recusal-asked")
        {
            UnitId = row.UnitId,
            Subject = row.CaseId.ToString(),
            Details = new()
            {
                ["number"] = row.Number,
                ["person"] = row.PersonId.Value,
                ["kind"] = StoredCode.Of(row.Kind),
                ["key"] = row.Key,
                ["element"] = row.Element,
                ["decider"] = row.DeciderId?.Value,
                ["ground"] = Seal.Text(row.GroundSeal!),
            },
        };
}
