using Approvals.Feel;

namespace Approvals.Engine.Run;

/// <summary>Somebody who was asked to sign a task beside who has it (加签).</summary>
/// <param name="Person">Who.</param>
/// <param name="Mode">When.</param>
/// <param name="AddedBy">Who asked; null where nobody said.</param>
public sealed record Signer(string Person, SignerMode Mode, string? AddedBy)
{
    /// <summary>The most that may be added to one task.</summary>
    public const int MaxPerTask = 3;

    /// <summary>What was answered.</summary>
    public SignerOutcome Outcome { get; init; }

    /// <summary>In which words; null where nothing was said.</summary>
    public string? Opinion { get; init; }

    /// <summary>Whether the answer came when the task had been done already, so that who did it has not seen
    /// it.</summary>
    public bool IsLate { get; init; }

    /// <summary>The same as a value: what the variable <c>signers</c> lists.</summary>
    internal Value AsValue() =>
        Value.Context.Of(
            ("person", Value.Of(Person)),
            ("mode", Value.Of(NameOf(Mode))),
            (
                "outcome",
                Outcome switch
                {
                    SignerOutcome.Agree => Value.Of(Agree),
                    SignerOutcome.Disagree => Value.Of(Disagree),
                    _ => Value.None,
                }
            ),
            ("opinion", Value.Of(Opinion))
        );

    internal const string Agree = "agree";
    internal const string Disagree = "disagree";

    private static string NameOf(SignerMode mode) =>
        mode switch
        {
            SignerMode.Before => "before",
            SignerMode.Beside => "beside",
            _ => "after",
        };
}

/// <summary>When an added signer signs.</summary>
public enum SignerMode
{
    /// <summary>Before the task may be done.</summary>
    Before,

    /// <summary>Beside: the token goes on when both have.</summary>
    Beside,

    /// <summary>When the task was done; then the token goes on.</summary>
    After,
}

/// <summary>What an added signer has answered.</summary>
public enum SignerOutcome
{
    /// <summary>Nothing yet.</summary>
    Open,

    /// <summary>Agrees.</summary>
    Agree,

    /// <summary>Disagrees. That decides nothing: who has the task sees it, and decides.</summary>
    Disagree,
}

/// <summary>That somebody else prepares a task for who has it (委托).</summary>
/// <param name="Person">Who prepares it.</param>
/// <param name="Scope">What of it, in words; null for all.</param>
/// <param name="Until">How long it may be prepared; null for as long as it is open.</param>
public sealed record Delegation(string Person, string? Scope, DateTimeOffset? Until);

/// <summary>What was filled in for a task that has not been done yet.</summary>
/// <param name="Values">The values.</param>
/// <param name="By">Who filled it in; null where nobody said.</param>
public sealed record Draft(Value.Context Values, string? By);
