namespace Approvals.Feel.Dmn;

/// <summary>
/// An expression of an element of a model, whose result is made to conform to the type declared there.
/// </summary>
internal sealed record Declared(string Element, Expression Inner, FeelType Type)
    : Expression.Extension(Inner.At)
{
    public override Value Evaluate(Evaluator evaluator, Frame frame)
    {
        var outer = evaluator.Element;
        evaluator.Element = Element;
        var value = evaluator.Conform(Type, evaluator.Evaluate(Inner, frame), Inner.At);
        evaluator.Element = outer;
        return value;
    }
}
