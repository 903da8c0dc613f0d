using System.Collections.Immutable;

namespace Approvals.Feel;

/// <summary>
/// A text to its meaning (DMN 1.5, 10.3.1.2): recursive descent, with the binary operators by precedence. The first
/// error ends the reading: from then on every token is the end, and all loops run out.
/// </summary>
internal sealed partial class Parser
{
    private readonly string _text;
    private readonly Vocabulary _vocabulary;
    private readonly FeelLimits _limits;

    // Names of several words that the text itself declares, innermost last.
    private readonly List<CompoundName> _locals = [];
    private Token[] _tokens;
    private Warning? _problem;
    private int _position;
    private int _nesting;
    private int _filters;
    private bool _usesTested; // The variable '?', since the test began.
    private bool _usesPartial; // The variable 'partial', since the body of the loop began.

    private Parser(string text, Vocabulary vocabulary, FeelLimits limits)
    {
        _text = text;
        _vocabulary = vocabulary;
        _limits = limits;
        _filters = vocabulary.IsOfFilter ? 1 : 0;
        if (text.Length > limits.MaxTextLength)
        {
            _tokens = [new(TokenKind.End, 0, 0)];
            _problem = Warning.Of(
                WarningCode.TooLarge,
                new(0, 0),
                "a text",
                $"{limits.MaxTextLength} characters"
            );
            return;
        }
        _tokens = Lexer.Read(text, out _problem);
        if (_problem is not null)
            _tokens = [_tokens[^1]];
    }

    private Token Current => _tokens[_position];

    private Token Following => _tokens[Math.Min(_position + 1, _tokens.Length - 1)];

    /// <summary>Grammar rule 1.</summary>
    public static (Expression Meaning, Warning? Problem) ParseExpression(
        string text,
        Vocabulary vocabulary,
        FeelLimits limits
    )
    {
        var parser = new Parser(text, vocabulary, limits);
        return parser.Finish(parser.Expression());
    }

    /// <summary>Grammar rules 13 to 17: a cell of a decision table.</summary>
    public static (Expression Meaning, Warning? Problem) ParseTests(
        string text,
        Vocabulary vocabulary,
        FeelLimits limits
    )
    {
        var parser = new Parser(text, vocabulary, limits);
        return parser.Finish(parser.UnaryTests());
    }

    private (Expression Meaning, Warning? Problem) Finish(Expression meaning)
    {
        if (Current.Kind != TokenKind.End)
            Fail("an operator or the end of the text");
        return _problem is null ? (meaning, null) : (new Expression.Invalid(_problem), _problem);
    }

    private Expression Expression()
    {
        if (IsTooDeep())
            return new Expression.Invalid(_problem!);
        var expression = Current.Kind switch
        {
            TokenKind.For when !IsKnownName() => For(),
            TokenKind.If when !IsKnownName() => If(),
            TokenKind.Some or TokenKind.Every when !IsKnownName() => Quantified(),
            _ => Operators(Unary(), 0),
        };
        _nesting--;
        return expression;
    }

    // The words of two-word operators and their binding: or 1, and 2, comparison 3, + - 4, * / 5, ** 6 (grammar rule 2
    // and 4).
    private static int Binding(TokenKind kind) =>
        kind switch
        {
            TokenKind.Or => 1,
            TokenKind.And => 2,
            TokenKind.Equal or TokenKind.NotEqual or TokenKind.Less or TokenKind.LessOrEqual => 3,
            TokenKind.Greater or TokenKind.GreaterOrEqual or TokenKind.Between or TokenKind.In => 3,
            TokenKind.Plus or TokenKind.Minus => 4,
            TokenKind.Star or TokenKind.Slash => 5,
            TokenKind.Power => 6,
            _ => 0,
        };

    /// <summary>
    /// All operators that bind tighter than <paramref name="outer"/>, from a left operand on; all lean to the left.
    /// </summary>
    private Expression Operators(Expression left, int outer)
    {
        while (Binding(Current.Kind) is var binding && binding > outer)
        {
            var kind = Current.Kind;
            _position++;
            left = kind switch
            {
                TokenKind.Between => Between(left),
                TokenKind.In => In(left),
                _ => Binary(kind, left, Operand(binding)),
            };
        }
        return left;
    }

