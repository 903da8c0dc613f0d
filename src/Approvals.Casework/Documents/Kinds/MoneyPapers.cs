using Approvals.Casework.Ledger;
using Approvals.Casework.Ledger.Money;

namespace Approvals.Casework.Documents.Kinds;

/// <summary>The money of a measure as documents are filled from it.</summary>
internal static class MoneyPapers
{
    /// <summary>Reads it for whoever asks; that is entered.</summary>
    public static async Task<(
        LedgerPapers? Papers,
        MoneySheet? Sheet,
        DocumentAnswer? Problem
    )> ReadAsync(DocumentDesk desk, CancellationToken cancel)
    {
        if (await LedgerPapers.ReadAsync(desk, cancel) is not { } papers)
            return (null, null, new DocumentAnswer.Missing());
        var (sheet, answer) = await new ReadMoney(desk.Office).RunAsync(
            new(papers.UnitId, papers.Page.Plan, desk.Request.Number),
            desk.Deed,
            cancel
        );
        if (answer is LedgerAnswer.Forbidden { Verdict: var why })
            return (null, null, new DocumentAnswer.Refused(why));
        if (sheet is null)
            return (null, null, new DocumentAnswer.Missing());
        return sheet.Accounts.Count == 0
            ? (null, null, new DocumentAnswer.Unfit("no-money"))
            : (papers, sheet, null);
    }

    /// <summary>A sum in capitals.</summary>
    public static string Capitals(decimal yuan) => yuan < 0 ? "" : MoneyCapitals.Of(yuan);

    /// <summary>The filled document.</summary>
    public static DocumentDraft Draft(
        OfficialDocument document,
        LedgerPapers papers,
        MoneySheet sheet,
        DateOnly on
    ) =>
        new(
            document,
            papers.UnitId,
            $"{papers.Page.Plan}/{sheet.Number}",
            $"{sheet.Number}",
            document.Title,
            on
        );
}
