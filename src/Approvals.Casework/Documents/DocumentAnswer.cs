using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Documents;

/// <summary>What came of asking for a document.</summary>
public abstract record DocumentAnswer
{
    private DocumentAnswer() { } // Closed: these kinds and no others.

    /// <summary>The document.</summary>
    /// <param name="FileName">Its name: kind, number, title, day and version.</param>
    /// <param name="Docx">The file.</param>
    /// <param name="Version">1, and one more each time that its data had changed.</param>
    public sealed record Made(string FileName, byte[] Docx, int Version) : DocumentAnswer;

    /// <summary>It is not for whoever asks.</summary>
    /// <param name="Why">Why.</param>
    public sealed record Refused(Verdict Why) : DocumentAnswer;

    /// <summary>There is no such case, measure or problem, or they may not know of it.</summary>
    public sealed record Missing : DocumentAnswer;

    /// <summary>It cannot be made of that.</summary>
    /// <param name="Code">Why: a key of the texts.</param>
    public sealed record Unfit(string Code) : DocumentAnswer
    {
        /// <summary>Why, for people.</summary>
        public string Say(Language language) => DocumentWords.Refusal(language, Code);
    }
}

/// <summary>What is asked for.</summary>
/// <param name="Kind">The code of the kind.</param>
/// <param name="Number">The number of the case, the measure or the problem.</param>
public sealed record DocumentRequest(string Kind, int Number)
{
    /// <summary>The unit of the plan; null for a document about a case.</summary>
    public UnitId? UnitId { get; init; }

    /// <summary>The code of the plan; null for the only one.</summary>
    public string? Plan { get; init; }

    /// <summary>For what restricted texts are read; needed where the kind shows any.</summary>
    public string? Purpose { get; init; }
}
