using System.Text.RegularExpressions;

namespace Approvals.Casework.Plans.Rules;

/// <summary>Words that have a meaning.</summary>
/// <typeparam name="T">What meanings there are.</typeparam>
/// <param name="Meaning">The meaning.</param>
/// <param name="Form">The words in plain form; <c>text</c> is what is quoted, where that is not all.</param>
/// <param name="Example">A sentence that they stand in.</param>
/// <param name="Quoted">What is taken from it.</param>
internal sealed record WordRule<T>(T Meaning, string Form, string Example, string Quoted)
{
    /// <summary>The form, ready to be searched for.</summary>
    public Regex Pattern { get; } =
        new(Form, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>Where the quoted words stand in a match.</summary>
    public static Span Quote(Match match) =>
        match.Groups["text"] is { Success: true } text
            ? new(text.Index, text.Length)
            : new(match.Index, match.Length);
}
