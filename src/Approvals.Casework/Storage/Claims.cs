using System.Data.Common;

namespace Approvals.Casework.Storage;

/// <summary>Reads what was claimed.</summary>
internal static class Claims
{
    /// <summary>The keys of the rows, each as the values of its columns.</summary>
    public static async Task<IReadOnlyList<object[]>> ReadAsync(
        DbDataReader reader,
        CancellationToken cancel
    )
    {
        var keys = new List<object[]>();
        while (await reader.ReadAsync(cancel))
        {
            var key = new object[reader.FieldCount];
            reader.GetValues(key);
            keys.Add(key);
        }
        return keys;
    }
}
