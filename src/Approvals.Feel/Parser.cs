using System.Collections.Immutable;
using System.Globalization;

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

    private Expression Primary()
    {
        var token = Current;
        if (IsKnownName())
            return Variable();
        switch (token.Kind)
        {
            case TokenKind.Number or TokenKind.Minus:
                return Number();
            case TokenKind.String:
                _position++;
                return new Expression.Literal(new Value.String(StringOf(token)), token.At);
            case TokenKind.At:
                return AtLiteral();
            case TokenKind.True:
            case TokenKind.False:
                _position++;
                return new Expression.Literal(Value.Of(token.Kind == TokenKind.True), token.At);
            case TokenKind.Null:
                _position++;
                return new Expression.Literal(Value.None, token.At);
            case TokenKind.Name:
                return Variable();
            case TokenKind.Function:
                return FunctionDefinition();
            case TokenKind.OpenParenthesis:
                return Parenthesis();
            case TokenKind.OpenBracket:
            case TokenKind.CloseBracket:
                return ListOrRange();
            case TokenKind.OpenBrace:
                return Context();
            case TokenKind.For or TokenKind.If or TokenKind.Some or TokenKind.Every:
                return Expression(); // "1 + if a then b else c": not in the grammar, but what it must mean.
            default:
                return Fail("an expression");
        }
    }

    // The minus is part of the literal: -1 instance of number.
    private Expression Number()
    {
        var start = Current.At;
        var negative = Take(TokenKind.Minus);
        var token = Current;
        _position++;
        var at = start.To(token.At);
        return decimal.TryParse(
            _text.AsSpan(token.Start, token.Length),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? new Expression.Literal(new Value.Number(negative ? -number : number), at)
            : new Expression.Invalid(Warning.Of(WarningCode.OutOfRange, at, TextOf(token)));
    }

    private Expression AtLiteral()
    {
        var start = Current;
        _position++;
        var token = Expect(TokenKind.String, "a string behind '@'");
        if (_problem is not null)
            return new Expression.Invalid(_problem);
        var at = start.At.To(token.At);
        var text = StringOf(token);
        return TemporalText.Parse(text) is { } value
            ? new Expression.Literal(value, at)
            : new Expression.Invalid(
                Warning.Of(WarningCode.InvalidLiteral, at, ValueText.Quoted(text))
            );
    }

    private Expression.Variable Variable()
    {
        var first = Current.At;
        var name = Name(asProperty: _filters > 0, out var last, "a name");
        _usesTested |= name == "?";
        _usesPartial |= name == "partial";
        return new(name, Builtins.Library.Functions.GetValueOrDefault(name), first.To(last));
    }

    // '(' begins an expression in parentheses, a range without its start, or a comparison that stands for a range.
    private Expression Parenthesis()
    {
        var start = Current;
        _position++;
        if (Sign(Current.Kind) is not null)
        {
            var test = UnaryComparison();
            Expect(TokenKind.CloseParenthesis, "')'");
            return test;
        }
        var expression = Expression();
        if (Current.Kind == TokenKind.DotDot)
            return RangeEnd(start, expression, startIncluded: false);
        Expect(TokenKind.CloseParenthesis, "')'");
        return expression;
    }

    // '[' begins a list or a range with its start, ']' a range without its start.
    private Expression ListOrRange()
    {
        var start = Current;
        _position++;
        var items = ImmutableArray.CreateBuilder<Expression>();
        if (start.Kind == TokenKind.CloseBracket || Current.Kind != TokenKind.CloseBracket)
        {
            var first = Expression();
            if (Current.Kind == TokenKind.DotDot)
                return RangeEnd(start, first, start.Kind == TokenKind.OpenBracket);
            if (start.Kind == TokenKind.CloseBracket)
                return Fail("'..' and the end of the range");
            items.Add(first);
            while (Take(TokenKind.Comma))
                items.Add(Expression());
        }
        var end = Expect(TokenKind.CloseBracket, "',' or ']' in the list");
        return new Expression.List(items.DrainToImmutable(), start.At.To(end.At));
    }

    private Expression RangeEnd(Token start, Expression from, bool startIncluded)
    {
        _position++;
        var to = Operand(Binding(TokenKind.In));
        var end = Current;
        if (
            end.Kind
            is not (TokenKind.CloseBracket or TokenKind.CloseParenthesis or TokenKind.OpenBracket)
        )
            return Fail("']', ')' or '[' at the end of the range");
        _position++;
        return new Expression.Range(
            from,
            startIncluded,
            to,
            end.Kind == TokenKind.CloseBracket,
            start.At.To(end.At)
        );
    }

    private Expression.Context Context()
    {
        var start = Current;
        _position++;
        var known = _locals.Count;
        var entries = ImmutableArray.CreateBuilder<Expression.Entry>();
        if (Current.Kind != TokenKind.CloseBrace)
        {
            do
            {
                var at = Current.At;
                var name =
                    Current.Kind == TokenKind.String
                        ? TakeString()
                        : DeclaredName(TokenKind.Colon, "the name of an entry");
                Expect(TokenKind.Colon, "':' behind the name of the entry");
                entries.Add(new(name, Expression(), at));
                Declare(name, asProperty: true);
            } while (Take(TokenKind.Comma));
        }
        var end = Expect(TokenKind.CloseBrace, "',' or '}' in the context");
        _locals.RemoveRange(known, _locals.Count - known);
        return new(entries.DrainToImmutable(), start.At.To(end.At));
    }

    private Expression.FunctionDefinition FunctionDefinition()
    {
        var start = Current;
        _position++;
        Expect(TokenKind.OpenParenthesis, "'(' behind 'function'");
        var known = _locals.Count;
        var parameters = ImmutableArray.CreateBuilder<FunctionParameter>();
        if (Current.Kind != TokenKind.CloseParenthesis)
        {
            do
            {
                var name = DeclaredName(TokenKind.Comma, "the name of a parameter");
                var type = Take(TokenKind.Colon) ? Type(out _) : FeelType.Any;
                parameters.Add(new(name, type));
                Declare(name);
            } while (Take(TokenKind.Comma));
        }
        Expect(TokenKind.CloseParenthesis, "',' or ')' behind a parameter");
        var external = Take(TokenKind.External);
        var body = Expression();
        _locals.RemoveRange(known, _locals.Count - known);
        return new(parameters.DrainToImmutable(), external ? null : body, start.At.To(body.At));
    }

    private Expression.If If()
    {
        var start = Current;
        _position++;
        var condition = Expression();
        Expect(TokenKind.Then, "'then'");
        var then = Expression();
        Expect(TokenKind.Else, "'else'");
        var otherwise = Expression();
        return new(condition, then, otherwise, start.At.To(otherwise.At));
    }

    private Expression.For For()
    {
        var start = Current;
        var known = _locals.Count;
        var iterations = Iterations();
        Expect(TokenKind.Return, "',' or 'return'");
        var outer = _usesPartial;
        _usesPartial = false;
        var body = Expression();
        var usesPartial = _usesPartial;
        _usesPartial |= outer;
        _locals.RemoveRange(known, _locals.Count - known);
        return new(iterations, body, usesPartial, start.At.To(body.At));
    }

    private Expression.Quantified Quantified()
    {
        var start = Current;
        var known = _locals.Count;
        var iterations = Iterations();
        Expect(TokenKind.Satisfies, "',' or 'satisfies'");
        var body = Expression();
        _locals.RemoveRange(known, _locals.Count - known);
        return new(start.Kind == TokenKind.Every, iterations, body, start.At.To(body.At));
    }

    private ImmutableArray<Expression.Iteration> Iterations()
    {
        var iterations = ImmutableArray.CreateBuilder<Expression.Iteration>();
        do
        {
            if (Current.Kind != TokenKind.End)
                _position++; // The word that begins it, or the comma.
            var name = DeclaredName(TokenKind.In, "the name of a variable");
            Expect(TokenKind.In, "'in'");
            var source = Expression();
            Expression? end = null;
            if (Take(TokenKind.DotDot))
                end = Expression();
            iterations.Add(new(name, source, end));
            Declare(name);
        } while (Current.Kind == TokenKind.Comma);
        return iterations.DrainToImmutable();
    }

    private Expression.Cell UnaryTests()
    {
        var start = Current;
        if (start.Kind == TokenKind.Minus && Following.Kind == TokenKind.End)
        {
            _position++;
            return new([], Negated: true, start.At); // '-': whatever it is, none of no tests fails.
        }
        var negated =
            start.Kind == TokenKind.Name
            && TextOf(start) == "not"
            && Following.Kind == TokenKind.OpenParenthesis
            && IsWhole();
        if (negated)
            _position += 2;
        var tests = ImmutableArray.CreateBuilder<Expression>();
        do tests.Add(PositiveTest());
        while (Take(TokenKind.Comma));
        if (negated)
            Expect(TokenKind.CloseParenthesis, "',' or ')'");
        return new(tests.DrainToImmutable(), negated, start.At.To(_tokens[^1].At));
    }

    // Whether the parenthesis that follows closes at the very end, so that "not(1, 2)" is negated as a whole, "not(a)
    // or b" is not.
    private bool IsWhole()
    {
        var depth = 0;
        for (var i = _position + 1; i < _tokens.Length - 1; i++)
        {
            depth += _tokens[i].Kind switch
            {
                TokenKind.OpenParenthesis => 1,
                TokenKind.CloseParenthesis => -1,
                _ => 0,
            };
            if (depth == 0)
                return i == _tokens.Length - 2;
        }
        // Open ranges close with another bracket than they begin with.
        return _tokens[^2].Kind == TokenKind.CloseParenthesis;
    }

    private Expression PositiveTest()
    {
        if (Sign(Current.Kind) is not null)
            return UnaryComparison();
        var before = _usesTested;
        _usesTested = false;
        var expression = Expression();
        if (_usesTested)
            return new Expression.Predicate(expression);
        _usesTested = before;
        return expression;
    }

    private Expression.UnaryComparison UnaryComparison()
    {
        var start = Current;
        _position++;
        var operand = Operand(Binding(TokenKind.In));
        return new(Sign(start.Kind)!.Value, operand, start.At.To(operand.At));
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
