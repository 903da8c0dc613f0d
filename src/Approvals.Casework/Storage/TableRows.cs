using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Approvals.Casework.Storage;

/// <summary>
/// The rows of a table as JSON that is the same for both databases: so that what was saved from one can be put into the
/// other.
/// </summary>
internal sealed class TableRows
{
    private readonly IEntityType _type;
    private readonly IProperty[] _properties;
    private readonly string[] _columns;
    private readonly StoreObjectIdentifier _table;

    private TableRows(IEntityType type)
    {
        _type = type;
        _table = StoreObjectIdentifier.Table(type.GetTableName()!);
        _properties = [.. type.GetProperties()];
        _columns = [.. _properties.Select(p => p.GetColumnName(_table)!)];
    }

    /// <summary>The name of the table.</summary>
    public string Name => _table.Name;

    /// <summary>All tables, in an order in which no row comes before one that it refers to.</summary>
    public static IReadOnlyList<TableRows> AllOf(OfficeDb db)
    {
        var left = db.Model.GetEntityTypes().OrderBy(t => t.GetTableName()).ToList();
        var ordered = new List<IEntityType>();
        while (left.Count > 0)
        {
            var next = left.First(t =>
                t.GetForeignKeys()
                    .All(f => f.PrincipalEntityType == t || ordered.Contains(f.PrincipalEntityType))
            );
            ordered.Add(next);
            left.Remove(next);
        }
        return [.. ordered.Select(t => new TableRows(t))];
    }

    /// <summary>Reads all rows, each as a line of JSON.</summary>
    public async IAsyncEnumerable<string> ReadAsync(
        OfficeDb db,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel
    )
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        var order = _type
            .FindPrimaryKey()!
            .Properties.Select(p => $"\"{p.GetColumnName(_table)}\"");
        var columns = string.Join(", ", _columns.Select(c => $"\"{c}\""));
        command.CommandText =
            $"select {columns} from \"{Name}\" order by {string.Join(", ", order)}";
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            var row = new JsonObject();
            for (var i = 0; i < _properties.Length; i++)
            {
                if (!await reader.IsDBNullAsync(i, cancel))
                    row[_columns[i]] = ToJson(_properties[i], reader.GetValue(i));
            }
            yield return row.ToJsonString();
        }
    }

    /// <summary>Rows in an order in which none comes before one of the same table that it refers to, such as a unit
    /// before the one that oversees it.</summary>
    /// <param name="lines">What <see cref="ReadAsync"/> gave.</param>
    public IAsyncEnumerable<string> ParentsFirst(IAsyncEnumerable<string> lines) =>
        _type.GetForeignKeys().FirstOrDefault(f => f.PrincipalEntityType == _type) is { } parent
            ? ParentsFirst(lines, parent)
            : lines;

    private async IAsyncEnumerable<string> ParentsFirst(
        IAsyncEnumerable<string> lines,
        IForeignKey parent
    )
    {
        var waiting = (await lines.ToListAsync()).ToLookup(line => KeyIn(line, parent.Properties));
        var ready = new Queue<string>(waiting[""]);
        while (ready.TryDequeue(out var line))
        {
            yield return line;
            foreach (var child in waiting[KeyIn(line, parent.PrincipalKey.Properties)])
                ready.Enqueue(child);
        }
    }

    /// <summary>What columns of a row say together; empty where they say nothing.</summary>
    private string KeyIn(string line, IEnumerable<IProperty> properties)
    {
        var row = JsonNode.Parse(line)!.AsObject();
        var values = properties
            .Select(p => row[p.GetColumnName(_table)!]?.ToJsonString())
            .OfType<string>();
        return string.Join(',', values);
    }

    /// <summary>The statement that adds a row.</summary>
    /// <param name="line">What <see cref="ReadAsync"/> gave.</param>
    /// <exception cref="FormatException">It is something else.</exception>
    public Statement Insert(string line)
    {
        if (JsonNode.Parse(line) is not JsonObject row)
            throw new FormatException(
                $"Expected a row of '{Name}' as a JSON object, but found another thing."
            );
        if (row.Select(e => e.Key).Except(_columns).FirstOrDefault() is { } unknown)
            throw new FormatException(
                $"Expected columns of '{Name}' of this version, but found '{unknown}'."
            );
        var columns = string.Join(", ", _columns.Select(c => $"\"{c}\""));
        var values = string.Join(", ", TableSql.Names.Take(_columns.Length));
        var given = _properties.Select(
            (p, i) => new Given(p.GetRelationalTypeMapping(), FromJson(p, row[_columns[i]]))
        );
        return new($"insert into \"{Name}\" ({columns}) values ({values})", [.. given]);
    }

    /// <summary>The column that the database itself counts; null where there is none.</summary>
    public string? Counted =>
        _properties
            .Where(p => p.ValueGenerated == ValueGenerated.OnAdd && p.ClrType != typeof(string))
            .Select(p => p.GetColumnName(_table))
            .FirstOrDefault();

    // Dates, instants and truth are stored in different ways; everything else is not.
    private static JsonNode? ToJson(IProperty property, object stored) =>
        Kind(property) switch
        {
            var t when t == typeof(DateTimeOffset) => stored switch
            {
                long ticks => ticks,
                DateTime utc => utc.Ticks,
                DateTimeOffset instant => instant.UtcTicks,
                _ => throw new FormatException(
                    $"Expected an instant, but found {stored.GetType()}."
                ),
            },
            var t when t == typeof(DateOnly) => stored switch
            {
                string text => text,
                DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
                DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                _ => throw new FormatException($"Expected a date, but found {stored.GetType()}."),
            },
            var t when t == typeof(bool) => Convert.ToBoolean(stored, CultureInfo.InvariantCulture),
            _ when stored is byte[] bytes => Convert.ToBase64String(bytes),
            _ => JsonSerializer.SerializeToNode(stored, stored.GetType()),
        };

    private static object? FromJson(IProperty property, JsonNode? json)
    {
        if (json is null)
            return null;
        var kind = Kind(property);
        var converter = property.GetRelationalTypeMapping().Converter;
        if (kind == typeof(DateTimeOffset))
            return new DateTimeOffset(json.GetValue<long>(), TimeSpan.Zero);
        if (kind == typeof(DateOnly))
            return DateOnly.Parse(json.GetValue<string>(), CultureInfo.InvariantCulture);
        if (kind == typeof(byte[]))
            return Convert.FromBase64String(json.GetValue<string>());
        var stored = converter is null ? kind : converter.ProviderClrType;
        var value = json.Deserialize(stored);
        return converter is null ? value : converter.ConvertFromProvider(value);
    }

    private static Type Kind(IProperty property) =>
        Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
}
