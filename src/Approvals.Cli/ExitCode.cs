namespace Approvals.Cli;

/// <summary>How the program ends; every help page says so too.</summary>
internal static class ExitCode
{
    /// <summary>Done. That a result is null, with a warning, is a result like any other.</summary>
    public const int Fine = 0;

    /// <summary>Done, but an expression, a model, a row or a scenario is not what it should be; or a document is no
    /// plan, two plans differ, a measure cannot start; or a case or the ledger has rejected or refused what was wanted,
    /// journals have flaws, evidence is missing, the doctor saw a failure.</summary>
    public const int Faulty = 1;

    /// <summary>Nothing was done: the command line is wrong, or a file, database or case that it names cannot be
    /// read.</summary>
    public const int NothingDone = 2;
}
