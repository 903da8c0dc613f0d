using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Cases.Acts;

/// <summary>Whether somebody may do something to a case as it stands, and why not.</summary>
/// <param name="Action">What.</param>
/// <param name="Key">The task that it would be done to; null where it is the case as a whole.</param>
/// <param name="Verdict">Whether they may, with the reason.</param>
public sealed record ActionOffer(CaseAction Action, int? Key, Verdict Verdict)
{
    /// <summary>The elements among which one chooses: of a return where it may go, of a withdrawal what may be taken
    /// back; empty for others, and where nothing is to choose.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>What it is called.</summary>
    public string Name(Language language) =>
        AuthorityTexts.Word($"action.{StoredCode.Of(Action)}", language);

    /// <summary>What it will do, in one sentence.</summary>
    public string Does(Language language) =>
        AuthorityTexts.Word($"does.{StoredCode.Of(Action)}", language);
}
