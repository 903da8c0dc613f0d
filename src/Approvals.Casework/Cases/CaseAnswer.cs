using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Engine.Run;

namespace Approvals.Casework.Cases;

/// <summary>What came of a command that was given to a case.</summary>
public abstract record CaseAnswer
{
    private CaseAnswer() { } // Closed: these kinds and no others.

    /// <summary>It was carried out, and is durable.</summary>
    /// <param name="Id">The case.</param>
    /// <param name="Version">How many commands the case has taken by now.</param>
    /// <param name="Facts">What happened.</param>
    /// <param name="State">What the case stands at.</param>
    public sealed record Done(
        CaseId Id,
        int Version,
        IReadOnlyList<CaseEvent> Facts,
        CaseState State
    ) : CaseAnswer;

    /// <summary>The case stands where it cannot be; nothing happened.</summary>
    /// <param name="Why">Why.</param>
    /// <param name="Meanwhile">Who did meanwhile what it was about; null where nobody did.</param>
    public sealed record Rejected(Rejection Why, Meanwhile? Meanwhile) : CaseAnswer;

    /// <summary>Whoever gave it may not; nothing happened.</summary>
    /// <param name="Why">Why.</param>
    public sealed record Refused(Verdict Why) : CaseAnswer;

    /// <summary>A case about the same has been begun before; nothing happened.</summary>
    /// <param name="Id">That case.</param>
    public sealed record Exists(CaseId Id) : CaseAnswer;

    /// <summary>There is no such case, or no such definition.</summary>
    /// <param name="What">What is missing, as a sentence.</param>
    public sealed record Missing(string What) : CaseAnswer;

    /// <summary>Others changed the case each time it was tried; nothing happened. It can be tried again.</summary>
    public sealed record Busy : CaseAnswer;
}

/// <summary>Who was there first.</summary>
/// <param name="By">Who; null where no person did it.</param>
/// <param name="At">When.</param>
/// <param name="What">What they did: the name of the fact in kebab-case, such as <c>task-completed</c>.</param>
public sealed record Meanwhile(PersonId? By, DateTimeOffset At, string What);
