namespace Approvals.Casework.Ledger.Lists;

/// <summary>The lists (清单) that are made of a ledger.</summary>
public enum LedgerListKind
{
    /// <summary>All columns of the ledger (整改台账).</summary>
    Ledger,

    /// <summary>The problems (问题清单).</summary>
    Problems,

    /// <summary>The measures (措施清单).</summary>
    Tasks,

    /// <summary>Who is responsible (责任清单).</summary>
    Responsibility,
}
