namespace Approvals.Feel;

/// <summary>A parameter of a function and the type that its argument must conform to.</summary>
internal sealed record FunctionParameter(string Name, FeelType Type);

/// <summary>What a function does, given its arguments in the order of <see cref="Parameters"/>.</summary>
internal abstract class FunctionBody
{
    /// <summary>How warnings call it.</summary>
    public abstract string Name { get; }

    public abstract IReadOnlyList<FunctionParameter> Parameters { get; }

    public virtual FeelType Result => FeelType.Any;

    /// <summary>The arguments are as many as the parameters, and conform to them.</summary>
    public abstract Value Invoke(Evaluator evaluator, Value[] arguments, SourceSpan at);
}
