using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Approvals.Feel.Builtins;

/// <summary>Functions over strings (DMN 1.5, 10.3.4.3). Positions count code points, from 1.</summary>
internal static class Strings
{
    public static readonly ImmutableArray<Form> Forms =
    [
        new("substring(string: string, start position: number, length?: number)", Substring),
        new("string length(string: string)", c => Value.Of(LengthOf(c.Text(0)))),
        new("upper case(string: string)", c => c.Result(c.Text(0).ToUpperInvariant())),
        new("lower case(string: string)", c => c.Result(c.Text(0).ToLowerInvariant())),
        new("substring before(string: string, match: string)", Before),
        new("substring after(string: string, match: string)", After),
        new(
            "contains(string: string, match: string)",
            c => Value.Of(c.Text(0).Contains(c.Text(1), StringComparison.Ordinal))
        ),
        new(
            "starts with(string: string, match: string)",
            c => Value.Of(c.Text(0).StartsWith(c.Text(1), StringComparison.Ordinal))
        ),
        new(
            "ends with(string: string, match: string)",
            c => Value.Of(c.Text(0).EndsWith(c.Text(1), StringComparison.Ordinal))
        ),
        new("matches(input: string, pattern: string, flags?: string?)", Matches),
        new(
            "replace(input: string, pattern: string, replacement: string, flags?: string?)",
            Replace
        ),
        new("split(string: string, delimiter: string)", Split),
        new("string join(list: list, delimiter?: string?)", Join),
    ];

    private static int LengthOf(string text)
    {
        var length = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
                length--;
        }
        return length;
    }

    private static Value Substring(Call call)
    {
        var text = call.Text(0);
        var start = decimal.Truncate(call.Number(1));
        if (start == 0)
            return call.Invalid(1, "a position from 1, or from -1 at the end");
        if (call.Has(2) && call.Number(2) < 1)
            return call.Invalid(2, "at least 1");
        var all = LengthOf(text);
        var first = start > 0 ? start - 1 : Math.Max(all + start, 0);
        if (first >= all)
            return new Value.String("");
        var length = call.Has(2)
            ? Math.Min(decimal.Truncate(call.Number(2)), all - first)
            : all - first;
        if (all == text.Length)
            return new Value.String(text.Substring((int)first, (int)length));
        var part = new StringBuilder();
        foreach (var rune in text.EnumerateRunes().Skip((int)first).Take((int)length))
            part.Append(rune);
        return new Value.String(part.ToString());
    }

    private static Value.String Before(Call call)
    {
        var at = call.Text(0).IndexOf(call.Text(1), StringComparison.Ordinal);
        return new(at < 0 ? "" : call.Text(0)[..at]);
    }

    private static Value.String After(Call call)
    {
        var at = call.Text(0).IndexOf(call.Text(1), StringComparison.Ordinal);
        return new(at < 0 ? "" : call.Text(0)[(at + call.Text(1).Length)..]);
    }

    private static Value Matches(Call call) =>
        WithPattern(call, 2, false, pattern => Value.Of(pattern.IsMatch(call.Text(0))));

    private static Value Replace(Call call) =>
        WithPattern(
            call,
            3,
            // The linear engine of .NET 10 then loses groups (dotnet/runtime issue 120202).
            call.Text(0).EndsWith('\n'),
            pattern =>
            {
                if (pattern.IsMatch(""))
                    return call.Invalid(1, "a pattern that does not match the empty string");
                var replacement =
                    call.Has(3) && call.Text(3).Contains('q', StringComparison.Ordinal)
                        ? [new(call.Text(2), null)]
                        : XPathPattern.Replacement(
                            call.Text(2),
                            pattern.GetGroupNumbers().Length - 1
                        );
                return replacement is null
                    ? call.Invalid(
                        2,
                        "a replacement with $ only before a number, and \\ only before $ or \\"
                    )
                    : call.Result(Replaced(call, pattern, replacement));
            }
        );

    // By hand, as a short pattern and a long replacement make of a long text what no memory holds.
    private static string Replaced(
        Call call,
        Regex pattern,
        IReadOnlyList<ReplacementPiece> replacement
    )
    {
        var text = call.Text(0);
        var result = new StringBuilder();
        var from = 0;
        for (var match = pattern.Match(text); match.Success; match = match.NextMatch())
        {
            result.Append(text, from, match.Index - from);
            foreach (var (before, group) in replacement)
            {
                if (result.Length > call.Evaluator.Limits.MaxStringLength)
                    return result.ToString();
                result.Append(before);
                if (group is { } number)
                    result.Append(match.Groups[number].ValueSpan);
            }
            from = match.Index + match.Length;
            if (!call.Charge(8 + replacement.Count))
                return "";
        }
        return result.Append(text, from, text.Length - from).ToString();
    }

    private static Value Split(Call call) =>
        WithPattern(
            call,
            null,
            false,
            pattern =>
            {
                var parts = ImmutableArray.CreateBuilder<Value>();
                var from = 0;
                foreach (var match in pattern.EnumerateMatches(call.Text(0)))
                {
                    if (match.Length == 0)
                        return call.Invalid(1, "a pattern that does not match the empty string");
                    parts.Add(new Value.String(call.Text(0)[from..match.Index]));
                    from = match.Index + match.Length;
                }
                parts.Add(new Value.String(call.Text(0)[from..]));
                return call.Result(parts.DrainToImmutable());
            }
        );

    private static Value WithPattern(
        Call call,
        int? flags,
        bool backtracking,
        Func<Regex, Value> use
    )
    {
        var pattern = call.Text(1);
        var flagText = flags is { } index && call.Has(index) ? call.Text(index) : "";
        if (
            call.Evaluator.Pattern(pattern, flagText, backtracking, call.At, out var problem)
            is not { } compiled
        )
            return call.Evaluator.WarnOfThrown(
                WarningCode.InvalidPattern,
                call.At,
                ValueText.Quoted(pattern),
                problem
            );
        if (!call.Evaluator.ChargeMatch(compiled, call.Text(0).Length, call.At))
            return Value.None;
        try
        {
            return use(compiled.Regex);
        }
        catch (RegexMatchTimeoutException)
        {
            return call.Evaluator.Stop(
                WarningCode.PatternTooSlow,
                call.At,
                ValueText.Quoted(pattern)
            );
        }
    }

    private static Value Join(Call call)
    {
        var delimiter = call.Has(1) ? call.Text(1) : "";
        var text = new StringBuilder();
        var first = true;
        foreach (var item in call.List(0))
        {
            if (item is Value.Null)
                continue;
            if (item is not Value.String { Text: var part })
                return call.Invalid(0, "a list of strings");
            if (!first)
                text.Append(delimiter);
            text.Append(part);
            first = false;
            if (text.Length > call.Evaluator.Limits.MaxStringLength)
                break;
        }
        return call.Result(text.ToString());
    }
}
