using System.Text.Json.Nodes;
using Approvals.Casework.Audit;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Storage;
using Approvals.Feel;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Cases.Own;

/// <summary>
/// Puts a text in the place of another one, as a request for correction was granted; the older stays readable, as
/// corrected. All who were told are told again, in the same transaction.
/// </summary>
internal sealed class CorrectRecord(Office office)
{
    /// <summary>Corrects the text that a request is about. It may be called again for the same request.</summary>
    /// <param name="request">The case of the request.</param>
    /// <param name="corrected">The seal of the text, among those of the request, or a value without one.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="InvalidOperationException">The case asks for no correction, or has no such text.</exception>
    public Task RunAsync(CaseId request, Value corrected, CancellationToken cancel) =>
        new OfficeJournal(office).WriteAsync(
            async db =>
            {
                var row =
                    await db.Set<RecordCorrectionRow>()
                        .AsNoTracking()
                        .SingleOrDefaultAsync(c => c.CaseId == request, cancel)
                    ?? throw new InvalidOperationException(
                        $"Expected case {request} to ask for the correction of a text, but it does not: such a request "
                            + "is made from the own records."
                    );
                if (row.NewSeal is not null)
                    return (true, null);
                var seal = SealReference.SealOf(corrected) is { } text
                    ? Convert.FromHexString(text)
                    : [];
                if (
                    !await db.Set<RestrictedTextRow>()
                        .AnyAsync(t => t.CaseId == request && t.Seal == seal, cancel)
                )
                    throw new InvalidOperationException(
                        $"Expected a restricted text of case {request} that takes the place of the other, but there is "
                            + "none."
                    );
                await db.Set<RecordCorrectionRow>()
                    .Where(c => c.CaseId == request)
                    .ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(c => c.NewSeal, seal)
                                .SetProperty(c => c.CorrectedAt, office.Clock.Now()),
                        cancel
                    );
                var entry = await new CorrectingNotice(office).WriteAsync(
                    db,
                    row.AboutId,
                    $"{request}",
                    [],
                    cancel
                );
                entry.Details["request"] = request.Value;
                entry.Details["was"] = JsonValue.Create(Seal.Text(row.Seal));
                entry.Details["now"] = JsonValue.Create(Seal.Text(seal));
                return (true, (OfficeEntry?)entry);
            },
            Deed.OfFunction,
            cancel
        );
}
