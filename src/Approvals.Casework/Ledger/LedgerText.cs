using System.Globalization;
using Approvals.Casework.Plans;
using Approvals.Casework.Storage;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Ledger;

/// <summary>How the ledger is said: <c>Texts/ledger.*.json</c>.</summary>
public static class LedgerText
{
    private static readonly Texts Words = Texts.Of("ledger");

    /// <summary>A status.</summary>
    public static string Of(Language language, MeasureStatus status) =>
        Code(language, "status", status);

    /// <summary>The status of a problem.</summary>
    public static string Of(Language language, ProblemStatus status) =>
        Code(language, "problem", status);

    /// <summary>A light.</summary>
    public static string Of(Language language, Light light) => Code(language, "light", light);

    /// <summary>A class.</summary>
    public static string Of(Language language, MeasureClass measureClass) =>
        Code(language, "class", measureClass);

    /// <summary>A type.</summary>
    public static string Of(Language language, MeasureType type) => Code(language, "type", type);

    /// <summary>A mark of secrecy.</summary>
    public static string Of(Language language, Secrecy secrecy) =>
        Code(language, "secrecy", secrecy);

    /// <summary>Whether few may see it.</summary>
    public static string Of(Language language, MeasureVisibility visibility) =>
        Code(language, "visibility", visibility);

    /// <summary>A kind of money.</summary>
    public static string Of(Language language, MoneyKind kind) => Code(language, "money", kind);

    /// <summary>A kind of evidence.</summary>
    public static string Of(Language language, EvidenceKind kind) =>
        Code(language, "evidence", kind);

    /// <summary>What a look back found.</summary>
    public static string Of(Language language, LookBackResult result) =>
        Code(language, "look-back", result);

    /// <summary>Where a proposal comes from.</summary>
    public static string Of(Language language, Assignment.ProposalSource source) =>
        Code(language, "source", source);

    /// <summary>A reason for a light.</summary>
    public static string Of(Language language, LightReason reason)
    {
        var period = reason.Period is "" or LedgerPeriod.Once
            ? ""
            : PeriodText.Of(language, reason.Period);
        var said = Words.Say(language, $"reason.{reason.Code}", period, reason.Value);
        return said.TrimStart(':', ' '); // A measure without periods has nothing before the colon.
    }

    /// <summary>A rhythm.</summary>
    public static string Of(Language language, Rhythm rhythm) =>
        rhythm.Interval == 1
            ? Code(language, "rhythm", rhythm.Unit)
            : Words.Say(language, $"rhythms.{StoredCode.Of(rhythm.Unit)}", rhythm.Interval);

    /// <summary>What is missing.</summary>
    public static string Of(Language language, EntryGaps gaps) =>
        string.Join(
            language == Language.Chinese ? "、" : ", ",
            Enum.GetValues<EntryGaps>()
                .Where(g => g != EntryGaps.None && gaps.HasFlag(g))
                .Select(g => Words.Say(language, $"gap.{StoredCode.Of(g)}"))
        );

    /// <summary>The name of a figure.</summary>
    public static string Figure(Language language, string code) =>
        Words.Has($"figure.{code}")
            ? Words.Say(language, $"figure.{code}")
            : Words.Say(language, code);

    /// <summary>Why something was not done.</summary>
    /// <param name="language">In which language.</param>
    /// <param name="code">The code of the refusal.</param>
    /// <param name="values">What it names.</param>
    public static string Refusal(Language language, string code, IEnumerable<string> values) =>
        Words.Say(language, $"no.{code}", [.. values]);

    /// <summary>An amount of yuan, to the fen.</summary>
    public static string Yuan(decimal amount) =>
        amount.ToString("#,##0.00", CultureInfo.InvariantCulture);

    private static string Code<T>(Language language, string prefix, T value)
        where T : struct, Enum => Words.Say(language, $"{prefix}.{StoredCode.Of(value)}");
}
