using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Approvals.Casework.Storage;

/// <summary>
/// A table whose rows are work that is due at some time: timers, mails, messages, calls of functions. The work lies in
/// the table, and not in the memory of whoever does it, so that nothing is lost when that one dies.
/// </summary>
/// <param name="Table">The name of the table.</param>
/// <param name="Key">The columns of its key.</param>
/// <param name="Open">The condition, in SQL, that a row is still to be done; the table has an index with just that
/// condition, on the time.</param>
internal sealed record DueQueue(string Table, IReadOnlyList<string> Key, string Open)
{
    /// <summary>The column with the time from which a row may be taken; whoever takes it moves it on.</summary>
    public const string TryAt = "try_at";

    /// <summary>The queue of the rows of a type.</summary>
    /// <param name="db">A context that knows them.</param>
    public static DueQueue Of<TRow>(OfficeDb db)
        where TRow : class
    {
        var type = db.Model.FindEntityType(typeof(TRow))!;
        var table = StoreObjectIdentifier.Table(type.GetTableName()!);
        var index = type.GetIndexes()
            .Single(i => i.Properties is [var only] && only.GetColumnName(table) == TryAt);
        return new(
            table.Name,
            [.. type.FindPrimaryKey()!.Properties.Select(p => p.GetColumnName(table)!)],
            index.GetFilter() ?? "true"
        );
    }

    /// <summary>The rows that are due, as a query.</summary>
    /// <param name="instant">Stands for the time.</param>
    /// <param name="limit">Stands for how many at the most.</param>
    public string Due(string instant, string limit) =>
        $"select {Columns} from \"{Table}\" where {TryAt} <= {instant} and {Open} order by {TryAt} limit {limit}";

    /// <summary>The columns of the key, with commas between.</summary>
    public string Columns => string.Join(", ", Key.Select(c => $"\"{c}\""));
}
