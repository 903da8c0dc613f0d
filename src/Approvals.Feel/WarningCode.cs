namespace Approvals.Feel;

/// <summary>What can go wrong in FEEL and DMN. The names are keys of texts: they are added to, never renamed.</summary>
public enum WarningCode
{
    /// <summary>The text is not FEEL.</summary>
    Syntax,

    /// <summary>The text, its nesting or a result is larger than the limits allow.</summary>
    TooLarge,

    /// <summary>Expressions, or the calls at run time, are nested deeper than the limits allow.</summary>
    TooDeep,

    /// <summary>The evaluation took more steps than the limits allow.</summary>
    TooManySteps,

    /// <summary>A regular expression took longer than the limits allow.</summary>
    PatternTooSlow,

    /// <summary>No variable or function of that name is in scope.</summary>
    UnknownName,

    /// <summary>The value has no such property or entry.</summary>
    UnknownProperty,

    /// <summary>No type of that name is known.</summary>
    UnknownType,

    /// <summary>What is invoked is not a function.</summary>
    NotAFunction,

    /// <summary>The function has no parameters of that number or those names.</summary>
    WrongArguments,

    /// <summary>An argument is of the wrong type.</summary>
    WrongArgumentType,

    /// <summary>An argument is of the right type, but its value cannot be used.</summary>
    InvalidArgument,

    /// <summary>An operator does not work on operands of these types.</summary>
    WrongOperands,

    /// <summary>Two values cannot be compared.</summary>
    NotComparable,

    /// <summary>A condition is neither true nor false.</summary>
    NotBoolean,

    /// <summary>A division by zero.</summary>
    DivisionByZero,

    /// <summary>A number, date or duration lies outside of what can be represented.</summary>
    OutOfRange,

    /// <summary>An <c>@"…"</c> literal is no date, time, date and time or duration.</summary>
    InvalidLiteral,

    /// <summary>A regular expression is not one of XPath.</summary>
    InvalidPattern,

    /// <summary>A context has two entries of the same name.</summary>
    DuplicateKey,

    /// <summary>What follows <c>in</c> cannot be iterated over.</summary>
    NotIterable,

    /// <summary>A function in another language cannot be called.</summary>
    ExternalFunction,

    /// <summary><c>now()</c> or <c>today()</c> without an instant told.</summary>
    NoClock,

    /// <summary>A function over working days, and no calendar told.</summary>
    NoCalendar,

    /// <summary>A value does not conform to the type that is declared for it.</summary>
    WrongType,

    /// <summary>A value is not among the allowed values of its type.</summary>
    NotAllowed,

    /// <summary>A model has no such decision, decision service or input.</summary>
    UnknownElement,

    /// <summary>No value was given for an input.</summary>
    MissingInput,

    /// <summary>A decision or a piece of knowledge needs itself.</summary>
    Cycle,

    /// <summary>The rules of a decision table that match contradict its hit policy.</summary>
    HitPolicy,

    /// <summary>An expression of a model is missing.</summary>
    MissingExpression,
}
