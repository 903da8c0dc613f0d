using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Cases;

/// <summary>
/// The numbers of new cases. They are taken from the database in blocks, so that a case begins in one round trip; those
/// that are left over when the program ends are never used.
/// </summary>
internal sealed class CaseNumbers(OfficeDatabase database, int block) : IDisposable
{
    private readonly SemaphoreSlim _taking = new(1, 1);
    private long _next;
    private long _end;

    /// <summary>A number that no other case has.</summary>
    public async ValueTask<CaseId> NextAsync(CancellationToken cancel)
    {
        await _taking.WaitAsync(cancel);
        try
        {
            if (_next == _end)
            {
                _next = await TakeBlockAsync(cancel);
                _end = _next + block;
            }
            return new(_next++);
        }
        finally
        {
            _taking.Release();
        }
    }

    public void Dispose() => _taking.Dispose();

    private async Task<long> TakeBlockAsync(CancellationToken cancel)
    {
        await using var db = database.CreateDbContext();
        while (true)
        {
            var next = await db.Set<OfficeStateRow>().Select(s => s.NextCase).SingleAsync(cancel);
            var taken = await db.Set<OfficeStateRow>()
                .Where(s => s.NextCase == next)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.NextCase, next + block), cancel);
            if (taken == 1)
                return next; // Else another process has taken them a moment ago.
        }
    }
}
