using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Approvals.Engine.Lint.Standard;

/// <summary>
/// Reads the table of <see cref="Metamodel"/>. That it can be read is tested; a mistake in it throws.
/// </summary>
internal static class MetamodelText
{
    public static FrozenDictionary<string, ElementType> Read(string table)
    {
        var types = new Dictionary<string, ElementType>(StringComparer.Ordinal);
        foreach (var row in Rows(table))
        {
            var type = TypeOf(row, types);
            types.Add(type.Name, type);
        }
        foreach (var type in types.Values)
            type.Bind(types);
        return types.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The rows; a line without a bar goes on with the row before.</summary>
    private static List<string> Rows(string table)
    {
        var rows = new List<string>();
        foreach (var line in table.Split('\n', StringSplitOptions.TrimEntries))
        {
            if (line.Contains(" |", StringComparison.Ordinal))
                rows.Add(line);
            else
                rows[^1] += " " + line;
        }
        return rows;
    }

    private static ElementType TypeOf(string row, Dictionary<string, ElementType> known)
    {
        var bar = row.IndexOf('|', StringComparison.Ordinal);
        var head = row[..bar].Split([':', ','], StringSplitOptions.TrimEntries);
        var members = row[(bar + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var content = head[0][0] switch
        {
            '"' => ElementContent.Mixed,
            '#' => ElementContent.Open,
            _ => ElementContent.Elements,
        };
        return new(
            head[0].TrimStart('~', '"', '#'),
            [.. head.Skip(1).Select(parent => known[parent])],
            head[0][0] == '~',
            content,
            members.Where(m => m[0] == '@').Select(m => AttributeOf(m[1..])),
            members.Where(m => m[0] != '@').Select(ChildOf)
        );
    }

    private static AttributeType AttributeOf(string text)
    {
        var end = text.AsSpan().IndexOfAny('!', '=', '>');
        var name = end < 0 ? text : text[..end];
        var rest = end < 0 ? "" : text[end..];
        var isRequired = rest.StartsWith('!');
        rest = rest.TrimStart('!');
        if (rest.StartsWith('>'))
            return new(name, isRequired, AttributeKind.Reference, WordsOf(rest[1..]));
        return rest switch
        {
            "" => new(name, isRequired, AttributeKind.Text, []),
            "=id" => new(name, isRequired, AttributeKind.Id, []),
            "=bool" => new(name, isRequired, AttributeKind.Boolean, []),
            "=int" => new(name, isRequired, AttributeKind.Integer, []),
            "=foreign" => new(name, isRequired, AttributeKind.ForeignName, []),
            _ => new(name, isRequired, AttributeKind.OneOf, WordsOf(rest[1..])),
        };
    }

    private static ChildType ChildOf(string text)
    {
        var end = text.AsSpan().IndexOfAny(['?', '*', '+', ':', '>']);
        var name = end < 0 ? text : text[..end];
        var count = end < 0 ? ' ' : text[end];
        var kind = text[name.Length..].TrimStart('?', '*', '+');
        return new(
            name,
            count is not ('?' or '*'),
            count is not ('*' or '+'),
            kind.StartsWith('>') ? null
                : kind.Length > 0 ? kind[1..]
                : name,
            kind.StartsWith('>') ? WordsOf(kind[1..]) : []
        );
    }

    private static ImmutableArray<string> WordsOf(string text) => [.. text.Split('|')];
}
