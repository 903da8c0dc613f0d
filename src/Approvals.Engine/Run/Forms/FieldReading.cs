using System.Collections.Immutable;
using System.Globalization;
using Approvals.Feel;

namespace Approvals.Engine.Run.Forms;

/// <summary>What a field was given, as a value of its kind; or what is wrong with it.</summary>
/// <param name="Value">The value; null where nothing was given, or something is wrong.</param>
internal sealed record FieldReading(Value Value)
{
    /// <summary>What is wrong, in kebab-case; null where nothing is.</summary>
    public string? Code { get; private init; }

    /// <summary>What was expected.</summary>
    public string Expected { get; private init; } = "";

    /// <summary>What was found.</summary>
    public string Found { get; private init; } = "";

    /// <summary>The limits that it names.</summary>
    public ImmutableArray<string> Values { get; private init; } = [];

    public static FieldReading Wrong(
        string code,
        string expected,
        string found,
        params ImmutableArray<string> values
    ) =>
        new(Value.None)
        {
            Code = code,
            Expected = expected,
            Found = found,
            Values = values,
        };

    /// <summary>Something else than the kind takes.</summary>
    public static FieldReading Not(string code, string expected, Value found) =>
        Wrong(code, expected, $"found {Short(found)}");

    /// <summary>Items of a list, each read alone; a single one counts as a list of one.</summary>
    public static FieldReading Each(Value given, Func<Value, FieldReading> read)
    {
        var items = given is Value.List list ? list.Items : [given];
        var values = new List<Value>();
        foreach (var item in items)
        {
            var one = read(item);
            if (one.Code is not null)
                return one;
            if (one.Value is not Value.Null)
                values.Add(one.Value);
        }
        return values.Distinct().Count() != values.Count
            ? Wrong("double", "each only once", "one of them is there twice")
            : new(values.Count == 0 ? Value.None : Value.Of(values));
    }

    /// <summary>A number as people read it in a message.</summary>
    public static string Shown(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Short(Value value)
    {
        const int Most = 40;
        var text = value.ToString();
        return text.Length > Most ? $"{text[..Most]}…" : text;
    }
}
