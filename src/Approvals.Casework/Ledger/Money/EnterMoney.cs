using System.Globalization;
using Approvals.Casework.Audit;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.People;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Ledger.Money;

/// <summary>
/// The money sub-ledger of measures: what is due from whom, what came back, and what was waived by which decision.
/// Lines are only added; a wrong one is taken back by another.
/// </summary>
public sealed class EnterMoney(Office office)
{
    private const decimal MaxYuan = 1_000_000_000_000m;

    /// <summary>Enters lines; all of them or, where one is wrong, none.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="deed">Who: the leading-group's office, or the finance office.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<LedgerAnswer> RunAsync(
        MeasureKey measure,
        IReadOnlyList<MoneyLine> lines,
        Deed deed,
        CancellationToken cancel
    ) =>
        new LedgerDesk(office).WriteAsync(
            measure,
            "money-entered",
            deed,
            async desk =>
            {
                var known = await LinesAsync(desk, cancel);
                var added = new List<MoneyRow>();
                for (var i = 0; i < lines.Count; i++)
                {
                    var line = lines[i];
                    if (ProblemOf(line, desk.Sight.Today) is { } problem)
                        return DeskResult.Refuse(problem, $"{i + 1}");
                    added.Add(RowOf(line, desk));
                    var open = BalanceOf([.. known, .. added], added[^1].Subject);
                    if (open < 0)
                        return DeskResult.Refuse(
                            "money-too-much",
                            $"{i + 1}",
                            line.Subject,
                            Text(-open)
                        );
                }
                desk.Db.AddRange(added);
                return DeskResult.Done(
                    new()
                    {
                        ["lines"] = added.Count,
                        ["fen"] = added.Sum(m => m.Fen),
                        ["documents"] = string.Join(' ', added.Select(m => m.Document).Distinct()),
                    }
                );
            },
            cancel,
            RecordKind.ClawbackList
        );

    /// <summary>Takes a line back: another of the same amount, less than 0, stands beside it then.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="line">The key of the line.</param>
    /// <param name="deed">Who; the reason is why it was wrong.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<LedgerAnswer> TakeBackAsync(
        MeasureKey measure,
        long line,
        Deed deed,
        CancellationToken cancel
    ) =>
        new LedgerDesk(office).WriteAsync(
            measure,
            "money-taken-back",
            deed,
            async desk =>
            {
                if (string.IsNullOrWhiteSpace(deed.Reason))
                    return DeskResult.Refuse("no-reason");
                var known = await LinesAsync(desk, cancel);
                if (known.Find(m => m.Id == line) is not { TakesBackId: null } wrong)
                    return DeskResult.Refuse("no-line", $"{line}");
                if (known.Exists(m => m.TakesBackId == line))
                    return DeskResult.Refuse("taken-back", $"{line}");
                var row = new MoneyRow
                {
                    EntryId = wrong.EntryId,
                    UnitId = wrong.UnitId,
                    PersonId = wrong.PersonId,
                    Subject = wrong.Subject,
                    Kind = wrong.Kind,
                    Fen = -wrong.Fen,
                    On = desk.Sight.Today,
                    Document = wrong.Document,
                    TakesBackId = wrong.Id,
                    At = desk.Now,
                    ById = deed.By,
                    Reason = deed.Reason,
                };
                var open = BalanceOf([.. known, row], row.Subject);
                if (open < 0)
                    return DeskResult.Refuse("money-too-much", "1", row.Subject, Text(-open));
                desk.Db.Add(row);
                return DeskResult.Done(new() { ["line"] = line, ["fen"] = row.Fen });
            },
            cancel,
            RecordKind.ClawbackList
        );

    private static Task<List<MoneyRow>> LinesAsync(MeasureAtDesk desk, CancellationToken cancel) =>
        EntryReads.MoneyAsync(desk.Db, desk.Plan, desk.Entry.Number, cancel);

    // What is wrong with a line by itself; the sentence is in Texts/ledger.*.json.
    private static string? ProblemOf(MoneyLine line, DateOnly today) =>
        line.Yuan is <= 0 or > MaxYuan ? "money-amount"
        : decimal.Round(line.Yuan, 2) != line.Yuan ? "money-fraction"
        : string.IsNullOrWhiteSpace(line.Subject) ? "money-nobody"
        : string.IsNullOrWhiteSpace(line.Document) ? "money-no-document"
        : line.On > today ? "money-in-future"
        : null;

    private static MoneyRow RowOf(MoneyLine line, MeasureAtDesk desk)
    {
        var person = desk.Sight.Directory.Find(new PersonId(line.Subject.Trim()));
        return new()
        {
            EntryId = desk.Entry.Id,
            UnitId = desk.Entry.UnitId,
            PersonId = person?.UnitId == desk.Entry.UnitId ? person.Id : null,
            Subject = line.Subject.Trim(),
            Kind = line.Kind,
            Fen = Fen.Of(line.Yuan),
            On = line.On,
            Document = line.Document.Trim(),
            At = desk.Now,
            ById = desk.Deed.By,
            Reason = desk.Deed.Reason,
        };
    }

    /// <summary>What is still open of a subject, in fen; less than 0 where more came back than was due.</summary>
    private static long BalanceOf(IEnumerable<MoneyRow> lines, string subject) =>
        lines.Where(m => m.Subject == subject).Sum(m => m.Kind == MoneyKind.Due ? m.Fen : -m.Fen);

    private static string Text(long fen) =>
        Fen.ToYuan(fen).ToString("0.00", CultureInfo.InvariantCulture);
}
