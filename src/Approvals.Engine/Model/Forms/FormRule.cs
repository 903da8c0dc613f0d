using Approvals.Feel;

namespace Approvals.Engine.Model.Forms;

/// <summary>Whether something holds for a field: always, never, or as FEEL says.</summary>
public sealed class FormRule
{
    private readonly bool _always;

    private FormRule(bool always, Formula? condition)
    {
        _always = always;
        Condition = condition;
    }

    /// <summary>It never holds.</summary>
    public static FormRule Never { get; } = new(false, null);

    /// <summary>It always holds.</summary>
    public static FormRule Always { get; } = new(true, null);

    /// <summary>When it holds; null where that is always or never.</summary>
    public Formula? Condition { get; }

    /// <summary>It holds when a condition is true.</summary>
    public static FormRule When(Formula condition) => new(false, condition);

    /// <summary>Whether it holds. A condition that goes wrong, or is no truth value, does not.</summary>
    /// <param name="scopes">The values in scope, the innermost context first.</param>
    /// <param name="now">What <c>now()</c> gives, and which days are working days.</param>
    public bool Holds(IReadOnlyList<Value.Context> scopes, Moment now) =>
        Condition is null
            ? _always
            : Condition.Evaluate(scopes, now).Value is Value.Boolean { Truth: true };
}
