using System.Collections.Immutable;
using System.Globalization;

namespace Approvals.Feel;

/// <summary>
/// What can stand as an operand: literals, names, lists, ranges, contexts, functions, conditionals and loops.
/// </summary>
internal sealed partial class Parser
{
    private Expression Primary()
    {
        var token = Current;
        if (token.Kind != TokenKind.Name && IsKnownName()) // A name is a variable, known or not.
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
}