    private Expression Operand(int outer)
    {
        if (IsTooDeep())
            return new Expression.Invalid(_problem!);
        var operand = Operators(Unary(), outer);
        _nesting--;
        return operand;
    }

    private static Expression Binary(TokenKind kind, Expression left, Expression right)
    {
        var at = left.At.To(right.At);
        return kind switch
        {
            TokenKind.Or => new Expression.Or(left, right, at),
            TokenKind.And => new Expression.And(left, right, at),
            TokenKind.Plus => new Expression.Arithmetic(ArithmeticSign.Add, left, right, at),
            TokenKind.Minus => new Expression.Arithmetic(ArithmeticSign.Subtract, left, right, at),
            TokenKind.Star => new Expression.Arithmetic(ArithmeticSign.Multiply, left, right, at),
            TokenKind.Slash => new Expression.Arithmetic(ArithmeticSign.Divide, left, right, at),
            TokenKind.Power => new Expression.Arithmetic(ArithmeticSign.Power, left, right, at),
            _ => new Expression.Comparison(Sign(kind)!.Value, left, right, at),
        };
    }

    private static ComparisonSign? Sign(TokenKind kind) =>
        kind switch
        {
            TokenKind.Equal => ComparisonSign.Equal,
            TokenKind.NotEqual => ComparisonSign.NotEqual,
            TokenKind.Less => ComparisonSign.Less,
            TokenKind.LessOrEqual => ComparisonSign.LessOrEqual,
            TokenKind.Greater => ComparisonSign.Greater,
            TokenKind.GreaterOrEqual => ComparisonSign.GreaterOrEqual,
            _ => null,
        };

    private Expression Between(Expression operand)
    {
        var low = Operand(Binding(TokenKind.Between));
        Expect(TokenKind.And, "'and' between the two bounds");
        var high = Operand(Binding(TokenKind.Between));
        return new Expression.Between(operand, low, high, operand.At.To(high.At));
    }

    // Behind 'in' stands one test, or several in parentheses; a parenthesis may also begin an open range or an
    // expression.
    private Expression In(Expression operand)
    {
        if (Sign(Current.Kind) is not null)
        {
            var test = UnaryComparison();
            return new Expression.In(operand, [test], operand.At.To(test.At));
        }
        if (Current.Kind != TokenKind.OpenParenthesis)
        {
            var test = Operand(Binding(TokenKind.In));
            return new Expression.In(operand, [test], operand.At.To(test.At));
        }
        var start = Current;
        _position++;
        var tests = ImmutableArray.CreateBuilder<Expression>();
        var first = PositiveTest();
        if (Current.Kind == TokenKind.DotDot)
        {
            var range = Operators(
                Postfix(RangeEnd(start, first, startIncluded: false)),
                Binding(TokenKind.In)
            );
            return new Expression.In(operand, [range], operand.At.To(range.At));
        }
        tests.Add(first);
        while (Take(TokenKind.Comma))
            tests.Add(PositiveTest());
        var end = Expect(TokenKind.CloseParenthesis, "',' or ')'");
        if (tests.Count == 1)
        {
            // It was an expression in parentheses all the same.
            var test = Operators(Postfix(tests[0]), Binding(TokenKind.In));
            return new Expression.In(operand, [test], operand.At.To(test.At));
        }
        return new Expression.In(operand, tests.DrainToImmutable(), operand.At.To(end.At));
    }

    private Expression Unary()
    {
        if (Current.Kind != TokenKind.Minus || Following.Kind == TokenKind.Number)
            return InstanceOf(Postfix(Primary()));
        var sign = Current;
        if (IsTooDeep())
            return new Expression.Invalid(_problem!);
        _position++;
        var operand = Unary();
        _nesting--;
        return new Expression.Negation(operand, sign.At.To(operand.At));
    }

