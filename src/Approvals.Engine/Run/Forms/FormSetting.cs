using Approvals.Engine.Model;
using Approvals.Feel;

namespace Approvals.Engine.Run.Forms;

/// <summary>Where and by whom a form is filled in.</summary>
/// <param name="Around">The variables that its task sees, the innermost context first.</param>
/// <param name="Now">What <c>now()</c> gives, and which days are working days.</param>
/// <param name="By">Who fills it in, by their code; null where that is not known.</param>
public sealed record FormSetting(IReadOnlyList<Value.Context> Around, Moment Now, string? By = null)
{
    /// <summary>The value of a variable around the form; null where there is none.</summary>
    public Value Known(string name)
    {
        foreach (var scope in Around)
        {
            if (scope.Entries.TryGetValue(name, out var value))
                return value;
        }
        return Value.None;
    }
}
