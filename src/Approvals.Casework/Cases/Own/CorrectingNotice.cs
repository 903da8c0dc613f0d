using System.Globalization;
using System.Text.Json.Nodes;
using Approvals.Casework.Audit;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Outbox;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Engine;
using Approvals.Feel;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Cases.Own;

/// <summary>
/// Tells all who were told of a case that it was corrected (更正通知): who had a duty in it or a copy of it, who got a
/// letter about it, and who read one of its restricted texts. To whom it went is kept in the office's chain.
/// </summary>
internal sealed class CorrectingNotice(Office office)
{
    private const string Kind = "record-corrected";
    private const string Receivers = "receivers";

    // What the processes send whose objections end in a corrected record, or in a talk that is struck.
    private static readonly string[] Messages = ["records-corrected", "talk-withdrawn"];

    /// <summary>Whether a message that leaves a case asks for a notice, and whom it names as told (its
    /// <c>receivers</c>); null where it asks for none, empty where it names nobody.</summary>
    public static IReadOnlyList<PersonId>? IsAskedBy(Outgoing outgoing) =>
        outgoing is Outgoing.Message message && Messages.Contains(message.Name)
            ? OfficeFunctions.ReceiversOf(
                message.Payload.Entries.GetValueOrDefault(Receivers) ?? Value.None
            )
            : null;

    /// <summary>Tells them, once for each call.</summary>
    /// <param name="id">The case.</param>
    /// <param name="about">What makes it the only notice of its kind, such as a message or a call.</param>
    /// <param name="receivers">Who is told, where the process knows it, those that nobody knows left out; empty for all
    /// who were told of the case.</param>
    /// <param name="cancel">Gives up.</param>
    public Task RunAsync(
        CaseId id,
        string about,
        IReadOnlyList<PersonId> receivers,
        CancellationToken cancel
    ) =>
        new OfficeJournal(office).WriteAsync(
            async db =>
            {
                var prefix = $"{LetterCode.RecordCorrected}/{AboutOf(id, about)}/";
                return await db.Set<OutboxRow>()
                    .AnyAsync(o => o.UniqueKey.StartsWith(prefix), cancel)
                    ? (true, null)
                    : (true, (OfficeEntry?)await WriteAsync(db, id, about, receivers, cancel));
            },
            Deed.OfFunction,
            cancel
        );

    /// <summary>Adds the notices to a context that is in a transaction.</summary>
    /// <returns>What is to be entered.</returns>
    public async Task<OfficeEntry> WriteAsync(
        OfficeDb db,
        CaseId id,
        string about,
        IReadOnlyList<PersonId> receivers,
        CancellationToken cancel
    )
    {
        var unit = await db.Set<CaseRow>()
            .Where(c => c.Id == id)
            .Select(c => c.UnitId)
            .SingleAsync(cancel);
        var directory = (await office.Snapshots.LatestAsync(cancel)).Directory;
        IReadOnlyList<PersonId> circle =
            receivers.Count == 0
                ? await CircleAsync(db, id, cancel)
                : [.. receivers.Distinct().Where(p => directory.Find(p) is not null)];
        foreach (var receiver in circle)
            db.Add(
                OutboxRow.Of(
                    LetterCode.RecordCorrected,
                    (unit, receiver),
                    AboutOf(id, about),
                    office.Clock.Now(),
                    id,
                    null
                )
            );
        return new(Kind)
        {
            UnitId = unit,
            Subject = id.ToString(),
            Details = new()
            {
                ["to"] = new JsonArray([.. circle.Select(p => JsonValue.Create(p.Value))]),
            },
        };
    }

    private static string AboutOf(CaseId id, string about) =>
        string.Create(CultureInfo.InvariantCulture, $"{id}/{about}");

    private static async Task<IReadOnlyList<PersonId>> CircleAsync(
        OfficeDb db,
        CaseId id,
        CancellationToken cancel
    )
    {
        var duties = await db.Set<CasePersonRow>().Where(p => p.CaseId == id).ToListAsync(cancel);
        var copies = await db.Set<CaseCopyRow>()
            .Where(c => c.CaseId == id)
            .Select(c => c.PersonId)
            .ToListAsync(cancel);
        var letters = await db.Set<OutboxRow>()
            .Where(o => o.CaseId == id)
            .Select(o => o.ReceiverId)
            .ToListAsync(cancel);
        var subject = id.ToString();
        var readers = await db.Set<OfficeJournalRow>()
            .Where(j => j.Kind == ReadRestrictedText.Entry && j.Subject == subject)
            .Select(j => j.ActorId)
            .ToListAsync(cancel);
        return
        [
            .. duties
                .Where(p => Duties.WorksOnIt(p.Duty) || p.Duty == Duty.PersonConcerned)
                .Select(p => p.PersonId)
                .Concat(copies)
                .Concat(letters)
                .Concat(readers.OfType<PersonId>())
                .Distinct()
                .OrderBy(p => p.Value, StringComparer.Ordinal),
        ];
    }
}
