using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Cases;

/// <summary>What a command is decided on.</summary>
/// <param name="Row">The case.</param>
/// <param name="Persons">Who is what in it.</param>
/// <param name="Stamp">Which people, posts and calendar hold at that moment.</param>
internal sealed record LoadedCase(CaseRow Row, List<CasePersonRow> Persons, long Stamp);

/// <summary>Reads cases, each in one query, which is compiled once for a database.</summary>
internal sealed class CaseLoading(OfficeDatabase database)
{
    private readonly Func<OfficeDb, CaseId, CancellationToken, Task<LoadedCase?>> _query =
        EF.CompileAsyncQuery(
            (OfficeDb db, CaseId id, CancellationToken cancel) =>
                db.Set<CaseRow>()
                    .AsNoTracking()
                    .Where(c => c.Id == id)
                    .Select(c => new LoadedCase(
                        c,
                        db.Set<CasePersonRow>().Where(p => p.CaseId == c.Id).ToList(),
                        db.Set<OfficeStateRow>().Select(s => s.Stamp).First()
                    ))
                    .SingleOrDefault()
        );

    /// <summary>Reads a case; null where there is none of that number.</summary>
    public async Task<LoadedCase?> ReadAsync(CaseId id, CancellationToken cancel)
    {
        await using var db = database.CreateDbContext();
        return await _query(db, id, cancel);
    }
}
