using Approvals.Casework.People;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Cases.Acts;

/// <summary>What came of something that was done to a case and is no command of the engine.</summary>
public abstract record ActAnswer
{
    private ActAnswer() { } // Closed: these kinds and no others.

    /// <summary>It was done, and is durable.</summary>
    /// <param name="Told">Who is told of it, in order.</param>
    public sealed record Done(IReadOnlyList<PersonId> Told) : ActAnswer;

    /// <summary>It may not be done; nothing happened.</summary>
    /// <param name="Why">Why.</param>
    public sealed record Refused(Verdict Why) : ActAnswer;

    /// <summary>There is no such case.</summary>
    /// <param name="Id">The case that was named.</param>
    public sealed record Missing(CaseId Id) : ActAnswer;
}
