using System.Collections.Immutable;
using Approvals.Casework.Documents.Kinds;

namespace Approvals.Casework.Documents;

/// <summary>The kinds of documents that the office makes: one file a kind, and a row here.</summary>
public static class DocumentKinds
{
    /// <summary>All of them.</summary>
    internal static readonly ImmutableArray<DocumentKind> All =
    [
        new ApprovalSheet(),
        new SupervisionLetter(),
        new TalkRecord(),
        new MeetingRecord(),
        new MeetingSummary(),
        new CloseOffForm(),
        new CloseOffCover(),
        new ClawbackList(),
        new ClawbackTotals(),
    ];

    /// <summary>The codes of the kinds, as people name them.</summary>
    public static IEnumerable<string> Codes => All.Select(kind => kind.Code);

    /// <summary>What documents of a kind are about: a case, a measure or a problem.</summary>
    /// <param name="code">The code of the kind.</param>
    /// <exception cref="KeyNotFoundException">There is no such kind.</exception>
    public static DocumentAbout About(string code) => Find(code).About;

    internal static DocumentKind Find(string code) =>
        All.FirstOrDefault(kind => kind.Code == code)
        ?? throw new KeyNotFoundException($"Expected a kind of document, but '{code}' is none.");
}

/// <summary>What a document is about.</summary>
public enum DocumentAbout
{
    /// <summary>A case.</summary>
    Case,

    /// <summary>A measure of a plan.</summary>
    Measure,

    /// <summary>A problem of a plan.</summary>
    Problem,
}
