using Approvals.Casework.Storage;

namespace Approvals.Casework.Ledger.Money;

/// <summary>A line that is to be entered into the money sub-ledger.</summary>
/// <param name="Kind">Due, returned or waived.</param>
/// <param name="Subject">Whose: the code of a person of the staff, else a post or a body in words, never a
/// name.</param>
/// <param name="Yuan">How much, in yuan; more than 0, to the fen.</param>
/// <param name="On">The day of the slip, of the list or of the decision.</param>
/// <param name="Document">Its number.</param>
public sealed record MoneyLine(
    MoneyKind Kind,
    string Subject,
    decimal Yuan,
    DateOnly On,
    string Document
);

/// <summary>The money of one person or body, in yuan.</summary>
/// <param name="Subject">Whose.</param>
/// <param name="PersonId">The person of the staff; null where it is none.</param>
/// <param name="Money">Due, returned, waived.</param>
/// <param name="Lines">The keys of the lines that this was added up from.</param>
public sealed record MoneyAccount(
    string Subject,
    PersonId? PersonId,
    MoneyBalance Money,
    IReadOnlyList<long> Lines
);

/// <summary>The money of a measure.</summary>
/// <param name="Number">The measure.</param>
/// <param name="Stated">What the plan says is to be returned, in yuan; null where it says nothing.</param>
/// <param name="Accounts">The accounts, by subject.</param>
public sealed record MoneySheet(int Number, decimal? Stated, IReadOnlyList<MoneyAccount> Accounts)
{
    /// <summary>The sum of all accounts.</summary>
    public MoneyBalance Total =>
        new(
            Accounts.Sum(a => a.Money.Due),
            Accounts.Sum(a => a.Money.Returned),
            Accounts.Sum(a => a.Money.Waived)
        );

    /// <summary>How much less is entered as due than the plan states; less than 0 where it is more. Null where the
    /// plan states nothing.</summary>
    public decimal? Difference => Stated - Total.Due;

    /// <summary>Whether it reconciles to the fen: all that the plan states is due, and all that is due is returned or
    /// waived.</summary>
    public bool Reconciles => Difference is null or 0m && Total.Balance == 0m;
}
