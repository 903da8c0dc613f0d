using Approvals.Casework.Cases.Rows;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Cases;

/// <summary>The functions of the program that cases have asked for and that have not answered.</summary>
public sealed class AskedFunctions(Office office)
{
    /// <summary>Their names, with how often each is asked for.</summary>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyList<AskedFunction>> RunAsync(CancellationToken cancel)
    {
        await using var db = office.Database.CreateDbContext();
        return await db.Set<FunctionCallRow>()
            .Where(f => !f.IsHeld)
            .GroupBy(f => f.Name)
            .OrderBy(g => g.Key)
            .Select(g => new AskedFunction(g.Key, g.Count()))
            .ToListAsync(cancel);
    }
}

/// <summary>A function that is asked for.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Calls">How often.</param>
public sealed record AskedFunction(string Name, int Calls);
