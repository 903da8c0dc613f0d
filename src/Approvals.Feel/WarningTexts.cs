using System.Diagnostics;

namespace Approvals.Feel;

/// <summary>
/// The English sentences, one for each code; the places take <see cref="Warning.Values"/> in their order.
/// </summary>
public static class WarningTexts
{
    /// <summary>The composite format string of a code.</summary>
    public static string Template(WarningCode code) =>
        code switch
        {
            WarningCode.Syntax => "Expected {0}, but found {1}.",
            WarningCode.TooLarge => "Expected {0} of at most {1}, but it is larger.",
            WarningCode.TooDeep => "Expected at most {0} levels of nesting, but there are more.",
            WarningCode.TooManySteps => "Expected a result within {0} steps, but it takes more.",
            WarningCode.PatternTooSlow =>
                "Expected the pattern {0} to match within its time, but it takes longer.",
            WarningCode.UnknownName =>
                "Expected a variable or function '{0}', but there is none in scope.",
            WarningCode.UnknownProperty => "Expected a property '{0}', but {1} has none.",
            WarningCode.UnknownType => "Expected a type, but '{0}' is not one.",
            WarningCode.NotAFunction => "Expected a function to call, but found {0}.",
            WarningCode.WrongArguments => "Expected '{0}' to be called with {1}, but found {2}.",
            WarningCode.WrongArgumentType =>
                "Expected argument '{1}' of '{0}' to be {2}, but it is {3}.",
            WarningCode.InvalidArgument =>
                "Expected argument '{1}' of '{0}' to be {2}, but it is {3}.",
            WarningCode.WrongOperands =>
                "Expected operands that '{0}' works on, but found {1} and {2}.",
            WarningCode.NotComparable =>
                "Expected two values that can be compared, but found {0} and {1}.",
            WarningCode.NotBoolean => "Expected true or false, but found {0}.",
            WarningCode.DivisionByZero =>
                "Expected a divisor other than zero, but {0} is divided by {1}.",
            WarningCode.OutOfRange =>
                "Expected a result that can be represented, but {0} is out of range.",
            WarningCode.InvalidLiteral =>
                "Expected a date, time, date and time or duration, but found {0}.",
            WarningCode.InvalidPattern =>
                "Expected a regular expression of XPath, but found {0}: {1}.",
            WarningCode.DuplicateKey =>
                "Expected every entry of a context once, but '{0}' occurs twice.",
            WarningCode.NotIterable =>
                "Expected a list, or a range of whole numbers or dates, but found {0}.",
            WarningCode.ExternalFunction =>
                "Expected a function in FEEL, but '{0}' is in another language, which is not run.",
            WarningCode.NoClock =>
                "Expected the caller to tell the instant that '{0}' needs, but it did not.",
            WarningCode.NoCalendar =>
                "Expected the caller to tell the working days that '{0}' needs, but it did not.",
            WarningCode.WrongType => "Expected {0} to be {1}, but it is {2}.",
            WarningCode.NotAllowed =>
                "Expected {0} to be among the allowed values {1}, but it is {2}.",
            WarningCode.UnknownElement => "Expected {0} '{1}' in the model, but there is none.",
            WarningCode.MissingInput => "Expected a value for the input '{0}', but none was given.",
            WarningCode.Cycle => "Expected '{0}' not to need itself, but it does: {1}.",
            WarningCode.HitPolicy => "Expected {0}, but {1}.",
            WarningCode.MissingExpression => "Expected an expression in {0}, but it has none.",
            _ => throw new UnreachableException(code.ToString()),
        };
}
