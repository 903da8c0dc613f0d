using Approvals.Casework.Cases.Rows;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Engine;
using Approvals.Engine.Run;
using Approvals.Engine.Storing;
using Approvals.Feel;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Cases.Recusals;

/// <summary>What was decided on a request: read from the message that the case of the decision itself has sent, so that
/// no other case and no letter can stand for it.</summary>
/// <param name="Status">Granted, refused, or withdrawn where that case was ended without a decision.</param>
/// <param name="By">Who decided; null for nobody.</param>
/// <param name="Replacement">Whom the decision names to take over; null for nobody.</param>
internal sealed record RecusalDecision(RecusalStatus Status, PersonId? By, PersonId? Replacement)
{
    private const string Message = "recusal-decided";

    /// <summary>Reads it; null while nothing is decided.</summary>
    /// <param name="db">The database.</param>
    /// <param name="row">The request, whose case of the decision has begun.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<RecusalDecision?> ReadAsync(
        OfficeDb db,
        CaseRecusalRow row,
        CancellationToken cancel
    )
    {
        var sent = await db.Set<MessageRow>()
            .AsNoTracking()
            .Where(m =>
                m.CaseId == row.DecisionId && m.Name == Message && m.Kind == OutgoingKind.Message
            )
            .OrderBy(m => m.Number)
            .FirstOrDefaultAsync(cancel);
        if (sent is null)
            return await db.Set<CaseRow>()
                .AnyAsync(c => c.Id == row.DecisionId && c.Status == CaseStatus.Running, cancel)
                ? null
                : new(RecusalStatus.Withdrawn, null, null);
        var said = ((Outgoing.Message)Routing.Leaving([FactJson.Read(sent.Fact)]).Single()).Payload;
        var by = await db.Set<CaseJournalRow>()
            .Where(j => j.CaseId == sent.CaseId && j.Number == sent.Number)
            .Select(j => j.ActorId)
            .SingleAsync(cancel);
        var isGranted = said.Entries.GetValueOrDefault("granted") is Value.Boolean { Truth: true };
        var replacement = said.Entries.GetValueOrDefault("replacement") as Value.String;
        return new(
            isGranted ? RecusalStatus.Granted : RecusalStatus.Refused,
            by,
            isGranted && replacement is not null ? new PersonId(replacement.Text) : null
        );
    }
}
