using Approvals.Casework.Storage;
using Approvals.Feel;

namespace Approvals.Casework.Cases;

/// <summary>
/// Does what a case asks the program for. It may be called again for the same work, when the program died before the
/// answer was written: so it must bear that.
/// </summary>
/// <param name="call">The case, and the key of the call in it: together they name the work.</param>
/// <param name="inputs">What it is given.</param>
/// <param name="cancel">Gives up.</param>
/// <returns>Its results.</returns>
public delegate Task<Value.Context> CaseFunction(
    (CaseId Case, int Key) call,
    Value.Context inputs,
    CancellationToken cancel
);
