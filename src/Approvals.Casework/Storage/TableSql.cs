using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Approvals.Casework.Storage;

/// <summary>What the statements of all tables have in common.</summary>
internal static class TableSql
{
    private const int MaxColumns = 64;

    /// <summary>The names of what a statement is given, by their places.</summary>
    public static readonly string[] Names =
    [
        .. Enumerable.Range(1, MaxColumns).Select(i => FormattableString.Invariant($"${i}")),
    ];
}

/// <summary>
/// The statements that write the rows of one table by their key, made once from the model that EF Core knows: so no
/// list of columns is kept twice. They are for the writes of a command, which go out together in one round trip; all
/// else goes through the context.
/// </summary>
/// <typeparam name="TRow">The row.</typeparam>
internal sealed class TableSql<TRow>
    where TRow : class
{
    private readonly IEntityType _type;
    private readonly StoreObjectIdentifier _table;
    private readonly IProperty[] _key;
    private readonly IProperty[] _inserted;
    private readonly string _insert;
    private readonly string _delete;

    /// <summary>Makes the statements.</summary>
    /// <param name="db">A context that knows the table.</param>
    public TableSql(OfficeDb db)
    {
        _type =
            db.Model.FindEntityType(typeof(TRow))
            ?? throw new InvalidOperationException(
                $"Expected a table for {typeof(TRow).Name}, but the model has none."
            );
        _table = StoreObjectIdentifier.Table(_type.GetTableName()!);
        _key = [.. _type.FindPrimaryKey()!.Properties];
        _inserted = [.. _type.GetProperties().Where(p => p.ValueGenerated == ValueGenerated.Never)];
        var columns = string.Join(", ", _inserted.Select(Column));
        var values = string.Join(", ", TableSql.Names.Take(_inserted.Length));
        _insert = $"insert into {Quoted(_table.Name)} ({columns}) values ({values})";
        _delete = $"delete from {Quoted(_table.Name)} where {IsKey(0)}";
    }

    /// <summary>Adds a row; the statement fails where there is one of that key.</summary>
    public Statement Insert(TRow row) => new(_insert, Values(_inserted, row));

    /// <summary>Adds a row, unless one is there with which it would clash.</summary>
    public Statement InsertIfNew(TRow row) =>
        new(_insert + " on conflict do nothing", Values(_inserted, row));

    /// <summary>Removes the row of that key; without one, nothing happens.</summary>
    /// <param name="key">The values of the key, in its order.</param>
    public Statement Delete(params ReadOnlySpan<object> key)
    {
        var given = new Given[_key.Length];
        for (var i = 0; i < given.Length; i++)
            given[i] = new(_key[i].GetRelationalTypeMapping(), key[i]);
        return new(_delete, given);
    }

    /// <summary>Makes the statement that changes some columns of the row of a key; without one, nothing
    /// happens.</summary>
    /// <param name="names">The properties of those columns.</param>
    public Func<TRow, Statement> Updating(params ReadOnlySpan<string> names)
    {
        var changed = new IProperty[names.Length + _key.Length];
        for (var i = 0; i < names.Length; i++)
            changed[i] = _type.FindProperty(names[i])!;
        _key.CopyTo(changed, names.Length);
        var set = changed[..names.Length].Select((p, i) => $"{Column(p)} = {TableSql.Names[i]}");
        var sql =
            $"update {Quoted(_table.Name)} set {string.Join(", ", set)} where {IsKey(names.Length)}";
        return row => new(sql, Values(changed, row));
    }

    private string IsKey(int after) =>
        string.Join(" and ", _key.Select((p, i) => $"{Column(p)} = {TableSql.Names[after + i]}"));

    private string Column(IProperty property) => Quoted(property.GetColumnName(_table)!);

    private static Given[] Values(IProperty[] properties, TRow row)
    {
        var given = new Given[properties.Length];
        for (var i = 0; i < given.Length; i++)
        {
            given[i] = new(
                properties[i].GetRelationalTypeMapping(),
                properties[i].GetGetter().GetClrValue(row)
            );
        }
        return given;
    }

    private static string Quoted(string name) => $"\"{name}\"";
}
