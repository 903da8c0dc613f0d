using System.Text.RegularExpressions;

namespace Approvals.Casework.Plans.Rules;

/// <summary>Words that speak for a type.</summary>
/// <param name="Type">The type.</param>
/// <param name="Weight">How strongly.</param>
/// <param name="Form">The words, in plain form.</param>
/// <param name="Example">A sentence that they stand in.</param>
internal sealed record TypeRule(MeasureType Type, double Weight, string Form, string Example)
{
    /// <summary>The form, ready to be searched for.</summary>
    public Regex Pattern { get; } = new(Form, RegexOptions.CultureInvariant);
}
