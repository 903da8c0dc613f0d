using System.Collections.Immutable;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Calendar;

/// <summary>What is wrong in the file of a year.</summary>
/// <param name="Line">The line, from 1; 0 where it is the file as a whole.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Values">What the sentence names, in its order.</param>
public sealed record CalendarProblem(
    int Line,
    CalendarProblemKind Kind,
    ImmutableArray<string> Values
)
{
    /// <summary>The sentence, with its line.</summary>
    public string Message(Language language)
    {
        var sentence = CalendarTexts.Say(language, $"problem.{Kind}", [.. Values.Cast<object?>()]);
        return Line == 0 ? sentence : CalendarTexts.Say(language, "problem.line", Line, sentence);
    }
}

/// <summary>What can be wrong in the file of a year.</summary>
public enum CalendarProblemKind
{
    /// <summary>It has more characters or days than any notice.</summary>
    TooLarge,

    /// <summary>No line with <c>#</c> names the notice.</summary>
    NoSource,

    /// <summary>The line <c>date,kind,name</c> is missing.</summary>
    NoHeader,

    /// <summary>There is no day in it.</summary>
    NoDays,

    /// <summary>A line has not three parts.</summary>
    WrongParts,

    /// <summary>A date is none.</summary>
    BadDate,

    /// <summary>A date lies in another year.</summary>
    WrongYear,

    /// <summary>A kind is neither <c>off</c> nor <c>work</c>.</summary>
    UnknownKind,

    /// <summary>A day has no name, or too long a one.</summary>
    BadName,

    /// <summary>A day stands there twice, with the same kind.</summary>
    Twice,

    /// <summary>A day is off on one line and worked on another.</summary>
    OffAndWork,

    /// <summary>A make-up working day is a day from Monday to Friday, which is worked anyway.</summary>
    PlainWeekday,
}
