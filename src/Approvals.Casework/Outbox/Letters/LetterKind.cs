using Approvals.Casework.Wording;

namespace Approvals.Casework.Outbox.Letters;

/// <summary>
/// A letter: one file and one row in <see cref="LetterTable"/> each. Its words are in <c>Texts/letters.*.json</c> under
/// its code: <c>CODE.notice</c> for the list in the product, <c>CODE.opening</c>, and <c>CODE.after</c> where
/// <see cref="HasConsequence"/>. Greeting, items, link, contact and foot are the same in all (<see cref="LetterText"/>).
/// </summary>
/// <param name="code">How the outbox stores it; the same for ever.</param>
/// <param name="version">Goes up by one when its words change: the record of what was sent names it.</param>
/// <param name="subject">What its subject line says.</param>
internal abstract class LetterKind(string code, int version, LetterSubject subject)
{
    /// <summary>How the outbox stores it.</summary>
    public string Code => code;

    /// <summary>It with its version, as the record of what was sent has it.</summary>
    public string Template => FormattableString.Invariant($"{code}/{version}");

    /// <summary>What its subject line says.</summary>
    public LetterSubject Subject => subject;

    /// <summary>Whether it says what happens when nothing is done.</summary>
    public virtual bool HasConsequence => false;

    /// <summary>Reads what it is about.</summary>
    public virtual Task<LetterFacts> ReadAsync(
        LetterReading reading,
        OutboxRow row,
        CancellationToken cancel
    ) => reading.OfTaskAsync(row, cancel);

    /// <summary>Why it need not be sent any more; null where it must.</summary>
    public abstract DropReason? WhyDropped(LetterFacts facts);

    /// <summary>Its first sentence.</summary>
    public virtual string Opening(LetterView view, Language language, Texts words) =>
        words.Say(language, $"{code}.opening");
}

/// <summary>What a subject line says: never more than how many, and until when.</summary>
internal enum LetterSubject
{
    /// <summary>So many tasks wait, the nearest until that day.</summary>
    Tasks,

    /// <summary>There is something to read.</summary>
    News,
}