    private Expression InstanceOf(Expression operand)
    {
        while (Current.Kind == TokenKind.Instance && Following.Kind == TokenKind.Of)
        {
            _position += 2;
            var start = Current;
            var type = Type(out var unknown);
            var at = operand.At.To(_tokens[Math.Max(_position - 1, 0)].At);
            operand = unknown is null
                ? new Expression.InstanceOf(operand, type, at)
                : new Expression.Invalid(Warning.Of(WarningCode.UnknownType, start.At, unknown));
        }
        return operand;
    }

    private Expression Postfix(Expression expression)
    {
        while (true)
        {
            switch (Current.Kind)
            {
                case TokenKind.Dot:
                    _position++;
                    var name = Name(asProperty: true, out var last, "the name of a property");
                    expression = new Expression.Path(expression, name, expression.At.To(last));
                    break;
                case TokenKind.OpenBracket when BeginsExpression(Following.Kind): // Else it ends an open range: [1..10[
                    expression = Filter(expression);
                    break;
                case TokenKind.OpenParenthesis:
                    expression = Call(expression);
                    break;
                default:
                    return expression;
            }
        }
    }

    private static bool BeginsExpression(TokenKind kind) =>
        kind
            is TokenKind.Name
                or TokenKind.Number
                or TokenKind.String
                or TokenKind.Minus
                or TokenKind.OpenParenthesis
                or TokenKind.OpenBracket
                or TokenKind.OpenBrace
                or TokenKind.At
                or TokenKind.Every
                or TokenKind.False
                or TokenKind.For
                or TokenKind.Function
                or TokenKind.If
                or TokenKind.Null
                or TokenKind.Some
                or TokenKind.True;

    private Expression.Filter Filter(Expression source)
    {
        _position++;
        _filters++;
        var condition = Expression();
        _filters--;
        var end = Expect(TokenKind.CloseBracket, "']' at the end of the filter");
        return new(source, condition, source.At.To(end.At));
    }

    private Expression Call(Expression function)
    {
        _position++;
        var arguments = ImmutableArray.CreateBuilder<Expression.Argument>();
        if (Current.Kind != TokenKind.CloseParenthesis)
        {
            var named = EndOfArgumentName() is not null;
            do
            {
                string? name = null;
                if (named)
                    name = ArgumentName();
                arguments.Add(new(name, Expression()));
            } while (Take(TokenKind.Comma));
        }
        var end = Expect(TokenKind.CloseParenthesis, "',' or ')'");
        var at = function.At.To(end.At);
        return
            function is Expression.Variable { Name: "not", Builtin: { } builtin }
            && arguments is [{ Name: null, Value: var operand }]
            ? new Expression.Not(operand, builtin, at)
            : new Expression.Call(function, arguments.DrainToImmutable(), at);
    }

    private bool Take(TokenKind kind)
    {
        if (Current.Kind != kind)
            return false;
        _position++;
        return true;
    }

    private Token Expect(TokenKind kind, string what)
    {
        var token = Current;
        if (token.Kind == kind)
            _position++;
        else
            Fail(what);
        return token;
    }

    // Whatever may hold itself passes here, so that no text takes more of the stack than the limit allows.
    private bool IsTooDeep()
    {
        if (++_nesting <= _limits.MaxNesting)
            return false;
        Fail(Warning.Of(WarningCode.TooDeep, Current.At, _limits.MaxNesting));
        return true;
    }

    private Expression.Invalid Fail(string expected)
    {
        var found = Current.Kind == TokenKind.End ? "the end of the text" : $"'{TextOf(Current)}'";
        return Fail(Warning.Of(WarningCode.Syntax, Current.At, expected, found));
    }

    private Expression.Invalid Fail(Warning problem)
    {
        _problem ??= problem;
        _tokens = [new(TokenKind.End, _text.Length, 0)];
        _position = 0;
        return new(_problem);
    }

    private string TakeString()
    {
        var text = StringOf(Current);
        _position++;
        return text;
    }

    private string StringOf(Token token) =>
        Lexer.Unescape(_text.AsSpan(token.Start + 1, token.Length - 2));

    private string TextOf(Token token) => _text.Substring(token.Start, token.Length);
}
