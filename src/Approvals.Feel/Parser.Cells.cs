using System.Collections.Immutable;

namespace Approvals.Feel;

/// <summary>
/// Unary tests (DMN 1.5, grammar rules 13 to 17): the cells of decision tables, and what stands behind <c>in</c>.
/// </summary>
internal sealed partial class Parser
{
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
}
