using Approvals.Casework.Storage;

namespace Approvals.Casework.Tests.CrashTests;

/// <summary>All rows of all tables as text: so that it is seen that none was added or changed.</summary>
internal static class TableText
{
    public static async Task<IReadOnlyList<string>> OfAsync(Office office, CancellationToken cancel)
    {
        await using var db = office.Database.CreateDbContext();
        await using var snapshot = await office.Database.BeginSnapshotAsync(db, cancel);
        var lines = new List<string>();
        foreach (var table in TableRows.AllOf(db))
        {
            await foreach (var row in table.ReadAsync(db, cancel))
                lines.Add($"{table.Name}: {row}");
        }
        return lines;
    }
}
